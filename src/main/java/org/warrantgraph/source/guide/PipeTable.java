package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.text.sentence.Range;

/** Reads pipe tables: with and without outer bars, ragged, framed by ASCII lines, or with all rows on one line. */
final class PipeTable {
    private static final int MOST_SUB_COLUMNS = 8;

    private PipeTable() {}

    static Grid read(String text, RawBlock.Pipes block) {
        return block.collapsed() ? collapsed(text, block.range()) : lines(text, block.lines());
    }

    private static Grid lines(String text, List<Range> lines) {
        List<List<Range>> rows = new ArrayList<>();
        int headers = -1;
        for (Range line : lines) {
            if (PipeLine.isDelimiter(text, line)) {
                headers = headers <= 0 ? rows.size() : headers;
            } else {
                rows.add(PipeLine.cells(text, line));
            }
        }
        return headers > 1 ? Grid.of(rows, headers) : HeaderRows.of(text, rows);
    }

    /**
     * A table whose rows were put on one line. The run of delimiter cells says how many columns the header has; where a second header
     * row repeats the same k cells for each of them but the first, each spans k columns:
     *
     * <pre>
     * title | Event | Drug | Placebo | --- | --- | --- | Any | ≥ 3 | Any | ≥ 3 | Rash | 1 | 2 | 3 | 4 | … | note
     * </pre>
     */
    private static Grid collapsed(String text, Range line) {
        List<Range> parts = PipeLine.parts(text, line, Integer.MAX_VALUE);
        int run = 0;
        while (!PipeLine.isDelimiterCell(text, parts.get(run))) {
            run++;
        }
        int body = run;
        while (body < parts.size() && PipeLine.isDelimiterCell(text, parts.get(body))) {
            body++;
        }
        int columns = body - run;
        boolean separated = run > 1 && parts.get(run - 1).isEmpty();
        int headerEnd = separated ? run - 1 : run;
        int headerStart = Math.max(0, headerEnd - columns);
        List<Range> header = parts.subList(headerStart, headerEnd);
        Optional<Range> title = headerStart == 0
                ? Optional.empty()
                : Optional.of(new Range(
                                        parts.get(0).from(),
                                        parts.get(headerStart - 1).to())
                                .trim(text))
                        .filter(words -> !words.isEmpty());
        List<Range> cells = new ArrayList<>(parts.subList(body, parts.size()));
        if (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return separated ? separated(header, cells, title) : run(text, header, cells, title);
    }

    /** Rows with an empty cell between them, where one row's last bar met the next row's first. */
    private static Grid separated(List<Range> header, List<Range> cells, Optional<Range> title) {
        List<List<Range>> rows = new ArrayList<>(List.of(header));
        int width = header.size();
        int at = 1;
        while (at + width <= cells.size()) {
            rows.add(cells.subList(at, at + width));
            at += width + 1;
        }
        Optional<Range> note = rest(cells, at);
        return new Grid(rows, 1, title, note);
    }

    private static Grid run(String text, List<Range> header, List<Range> cells, Optional<Range> title) {
        List<List<Range>> rows = new ArrayList<>();
        int width = header.size();
        int at = 0;
        int headerRows = 1;
        for (int corner = 0; corner <= 1 && headerRows == 1; corner++) {
            int groups = subColumns(text, header.size() - 1, cells, corner);
            if (groups > 1) {
                width = 1 + (header.size() - 1) * groups;
                at = corner + width - 1;
                headerRows = 2;
                rows.add(spread(header, groups));
                List<Range> second = new ArrayList<>(List.of(corner == 1 ? cells.get(0) : header.get(0)));
                second.addAll(cells.subList(corner, at));
                rows.add(second);
            }
        }
        if (headerRows == 1) {
            rows.add(header);
        }
        while (width > 0 && at + width <= cells.size()) {
            rows.add(cells.subList(at, at + width));
            at += width;
        }
        if (cells.size() - at > 1) {
            rows.add(cells.subList(at, cells.size() - 1));
            at = cells.size() - 1;
        }
        return new Grid(rows, headerRows, title, rest(cells, at));
    }

    private static Optional<Range> rest(List<Range> cells, int at) {
        return at < cells.size()
                ? Optional.of(new Range(
                                cells.get(at).from(),
                                cells.get(cells.size() - 1).to()))
                        .filter(note -> !note.isEmpty())
                : Optional.empty();
    }

    private static List<Range> spread(List<Range> header, int groups) {
        List<Range> row = new ArrayList<>(List.of(header.get(0)));
        for (Range cell : header.subList(1, header.size())) {
            for (int k = 0; k < groups; k++) {
                row.add(cell);
            }
        }
        return row;
    }

    /** How many columns each header cell spans; 1 where the first cells are no second header row. */
    private static int subColumns(String text, int spanning, List<Range> cells, int corner) {
        for (int k = 2; spanning >= 2 && k <= MOST_SUB_COLUMNS; k++) {
            int size = spanning * k;
            if (corner + size > cells.size()) {
                return 1;
            }
            if (repeats(text, cells.subList(corner, corner + size), k)
                    && (cells.size() - corner - size) % (size + 1) <= 1) {
                return k;
            }
        }
        return 1;
    }

    private static boolean repeats(String text, List<Range> cells, int k) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).of(text).equals(cells.get(i % k).of(text))) {
                return false;
            }
        }
        List<Range> group = cells.subList(0, k);
        return HeaderRows.couldBeHeader(text, group)
                && group.stream().map(cell -> cell.of(text)).distinct().count() == k;
    }
}
