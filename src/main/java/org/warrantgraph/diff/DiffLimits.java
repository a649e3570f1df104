package org.warrantgraph.diff;

import java.util.function.BooleanSupplier;
import org.warrantgraph.model.WarrantException;

/**
 * What a comparison may take.
 *
 * @param changes of all kinds together; what differs is held in memory
 * @param stopped asked at every row that is read: true ends the comparison
 */
public record DiffLimits(int changes, BooleanSupplier stopped) {
    private static final String REMEDY = "Compare them with 'warrant diff'.";

    /** As long and as much as it takes. */
    public static DiffLimits none() {
        return new DiffLimits(Integer.MAX_VALUE, () -> false);
    }

    /** @throws WarrantException.Usage when it is to end */
    void row() {
        if (stopped.getAsBoolean()) {
            throw new WarrantException.Usage("W-DIFF-002", "Comparing the two releases takes too long here.", REMEDY);
        }
    }

    /** @throws WarrantException.Usage when more differs than may */
    void differing(int things) {
        if (things > changes) {
            throw new WarrantException.Usage(
                    "W-DIFF-001", "The two releases differ in more than " + changes + " things.", REMEDY);
        }
    }
}
