package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.record.Nearest;
import org.warrantgraph.text.lexicon.EntityTagger;

/** The names that a dossier introduces, and what they stand for. */
final class Names {
    private final Map<String, Entity> byName = new LinkedHashMap<>();
    private final Map<String, String> asWritten = new LinkedHashMap<>();

    /** Makes an entity known by its label and other names; a name that is taken is a fault. */
    void add(Entity entity) {
        List<String> names = new ArrayList<>(entity.otherNames());
        names.add(0, entity.label());
        for (String name : names) {
            Entity other = byName.get(fold(name));
            if (other != null && !other.iri().equals(entity.iri())) {
                throw Fault.of(
                        "W-DOSSIER-021",
                        "the name \"" + name + "\" is taken by " + other.label() + " ("
                                + other.kind().path() + ").",
                        "Give one of the two another name.");
            }
        }
        names.forEach(name -> {
            byName.put(fold(name), entity);
            asWritten.put(fold(name), name);
        });
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    Optional<Entity> find(String name) {
        return Optional.ofNullable(byName.get(fold(name)));
    }

    Entity require(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** Finds the names of this dossier in prose. */
    EntityTagger tagger() {
        return text -> {
            List<EntityTagger.Tag> tags = new ArrayList<>();
            String folded = text.toLowerCase(Locale.ROOT);
            if (folded.length() != text.length()) {
                return tags;
            }
            List<String> longestFirst = byName.keySet().stream()
                    .sorted(Comparator.comparingInt((String name) -> -name.length())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            boolean[] taken = new boolean[text.length()];
            for (String name : longestFirst) {
                for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
                    int end = at + name.length();
                    if (isWord(folded, at, end) && !isTaken(taken, at, end)) {
                        Arrays.fill(taken, at, end, true);
                        tags.add(new EntityTagger.Tag(at, end, require(name)));
                    }
                }
            }
            tags.sort(Comparator.comparingInt(EntityTagger.Tag::from));
            return tags;
        };
    }

    private static boolean isWord(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private static boolean isTaken(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    /** One name, or several apart by commas and "and". */
    Optional<List<Entity>> findAll(String text) {
        Optional<Entity> one = find(text);
        if (one.isPresent()) {
            return Optional.of(List.of(one.get()));
        }
        List<Entity> all = new ArrayList<>();
        for (String part : text.split(",\\s*(?:and\\s+)?|\\s+and\\s+")) {
            Optional<Entity> entity = find(part);
            if (entity.isEmpty()) {
                return Optional.empty();
            }
            all.add(entity.get());
        }
        return Optional.of(all);
    }

    List<Entity> requireAll(String text) {
        return findAll(text).orElseThrow(() -> {
            for (String part : text.split(",\\s*(?:and\\s+)?|\\s+and\\s+")) {
                if (find(part).isEmpty()) {
                    return unknown(part.strip());
                }
            }
            return unknown(text);
        });
    }

    List<Iri> iris(List<Entity> entities) {
        return entities.stream().map(Entity::iri).toList();
    }

    WarrantException.UnreadableInput unknown(String name) {
        return Fault.of(
                "W-DOSSIER-022",
                "nothing in this dossier is called \"" + name + "\".",
                Nearest.to(fold(name), asWritten.keySet())
                        .map(meant -> "Write \"" + asWritten.get(meant) + "\", or add the name to its list.")
                        .orElse("Add it under compounds, proteins, processes, diseases or another list of names."));
    }
}
