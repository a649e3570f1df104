package org.warrantgraph.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A join whose sides know nothing of each other, such as two sub-selects: the right side is solved first and looked up for each solution of
 * the left, which ends in {@link Probe}.
 */
record Joining(int note, Grouping.Keep keep, Step right, int[] shared, Step left) implements Step {
    @Override
    public boolean run(Row row) {
        row.notes[note] = Table.of(keep.all(row, right), shared);
        boolean more = left.run(row);
        row.notes[note] = null;
        return more;
    }

    /**
     * @param slots of the right side
     * @param condition of an OPTIONAL
     * @param optional whether solutions of the left without a partner stay
     */
    record Probe(
            int note, int[] slots, int[] shared, @Nullable Condition condition, boolean optional, Step next)
            implements Step {
        @Override
        public boolean run(Row row) {
            Table table = (Table) Objects.requireNonNull(row.notes[note]);
            int[] key = new int[shared.length];
            for (int i = 0; i < key.length; i++) {
                key[i] = row.slots[slots[shared[i]]];
            }
            boolean[] matched = {false};
            for (int[] kept : table.candidates(key)) {
                boolean more = row.with(slots, kept, same -> {
                    if (condition != null && condition.judge(same) != Condition.YES) {
                        return true;
                    }
                    matched[0] = true;
                    return next.run(same);
                });
                if (!more) {
                    return false;
                }
            }
            return !optional || matched[0] || next.run(row);
        }
    }

    /** The rows of the right side, by what both sides share where all of them have it. */
    private record Table(List<int[]> rows, Map<Numbers, List<int[]>> byKey) {
        static Table of(List<int[]> rows, int[] shared) {
            Map<Numbers, List<int[]>> byKey = new HashMap<>();
            for (int[] kept : rows) {
                int[] key = new int[shared.length];
                for (int i = 0; i < key.length; i++) {
                    key[i] = kept[shared[i]];
                }
                if (!complete(key)) {
                    return new Table(rows, Map.of());
                }
                byKey.computeIfAbsent(new Numbers(key), k -> new java.util.ArrayList<>())
                        .add(kept);
            }
            return new Table(rows, byKey);
        }

        /** All rows that may fit; the caller compares. */
        List<int[]> candidates(int[] key) {
            return byKey.isEmpty() || !complete(key) ? rows : byKey.getOrDefault(new Numbers(key), List.of());
        }

        private static boolean complete(int[] key) {
            for (int number : key) {
                if (number == 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
