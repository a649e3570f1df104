package org.warrantgraph.source.mechanism.pharmacotherapydb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.source.mechanism.MechanismData;

/** What categories of indications say: {@code mechanism/pharmacotherapydb-votes.tsv}. Immutable. */
final class Votes {
    static final String TABLE = "pharmacotherapydb-votes.tsv";

    private final Map<String, List<Says>> meanings = new LinkedHashMap<>();

    /** Affirms or denies one relation between the drug and the disease. */
    record Says(Iri relation, Polarity polarity) {}

    Votes() {
        for (String[] row : MechanismData.rows(TABLE)) {
            meanings.computeIfAbsent(row[0], category -> new ArrayList<>())
                    .add(new Says(
                            new Iri(Namespaces.ONTOLOGY + row[1]), Polarity.valueOf(row[2].toUpperCase(Locale.ROOT))));
        }
    }

    /** Empty for a category that the table lacks. */
    List<Says> of(String category) {
        return List.copyOf(meanings.getOrDefault(category, List.of()));
    }

    /** {@code DM, SYM, NOT}. */
    String known() {
        return String.join(", ", meanings.keySet());
    }
}
