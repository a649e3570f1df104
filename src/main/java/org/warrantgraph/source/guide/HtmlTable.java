package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.Range;

/** Reads a table written in HTML, with cells that span rows and columns. Tags may be left open as browsers allow it. */
final class HtmlTable {
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(caption|thead|tbody|tfoot|tr|td|th|table)\\b([^>]{0,500})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN =
            Pattern.compile("(col|row)span\\s*=\\s*[\"']?(\\d{1,3})", Pattern.CASE_INSENSITIVE);
    private static final int WIDEST = 60;

    private final String text;
    private final List<List<Range>> rows = new ArrayList<>();
    /** Cells from rows above: by column, how many rows they still cover. */
    private final Map<Integer, Covered> covered = new TreeMap<>();

    private Optional<Range> title = Optional.empty();
    private int headerRows;
    private boolean inHead;
    private boolean onlyHeaders = true;
    private List<Range> row = new ArrayList<>();
    private int cellStart = -1;
    private int columns = 1;
    private int depth = 1;
    private int titleStart = -1;

    private HtmlTable(String text) {
        this.text = text;
    }

    private record Covered(Range cell, int rows) {}

    static Grid read(String text, RawBlock.Html block) {
        HtmlTable table = new HtmlTable(text);
        Matcher tags =
                TAG.matcher(text).region(block.range().from(), block.range().to());
        while (tags.find()) {
            table.tag(tags);
        }
        table.endRow(block.range().to());
        int headers = table.headerRows > 0 ? table.headerRows : Math.min(1, table.rows.size());
        return new Grid(table.rows, headers, table.title, Optional.empty());
    }

    private void tag(Matcher tag) {
        boolean closing = !tag.group(1).isEmpty();
        switch (tag.group(2).toLowerCase(Locale.ROOT)) {
            case "caption" -> {
                if (closing && titleStart >= 0) {
                    title = Optional.of(new Range(titleStart, tag.start()).trim(text));
                }
                titleStart = closing ? -1 : tag.end();
            }
            case "thead" -> {
                endRow(tag.start());
                inHead = !closing;
            }
            case "td", "th" -> {
                endCell(tag.start());
                if (!closing) {
                    cellStart = tag.end();
                    columns = span(tag.group(3), "col");
                    depth = span(tag.group(3), "row");
                    onlyHeaders &= tag.group(2).equalsIgnoreCase("th");
                }
            }
            default -> endRow(tag.start());
        }
    }

    private static int span(String attributes, String kind) {
        Matcher matcher = SPAN.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(kind)) {
                return Math.min(WIDEST, Math.max(1, Integer.parseInt(matcher.group(2))));
            }
        }
        return 1;
    }

    private void endCell(int end) {
        if (cellStart < 0) {
            return;
        }
        Range cell = new Range(cellStart, end).trim(text);
        cellStart = -1;
        takeCovered();
        for (int i = 0; i < columns; i++) {
            if (depth > 1 && row.size() < Bounds.COLUMNS) {
                covered.put(row.size(), new Covered(cell, depth - 1));
            }
            addCell(cell);
        }
    }

    private void addCell(Range cell) {
        if (row.size() <= Bounds.COLUMNS) {
            row.add(cell);
        }
    }

    private void takeCovered() {
        Covered above = covered.get(row.size());
        while (above != null) {
            int column = row.size();
            if (above.rows() > 1) {
                covered.put(column, new Covered(above.cell(), above.rows() - 1));
            } else {
                covered.remove(column);
            }
            addCell(above.cell());
            above = row.size() > column ? covered.get(row.size()) : null;
        }
    }

    private void endRow(int end) {
        endCell(end);
        if (row.isEmpty()) {
            return;
        }
        takeCovered();
        if (inHead || (onlyHeaders && headerRows == rows.size())) {
            headerRows = rows.size() + 1;
        }
        rows.add(row);
        row = new ArrayList<>();
        onlyHeaders = true;
    }
}
