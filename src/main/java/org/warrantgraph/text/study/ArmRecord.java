package org.warrantgraph.text.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Quantity;
import org.warrantgraph.model.Vocabulary;

/**
 * An arm as far as the document has told of it.
 *
 * @param name what the document calls it ({@code Arm A}), if anything
 * @param size number of subjects
 */
record ArmRecord(Arm arm, Optional<String> name, List<Given> given, Optional<Integer> size) {
    ArmRecord {
        given = List.copyOf(given);
    }

    Iri iri() {
        return arm.iri();
    }

    boolean isComparator() {
        return !arm.kind().equals(Vocabulary.Value.EXPERIMENTAL_ARM)
                && !arm.kind().equals(Vocabulary.Value.SINGLE_AGENT_ARM);
    }

    Set<Iri> agents() {
        return agents(given);
    }

    static Set<Iri> agents(List<Given> given) {
        return given.stream().map(one -> one.agent().iri()).collect(Collectors.toSet());
    }

    /** True where no dose printed for one differs from the dose printed for the other. */
    boolean dosesAgree(List<Given> others) {
        for (Given other : others) {
            for (Given mine : given) {
                List<Quantity> here = mine.dosing().doses();
                List<Quantity> there = other.dosing().doses();
                boolean same = mine.agent().iri().equals(other.agent().iri());
                if (same && !here.isEmpty() && !there.isEmpty() && !here.equals(there)) {
                    return false;
                }
            }
        }
        return true;
    }

    ArmRecord sized(int number) {
        return new ArmRecord(arm, name, given, Optional.of(number));
    }
}
