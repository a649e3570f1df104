package org.warrantgraph.text.study;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The arm that a comparison is about, and the one it is compared with. */
record ArmPair(ArmRecord arm, ArmRecord comparator) {
    /** The pair among some arms of a trial: one experimental, one comparator; of two of one kind the first named is compared. */
    static Optional<ArmPair> among(Collection<ArmRecord> arms) {
        List<ArmRecord> two = arms.stream().distinct().toList();
        if (two.size() != 2) {
            return Optional.empty();
        }
        boolean swapped = two.get(0).isComparator() && !two.get(1).isComparator();
        return Optional.of(swapped ? new ArmPair(two.get(1), two.get(0)) : new ArmPair(two.get(0), two.get(1)));
    }

    /** The pair of a trial with one experimental and one comparator arm. */
    static Optional<ArmPair> of(TrialRecord trial) {
        return among(trial.arms());
    }
}
