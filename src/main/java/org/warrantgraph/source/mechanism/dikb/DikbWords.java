package org.warrantgraph.source.mechanism.dikb;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.source.mechanism.MechanismData;

/** What the words of the knowledge base mean here: {@code mechanism/dikb-words.tsv}. Immutable. */
final class DikbWords {
    static final String TABLE = "dikb-words.tsv";

    private final List<String[]> rows = List.copyOf(MechanismData.rows(TABLE));

    Optional<Iri> relation(String assertion) {
        return exact("relation", assertion).map(name -> new Iri(Namespaces.ONTOLOGY + name));
    }

    /** Whether evidence of that role speaks for its claim or against it. */
    Optional<Polarity> role(String role) {
        return exact("role", role).map(name -> Polarity.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** ECO class of a type of evidence of the knowledge base's own ontology. */
    Iri evidence(String type) {
        return rows.stream()
                .filter(row -> row[0].equals("evidence") && type.startsWith(row[1]))
                .findFirst()
                .map(row -> new Iri(Namespaces.OBO + row[2]))
                .orElse(EvidenceLine.TRACEABLE_STATEMENT);
    }

    private Optional<String> exact(String list, String word) {
        return rows.stream()
                .filter(row -> row[0].equals(list) && row[1].equals(word))
                .findFirst()
                .map(row -> row[2]);
    }
}
