package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * GROUP BY.
 *
 * @param note keeps the groups
 * @param inner ends in {@link Collect}
 * @param by slots of the variables grouped by
 * @param into slots of the aggregates
 */
record Grouping(int note, Step inner, int[] by, int[] into, List<Tally.Kind> kinds, Step next) implements Step {
    @Override
    public boolean run(Row row) {
        Map<Numbers, Tally[]> groups = new LinkedHashMap<>();
        if (by.length == 0) {
            groups.put(new Numbers(by), Tally.of(kinds));
        }
        row.notes[note] = groups;
        inner.run(row);
        row.notes[note] = null;
        int[] values = new int[into.length];
        for (Map.Entry<Numbers, Tally[]> group : groups.entrySet()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = group.getValue()[i].value(row);
            }
            if (!row.with(by, group.getKey().all, same -> same.with(into, values, next))) {
                return false;
            }
        }
        return true;
    }

    /** Adds the row to its group. */
    record Collect(int note, int[] by, List<Tally.Kind> kinds) implements Step {
        @Override
        @SuppressWarnings("unchecked")
        public boolean run(Row row) {
            Map<Numbers, Tally[]> groups = (Map<Numbers, Tally[]>) Objects.requireNonNull(row.notes[note]);
            for (Tally tally : groups.computeIfAbsent(new Numbers(row.pick(by)), key -> Tally.of(kinds))) {
                tally.add(row);
            }
            return true;
        }
    }

    /** Rows kept for later, by the slots that matter. */
    record Keep(int note, int[] slots) implements Step {
        @Override
        @SuppressWarnings("unchecked")
        public boolean run(Row row) {
            ((List<int[]>) Objects.requireNonNull(row.notes[note])).add(row.pick(slots));
            return true;
        }

        /** Runs a step that ends here, and returns what came. */
        List<int[]> all(Row row, Step inner) {
            List<int[]> rows = new ArrayList<>();
            row.notes[note] = rows;
            inner.run(row);
            row.notes[note] = null;
            return rows;
        }
    }
}
