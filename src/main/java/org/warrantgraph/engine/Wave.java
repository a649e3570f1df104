package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Insertions that do not read each other's predicates: their patterns are solved side by side on all processors, and only then is anything
 * inserted. The outcome is that of one after the other.
 */
final class Wave {
    private final List<Modification> members = new ArrayList<>();

    /** Whether the outcome is the same if the modification joins. */
    boolean takes(Modification next) {
        return next.onlyInserts()
                && members.stream()
                        .allMatch(
                                member -> member.onlyInserts() && !next.reads().meet(member.writes()));
    }

    void join(Modification next) {
        members.add(next);
    }

    void apply() {
        List<Modification> planned = List.copyOf(members);
        members.clear();
        planned.forEach(Modification::plan);
        planned.parallelStream().forEach(Modification::solve);
        planned.forEach(Modification::change);
    }
}
