package org.warrantgraph.source.pathway.gpml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.text.lexicon.LexiconData;

/** What the heads of lines mean, read from {@code pathway/arrows.tsv}. Immutable. */
final class Arrows {
    static final String TABLE = "pathway/arrows.tsv";
    /** A line without a head. */
    static final String NONE = "none";

    private static final String UNKNOWN = "unknown";

    /**
     * @param things relation between two things
     * @param toStep relation from a thing to a step
     * @param fromStep relation from a step to a thing
     * @param steps relation between two steps
     * @param start what the start of the line is in the step that the line stands for
     * @param end what the end of the line is in it
     */
    record Meaning(Relation things, Relation toStep, Relation fromStep, Relation steps, Relation start, Relation end) {}

    /** @param turned true where the thing at the end is the subject */
    record Relation(Iri predicate, boolean turned) {
        private static Relation parse(String cell) {
            boolean turned = cell.startsWith("^");
            return new Relation(new Iri(Namespaces.ONTOLOGY + cell.substring(turned ? 1 : 0)), turned);
        }

        Proposition between(Iri from, Iri to) {
            return turned ? Proposition.of(to, predicate, from) : Proposition.of(from, predicate, to);
        }
    }

    private final Map<String, Meaning> meanings = new HashMap<>();

    Arrows() {
        LexiconData.rows(
                TABLE,
                cells -> meanings.put(
                        cells[0],
                        new Meaning(
                                Relation.parse(cells[1]),
                                Relation.parse(cells[2]),
                                Relation.parse(cells[3]),
                                Relation.parse(cells[4]),
                                Relation.parse(cells[5]),
                                Relation.parse(cells[6]))));
    }

    /** Empty where the table does not have the head. */
    Optional<Meaning> known(String head) {
        return Optional.ofNullable(meanings.get(head));
    }

    /** The meaning of a head; of one that is not listed, an effect of unstated direction. */
    Meaning meaning(String head) {
        return known(head).orElseGet(() -> java.util.Objects.requireNonNull(meanings.get(UNKNOWN)));
    }
}
