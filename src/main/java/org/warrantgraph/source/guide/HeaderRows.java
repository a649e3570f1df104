package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.Range;

/**
 * Finds a second header row and spreads header cells over the columns they span.
 *
 * <pre>
 * | Event | Drug |      | Placebo |      |      Event | Drug  | Drug  | Placebo | Placebo
 * |-------|------|------|---------|------|  →   Event | Any   | ≥ 3   | Any     | ≥ 3
 * |       | Any  | ≥ 3  | Any     | ≥ 3  |
 * </pre>
 */
final class HeaderRows {
    private static final Pattern GRADE = Pattern.compile("[≥>]?\\s?[1-5](?:\\s?[-–/]\\s?[1-5])?");

    private HeaderRows() {}

    /** @param rows header row first */
    static Grid of(String text, List<List<Range>> rows) {
        if (rows.size() < 3 || !isSubHeader(text, rows.get(0), rows.get(1))) {
            return Grid.of(rows, Math.min(1, rows.size()));
        }
        List<List<Range>> spread = new ArrayList<>(rows);
        List<Range> top = fill(rows.get(0), rows.get(1).size());
        List<Range> second = new ArrayList<>(rows.get(1));
        if (!second.isEmpty() && second.get(0).isEmpty()) {
            second.set(0, top.get(0));
        }
        if (top.get(0).isEmpty()) {
            top.set(0, second.get(0));
        }
        spread.set(0, top);
        spread.set(1, second);
        return Grid.of(spread, 2);
    }

    private static List<Range> fill(List<Range> row, int width) {
        List<Range> filled = new ArrayList<>();
        for (int i = 0; i < Math.max(width, row.size()); i++) {
            boolean empty = i >= row.size() || row.get(i).isEmpty();
            filled.add(empty && i > 1 ? filled.get(i - 1) : i < row.size() ? row.get(i) : filled.get(i - 1));
        }
        return filled;
    }

    private static boolean isSubHeader(String text, List<Range> first, List<Range> second) {
        boolean sameCorner = !second.isEmpty()
                && !first.isEmpty()
                && (second.get(0).isEmpty()
                        || first.get(0).isEmpty()
                        || second.get(0).of(text).equals(first.get(0).of(text)));
        boolean spanning = first.size() < second.size()
                || first.stream().skip(1).anyMatch(Range::isEmpty)
                || first.stream().map(cell -> cell.of(text)).distinct().count() < first.size();
        return sameCorner && spanning && second.size() > 1 && couldBeHeader(text, second.subList(1, second.size()));
    }

    /** Words, and among them at most grades such as {@code ≥ 3} or {@code 3/4}. */
    static boolean couldBeHeader(String text, List<Range> cells) {
        return cells.stream()
                        .allMatch(cell -> !isValue(text, cell)
                                || GRADE.matcher(cell.of(text)).matches())
                && cells.stream().anyMatch(cell -> !isValue(text, cell));
    }

    /** A printed value: starts with a digit, a relation or a sign of absence. */
    static boolean isValue(String text, Range cell) {
        String words = cell.of(text).replaceAll("[*_]|</?\\w+>", "").strip();
        return words.isEmpty()
                || words.matches(
                        "(?is)(?:[<>=≤≥~±+−-]?\\s*\\d.*|[-–—]|n/?[aer]|not (?:reported|applicable|evaluable).*)");
    }
}
