package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * ORDER BY of variables. Terms are compared once for all rows that have them: rows are sorted by the rank of their terms.
 *
 * @param slots what a row is kept as
 * @param keys places among {@code slots} to sort by
 * @param descending for each key
 */
record Sorting(Grouping.Keep keep, Step inner, int[] slots, int[] keys, boolean[] descending, Step next)
        implements Step {
    @Override
    public boolean run(Row row) {
        List<int[]> rows = keep.all(row, inner);
        List<Comparator<int[]>> orders = new ArrayList<>();
        for (int k = 0; k < keys.length; k++) {
            int key = keys[k];
            Map<Integer, Integer> ranks = ranks(row, rows, key);
            Comparator<int[]> byKey = Comparator.comparingInt(kept -> ranks.getOrDefault(kept[key], -1));
            orders.add(descending[k] ? byKey.reversed() : byKey);
        }
        rows.sort(orders.stream().reduce(Comparator::thenComparing).orElseThrow());
        for (int[] kept : rows) {
            if (!row.with(slots, kept, next)) {
                return false;
            }
        }
        return true;
    }

    /** Terms that compare as equal have one rank. */
    private static Map<Integer, Integer> ranks(Row row, List<int[]> rows, int key) {
        Map<Integer, NodeValue> values = new HashMap<>();
        for (int[] kept : rows) {
            if (kept[key] != 0) {
                values.computeIfAbsent(kept[key], number -> NodeValue.makeNode(row.term(number)));
            }
        }
        List<Map.Entry<Integer, NodeValue>> sorted = values.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(NodeValue::compareAlways))
                .toList();
        Map<Integer, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0
                    && NodeValue.compareAlways(
                                    sorted.get(i - 1).getValue(), sorted.get(i).getValue())
                            != 0) {
                rank = i;
            }
            ranks.put(sorted.get(i).getKey(), rank);
        }
        return ranks;
    }
}
