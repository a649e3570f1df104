package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.Arrays;
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
        for (int[] kept : sorted(row, rows)) {
            if (!row.with(slots, kept, next)) {
                return false;
            }
        }
        return true;
    }

    /** By the last key first: each sorting keeps the order of the ones before where terms are equal. */
    private List<int[]> sorted(Row row, List<int[]> rows) {
        List<int[]> order = rows;
        for (int k = keys.length - 1; k >= 0; k--) {
            int key = keys[k];
            Map<Integer, Integer> ranks = ranks(row, rows, key);
            long[] byRank = new long[order.size()];
            for (int i = 0; i < byRank.length; i++) {
                int rank = ranks.getOrDefault(order.get(i)[key], -1);
                byRank[i] = (long) (descending[k] ? -rank : rank) << 32 | i;
            }
            Arrays.sort(byRank);
            List<int[]> before = order;
            order = Arrays.stream(byRank).mapToObj(at -> before.get((int) at)).toList();
        }
        return order;
    }

    /** Terms that compare as equal have one rank. */
    private static Map<Integer, Integer> ranks(Row row, List<int[]> rows, int key) {
        Map<Integer, Integer> ranks = new HashMap<>();
        rows.forEach(kept -> ranks.put(kept[key], -1));
        ranks.remove(0);
        List<Integer> sorted = new ArrayList<>(ranks.keySet());
        Comparator<Integer> order = sorted.stream()
                        .allMatch(number -> row.term(number).isURI())
                ? Comparator.comparing((Integer number) -> row.term(number).getURI())
                : byValue(row, sorted);
        sorted.sort(order);
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
                rank = i;
            }
            ranks.put(sorted.get(i), rank);
        }
        return ranks;
    }

    private static Comparator<Integer> byValue(Row row, List<Integer> numbers) {
        Map<Integer, NodeValue> values = new HashMap<>();
        numbers.forEach(number -> values.put(number, NodeValue.makeNode(row.term(number))));
        return (one, other) -> NodeValue.compareAlways(values.get(one), values.get(other));
    }
}
