package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a text table are, and its lines.
 *
 * <p>Widths count Unicode code points; letters of East Asian scripts, which terminals draw double, are not treated apart.
 */
record ColumnWidths(List<Integer> widths) {
    private static final int NARROWEST = 8;

    ColumnWidths {
        widths = List.copyOf(widths);
    }

    /** As wide as the longest cell; while the sum is more than {@code room}, the widest column gives way. */
    static ColumnWidths of(List<List<String>> rows, int columns, int room) {
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths.add(
                    rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
        }
        while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
            int widest = widths.indexOf(
                    widths.stream().mapToInt(Integer::intValue).max().orElse(0));
            if (widths.get(widest) <= NARROWEST) {
                break;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
        return new ColumnWidths(widths);
    }

    /** One row; cells that are too long go on in lines below. */
    String lines(List<String> cells, List<Boolean> right, String gap) {
        List<List<String>> broken = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            broken.add(broken(cells.get(c), widths.get(c)));
        }
        int height = broken.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder one = new StringBuilder();
            for (int c = 0; c < cells.size(); c++) {
                String part = line < broken.get(c).size() ? broken.get(c).get(line) : "";
                String pad = " ".repeat(widths.get(c) - length(part));
                one.append(c == 0 ? "" : gap).append(right.get(c) ? pad + part : part + pad);
            }
            text.append(one.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The line under the heads. */
    String rule(String gap) {
        return String.join(gap, widths.stream().map("─"::repeat).toList()) + "\n";
    }

    /** At blanks where there are any, else inside the word. */
    private static List<String> broken(String cell, int width) {
        List<String> lines = new ArrayList<>();
        String rest = cell.replaceAll("\\s+", " ").strip();
        while (length(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > 0 ? blank : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
