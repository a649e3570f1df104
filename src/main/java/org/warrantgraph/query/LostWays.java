package org.warrantgraph.query;

import java.util.List;

/**
 * The ways from a drug to one end, with and without what falls; a way breaks when one of its steps has no link left.
 *
 * @param before ways of at most {@link WaySearch#LONGEST} links, each a row of different things
 * @param after those of them without a broken step
 * @param breaking the others, as links, in alphabetical order of what they pass
 * @param complete false when there were more ways than are counted
 */
public record LostWays(Thing drug, Thing end, int before, int after, List<MechanismPath> breaking, boolean complete) {
    public LostWays {
        breaking = List.copyOf(breaking);
    }
}
