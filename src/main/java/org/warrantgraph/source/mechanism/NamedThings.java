package org.warrantgraph.source.mechanism;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.text.lexicon.Crosswalk;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.Lexicon;
import org.warrantgraph.text.lexicon.LexiconData;

/**
 * Finds the thing that a record of a database means, so that all sources call it by one name. Thread-safe.
 *
 * <p>Asked in turn: the lexicon for one of its identifiers, also through the crosswalk, the lexicon for its name ("Diabetes Mellitus, Type 2" also the other way round),
 * and where both know nothing of that kind the record's own name.
 */
public final class NamedThings {
    private static final int LONGEST_NAME = 160;
    private static final List<String> TABLES = List.of(
            "lexicon/core.tsv",
            "lexicon/famplex.tsv.gz",
            "lexicon/hetionet.tsv.gz",
            "lexicon/hgnc.tsv.gz",
            "lexicon/crosswalk.tsv.gz",
            "lexicon/ambiguous.txt",
            "identity/registers.tsv");

    private final Lexicon lexicon = Lexicon.bundled();
    private final Crosswalk crosswalk = Crosswalk.bundled();
    private final EntityTagger tagger = lexicon.rememberingTagger();

    /** Changes with the tables that things are found in; part of the version of each reader that finds things here. */
    public static String version() {
        return LexiconData.version(TABLES);
    }

    /**
     * The thing; the record's name is among its names.
     *
     * @param kinds what it can be, the likeliest first; it is of that kind where nothing but its name is known
     * @param identifiers normalised
     */
    public Entity of(List<EntityKind> kinds, String name, List<ExternalId> identifiers) {
        Set<EntityKind> fitting = Set.copyOf(kinds);
        String shown = cut(name.strip());
        Entity own = Entity.named(kinds.get(0), small(shown));
        return identifiers.stream()
                .flatMap(this::known)
                .filter(known -> fitting.contains(known.kind()))
                .findFirst()
                .or(() -> Stream.concat(Stream.of(shown), turned(shown).stream())
                        .map(this::whole)
                        .flatMap(Optional::stream)
                        .filter(known -> fitting.contains(known.kind()))
                        .findFirst())
                .map(known -> known.label().equalsIgnoreCase(own.label()) ? known : known.withNamesOf(own))
                .orElse(own);
    }

    /** The thing of a record, or of the one record that the crosswalk leads to; of several none is meant for certain. */
    private Stream<Entity> known(ExternalId id) {
        List<ExternalId> same = crosswalk.of(id);
        return lexicon
                .identified(id)
                .or(() -> same.size() == 1 ? lexicon.identified(same.get(0)) : Optional.empty())
                .stream();
    }

    private Optional<Entity> whole(String name) {
        return tagger.tag(name).stream()
                .filter(tag -> tag.from() == 0 && tag.to() == name.length())
                .map(EntityTagger.Tag::entity)
                .findFirst();
    }

    /** {@code Arthritis, Rheumatoid} as {@code Rheumatoid Arthritis}. */
    private static Optional<String> turned(String name) {
        int comma = name.indexOf(", ");
        return comma > 0 && name.indexOf(", ", comma + 1) < 0
                ? Optional.of(name.substring(comma + 2) + " " + name.substring(0, comma))
                : Optional.empty();
    }

    private static String cut(String name) {
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    /** A word that only starts with a capital is written small; codes and abbreviations stay. */
    private static String small(String name) {
        boolean word = name.length() > 1
                && Character.isUpperCase(name.charAt(0))
                && (Character.isLowerCase(name.charAt(1)) || name.charAt(1) == ' ');
        return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }
}
