package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.text.sentence.Range;

/** Cells of a line of a pipe table. */
final class PipeLine {
    private PipeLine() {}

    /** True where the line has a vertical bar that separates. */
    static boolean hasPipe(String text, Range line) {
        return nextPipe(text, line.from(), line.to()) < line.to();
    }

    /** Index of the first bar that is not escaped, or {@code to}. */
    static int nextPipe(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                return i;
            }
        }
        return to;
    }

    /** Contents between the bars, trimmed; what is before a leading and after a trailing bar is no cell. */
    static List<Range> cells(String text, Range line) {
        List<Range> cells = parts(text, line, Bounds.COLUMNS + 2);
        if (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > 1 && cells.get(0).isEmpty()) {
            cells.remove(0);
        }
        return cells;
    }

    /** The contents between bars, trimmed, the outer ones included; of more than {@code most} the first. */
    static List<Range> parts(String text, Range line, int most) {
        List<Range> parts = new ArrayList<>();
        int from = line.from();
        while (true) {
            int pipe = nextPipe(text, from, line.to());
            parts.add(new Range(from, pipe).trim(text));
            if (pipe >= line.to() || parts.size() == most) {
                return parts;
            }
            from = pipe + 1;
        }
    }

    /** {@code | --- | :-: |}: at least one cell, all of dashes. */
    static boolean isDelimiter(String text, Range line) {
        boolean dash = false;
        for (int i = line.from(); i < line.to(); i++) {
            char c = text.charAt(i);
            if ("|-: \t+=".indexOf(c) < 0) {
                return false;
            }
            dash |= c == '-' || c == '=';
        }
        return dash;
    }

    static boolean isDelimiterCell(String text, Range cell) {
        int dashes = 0;
        for (int i = cell.from(); i < cell.to(); i++) {
            char c = text.charAt(i);
            if (c == '-') {
                dashes++;
            } else if (c != ':') {
                return false;
            }
        }
        return dashes >= 2 || (dashes == 1 && cell.to() - cell.from() > 1);
    }

    /** True for a line that holds header, delimiters and rows of a table at once. */
    static boolean isCollapsed(String text, Range line) {
        boolean words = false;
        boolean delimiter = false;
        int from = line.from();
        while (from < line.to()) {
            int pipe = nextPipe(text, from, line.to());
            Range cell = new Range(from, pipe).trim(text);
            if (isDelimiterCell(text, cell)) {
                delimiter |= words;
            } else if (!cell.isEmpty()) {
                if (delimiter) {
                    return true;
                }
                words = true;
            }
            from = pipe + 1;
        }
        return false;
    }
}
