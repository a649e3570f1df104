package org.warrantgraph.source.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.source.record.Nearest;

/** The ontology's closed lists as people write their values: {@code dossier/lists.tsv}. Immutable. */
final class ClosedLists {
    private final Map<String, Map<String, Iri>> byList = new LinkedHashMap<>();
    /** For each list the phrases as they stand in the file, by their folded form. */
    private final Map<String, Map<String, String>> written = new LinkedHashMap<>();
    /** For each list the first phrase of each value. */
    private final Map<String, List<String>> usual = new LinkedHashMap<>();

    private ClosedLists() {}

    static ClosedLists bundled() {
        ClosedLists lists = new ClosedLists();
        for (String line : lines("lists.tsv")) {
            String[] columns = line.split("\t");
            Iri value = new Iri(Namespaces.ONTOLOGY + columns[1]);
            String[] phrases = columns[2].split("\\|");
            lists.usual.computeIfAbsent(columns[0], name -> new ArrayList<>()).add(phrases[0]);
            for (String phrase : phrases) {
                lists.written
                        .computeIfAbsent(columns[0], name -> new LinkedHashMap<>())
                        .put(fold(phrase), phrase);
                lists.byList
                        .computeIfAbsent(columns[0], name -> new LinkedHashMap<>())
                        .put(fold(phrase), value);
            }
        }
        return lists;
    }

    static List<String> lines(String resource) {
        try (InputStream in = ClosedLists.class.getResourceAsStream("/dossier/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource dossier/" + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fold(String phrase) {
        return phrase.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private Map<String, Iri> list(String name) {
        return byList.getOrDefault(name, Map.of());
    }

    Optional<Iri> find(String list, String phrase) {
        return Optional.ofNullable(list(list).get(fold(phrase)));
    }

    /** The value of which a phrase stands first in the text, as a word of its own; the longest phrase wins. */
    Optional<Iri> in(String list, String text) {
        String padded = " " + fold(text).replaceAll("[^a-z0-9/+ ]", " ").replaceAll("\\s+", " ") + " ";
        return list(list).entrySet().stream()
                .filter(entry -> padded.contains(" " + entry.getKey() + " "))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** The phrase that the text starts with, as the text has it; the longest. */
    Optional<String> startOf(String list, String text) {
        String folded = fold(text);
        return list(list).keySet().stream()
                .filter(phrase -> folded.startsWith(phrase)
                        && (folded.length() == phrase.length()
                                || !Character.isLetterOrDigit(folded.charAt(phrase.length()))))
                .max(Comparator.comparingInt(String::length))
                .map(phrase -> text.substring(0, phrase.length()));
    }

    /** The value, or a fault that names the nearest one. */
    Iri require(String list, String phrase) {
        return find(list, phrase)
                .orElseThrow(() -> Fault.of(
                        "W-DOSSIER-011",
                        "\"" + phrase + "\" is no " + list.replace('-', ' ') + ".",
                        Nearest.to(fold(phrase), list(list).keySet())
                                .map(meant -> "Write \"" + written(list, meant) + "\".")
                                .orElse("Known are: " + String.join(", ", usual.getOrDefault(list, List.of())) + ".")));
    }

    private String written(String list, String folded) {
        return written.getOrDefault(list, Map.of()).getOrDefault(folded, folded);
    }
}
