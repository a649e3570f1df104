package org.warrantgraph.source.bel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.source.statement.RelationTable;
import org.warrantgraph.text.lexicon.LexiconData;

/** The words of BEL: functions, modifications, namespaces and relations, from the tables below {@code bel/} on the class path. Immutable. */
final class BelWords {
    private final Map<String, Function> functions = new HashMap<>();
    private final Map<String, String> modifications = new HashMap<>();
    private final Map<String, Namespace> namespaces = new HashMap<>();
    private final Map<String, String> shortRelations = new HashMap<>();
    private final RelationTable relations = RelationTable.read("bel/relations.tsv");

    private BelWords() {
        LexiconData.rows(
                "bel/functions.tsv",
                cells -> functions.put(
                        cells[0], new Function(Sort.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT)), cells[2])));
        LexiconData.rows("bel/modifications.tsv", cells -> modifications.put(cells[0], cells[1]));
        LexiconData.rows(
                "bel/namespaces.tsv",
                cells -> namespaces.put(
                        cells[0],
                        new Namespace(
                                Optional.of(cells[1]).filter(register -> !register.equals("-")),
                                cells[2],
                                LexiconData.kind(cells[3]),
                                LexiconData.kind(cells[4]))));
        LexiconData.rows("bel/short-relations.tsv", cells -> shortRelations.put(cells[0], cells[1]));
    }

    /** Loaded when it is first asked for. */
    static BelWords bundled() {
        return Bundled.WORDS;
    }

    private static final class Bundled {
        static final BelWords WORDS = new BelWords();
    }

    /** What sort of term a function makes. */
    enum Sort {
        PROTEIN,
        GENE,
        RNA,
        COMPOUND,
        LOCATION,
        PROCESS,
        DISEASE,
        COMPLEX,
        COMBINATION,
        ACTIVITY,
        EVENT,
        FORM,
        PART,
        LIST
    }

    /** @param words as {@code bel/functions.tsv} explains */
    record Function(Sort sort, String words) {}

    /**
     * @param register whose identifiers it may hold
     * @param suffix for names, because things of another species are other things
     * @param abundance what {@code a()} of it is
     * @param pathology what {@code path()} of it is
     */
    record Namespace(Optional<String> register, String suffix, EntityKind abundance, EntityKind pathology) {}

    Optional<Function> function(String written) {
        return Optional.ofNullable(functions.get(written));
    }

    /** {@code phosphorylated} for {@code Ph}; the code itself where no table knows it. */
    String modification(String code) {
        return modifications.getOrDefault(code, code);
    }

    /** A namespace of no table holds names of things of its own. */
    Namespace namespace(String written) {
        Namespace known = namespaces.get(written.toUpperCase(java.util.Locale.ROOT));
        return known == null ? new Namespace(Optional.empty(), "", EntityKind.COMPOUND, EntityKind.DISEASE) : known;
    }

    /** The relation before an object of this sort; empty where no table knows it. */
    Optional<RelationTable.Mapped> relation(String written, Sort object) {
        String word = shortRelations.getOrDefault(written, written);
        String kind = object == Sort.ACTIVITY ? "activity" : object == Sort.DISEASE ? "disease" : "*";
        return relations.of(word, kind);
    }
}
