package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.text.sentence.Range;

/** Reads lines with tab stops between their cells. The first line is the header. */
final class TabTable {
    private TabTable() {}

    static Grid read(String text, RawBlock.Tabs block) {
        List<List<Range>> rows = new ArrayList<>();
        for (Range line : block.lines()) {
            rows.add(cells(text, line));
        }
        // Where every line is indented by a tab stop, the stop is no cell.
        if (rows.stream().allMatch(row -> row.get(0).isEmpty())) {
            rows.replaceAll(row -> row.subList(1, row.size()));
        }
        return HeaderRows.of(text, rows);
    }

    /** Blocks hold trimmed lines; empty cells at their ends are outside and taken in again here. */
    private static List<Range> cells(String text, Range line) {
        int from = line.from();
        while (from > 0 && (text.charAt(from - 1) == '\t' || text.charAt(from - 1) == ' ')) {
            from--;
        }
        int to = line.to();
        while (to < text.length() && (text.charAt(to) == '\t' || text.charAt(to) == ' ')) {
            to++;
        }
        List<Range> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to && cells.size() <= Bounds.COLUMNS; i++) {
            if (i == to || text.charAt(i) == '\t') {
                cells.add(new Range(start, i).trim(text));
                start = i + 1;
            }
        }
        return cells;
    }
}
