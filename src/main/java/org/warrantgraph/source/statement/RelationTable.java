package org.warrantgraph.source.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.text.lexicon.LexiconData;

/**
 * Says which relation of the ontology a format's own word stands for; read from a table on the class path. Immutable.
 *
 * <p>Cells: word, what the object must be ({@code *} for anything), relation, {@code inverse} where subject and object change places and
 * {@code denies} where it says that the relation does not hold, {@code exact} or {@code wider} where the word says more than the relation.
 */
public final class RelationTable {
    private static final String ANYTHING = "*";

    private final Map<String, Mapped> rows = new HashMap<>();

    private RelationTable(String resource) {
        LexiconData.rows(resource, cells -> {
            Set<String> marks = new TreeSet<>(Set.of(cells[3].split(",")));
            Mapped row = new Mapped(
                    cells[0],
                    new Iri(Namespaces.ONTOLOGY + cells[2]),
                    marks.contains("inverse"),
                    marks.contains("denies"),
                    cells[4].equals("exact"));
            if (rows.put(cells[0] + '\t' + cells[1], row) != null) {
                throw new IllegalStateException(resource + " has two rows for " + cells[0] + " " + cells[1]);
            }
        });
    }

    /** @param resource below the root of the class path */
    public static RelationTable read(String resource) {
        return new RelationTable(resource);
    }

    /**
     * The relation of a word before this kind of object; the row for anything where there is none for it.
     *
     * @param object one of the table's own words for objects
     */
    public Optional<Mapped> of(String word, String object) {
        return Optional.ofNullable(rows.get(word + '\t' + object))
                .or(() -> Optional.ofNullable(rows.get(word + '\t' + ANYTHING)));
    }

    /**
     * What a word that is in no table is kept as: some association. The claim keeps the word and who stands where, the reader reports it.
     */
    public static Mapped unknown(String word) {
        return new Mapped(word, Relation.ASSOCIATED_WITH, false, false, false);
    }

    /** Every word of the table. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>();
        rows.values().forEach(row -> words.add(row.word()));
        return words;
    }

    /**
     * What one word stands for.
     *
     * @param inverse subject and object change places
     * @param denies it says that the relation does not hold
     * @param exact false where the word says more, so that the claim keeps it
     */
    public record Mapped(String word, Iri relation, boolean inverse, boolean denies, boolean exact) {
        /** What is said of two things, turned round where the word says it the other way. */
        public Proposition proposition(Iri subject, Iri object) {
            return inverse ? Proposition.of(object, relation, subject) : Proposition.of(subject, relation, object);
        }

        /** @param denied the source says that it is not so */
        public Polarity polarity(boolean denied) {
            return denied == denies ? Polarity.AFFIRMS : Polarity.DENIES;
        }
    }
}
