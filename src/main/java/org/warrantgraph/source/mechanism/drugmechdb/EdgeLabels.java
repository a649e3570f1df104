package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.source.mechanism.MechanismData;

/** What the labels of links mean here: {@code mechanism/drugmechdb-relations.tsv}. Immutable. */
final class EdgeLabels {
    static final String TABLE = "drugmechdb-relations.tsv";

    private final Map<String, Meaning> meanings = new HashMap<>();

    EdgeLabels() {
        for (String[] row : MechanismData.rows(TABLE)) {
            meanings.put(
                    row[0],
                    new Meaning(
                            new Iri(Namespaces.ONTOLOGY + row[1].substring("w:".length())),
                            row[2].equals("inverse"),
                            row[4].equals("exact") ? Optional.empty() : Optional.of(row[0])));
        }
    }

    /**
     * What one label means.
     *
     * @param turned subject and object change places
     * @param finer the label, where the relation says less than it
     */
    record Meaning(Iri relation, boolean turned, Optional<String> finer) {
        Proposition of(Iri source, Iri target) {
            return turned ? Proposition.of(target, relation, source) : Proposition.of(source, relation, target);
        }
    }

    /** Empty for a label that the table lacks. */
    Optional<Meaning> meaning(String label) {
        return Optional.ofNullable(meanings.get(label));
    }
}
