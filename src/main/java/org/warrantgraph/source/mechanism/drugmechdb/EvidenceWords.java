package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.source.mechanism.MechanismData;

/** What the words of evidence items mean here: {@code mechanism/drugmechdb-evidence.tsv}. Immutable. */
final class EvidenceWords {
    static final String TABLE = "drugmechdb-evidence.tsv";

    private final Map<String, String> values = new HashMap<>();

    EvidenceWords() {
        MechanismData.rows(TABLE).forEach(row -> values.put(row[0] + " " + row[1], row[2]));
    }

    /** ECO class of a kind of study. */
    Iri type(String source) {
        String eco = values.get("source " + source);
        return eco == null ? EvidenceLine.TRACEABLE_STATEMENT : new Iri(Namespaces.OBO + eco);
    }

    /** True for a word of the list of directions. */
    boolean knows(String supports) {
        return values.containsKey("supports " + supports);
    }

    /** Whether evidence speaks for a link or against it; empty where it does neither, and where the word is not known. */
    Optional<Polarity> direction(String supports) {
        return switch (values.getOrDefault("supports " + supports, "")) {
            case "affirms" -> Optional.of(Polarity.AFFIRMS);
            case "denies" -> Optional.of(Polarity.DENIES);
            default -> Optional.empty();
        };
    }
}
