package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.source.mechanism.MechanismData;
import org.warrantgraph.text.lexicon.LexiconData;

/** What the labels of nodes mean here: {@code mechanism/drugmechdb-kinds.tsv}. Immutable. */
final class NodeKinds {
    static final String TABLE = "drugmechdb-kinds.tsv";

    private final Map<String, Sort> sorts = new HashMap<>();

    /**
     * What the nodes of one label are.
     *
     * @param kinds the likeliest first
     * @param registers where their identifiers come from
     */
    record Sort(List<EntityKind> kinds, Set<String> registers) {}

    NodeKinds() {
        for (String[] row : MechanismData.rows(TABLE)) {
            sorts.put(
                    row[0],
                    new Sort(
                            Arrays.stream(row[1].split("\\|"))
                                    .map(LexiconData::kind)
                                    .toList(),
                            Set.of(row[2].split("\\|"))));
        }
    }

    /** Empty for a label that the table lacks. */
    Optional<Sort> sort(String label) {
        return Optional.ofNullable(sorts.get(label));
    }
}
