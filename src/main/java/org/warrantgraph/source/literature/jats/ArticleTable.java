package org.warrantgraph.source.literature.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warrantgraph.source.literature.InlineText;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.text.sentence.PlainText;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Span;

/**
 * Makes a table of a {@code table-wrap}: a cell that spans columns or rows stands in each of them, a row of one cell over the whole
 * width is a row of one cell.
 */
final class ArticleTable {
    private static final int WIDEST = 200;
    private static final int MOST_CELLS = 200_000;

    private final ArticleMarkup markup;
    private final SourcePlaces places;
    private int unlabelled;

    ArticleTable(ArticleMarkup markup, SourcePlaces places) {
        this.markup = markup;
        this.places = places;
    }

    /** One table for each grid in {@code wrap}; none where it is printed as a picture. */
    List<Block.Table> of(XmlElement wrap) {
        List<XmlElement> grids =
                wrap.is("table") ? List.of(wrap) : wrap.all("table").toList();
        Optional<PlainText> title = words(wrap.at("caption").map(List::of).orElse(List.of()));
        Optional<PlainText> note = words(wrap.elements("table-wrap-foot").toList());
        TreeSet<Integer> citations = new TreeSet<>();
        title.ifPresent(plain -> citations.addAll(plain.numbers()));
        note.ifPresent(plain -> citations.addAll(plain.numbers()));
        String label = wrap.text("label")
                .map(words -> words.replaceFirst("[\\s.:]+$", ""))
                .orElseGet(() -> "Unlabelled table " + ++unlabelled);
        List<Block.Table> tables = new ArrayList<>();
        for (XmlElement grid : grids) {
            List<Row> rows = rows(grid);
            if (rows.isEmpty()) {
                continue;
            }
            tables.add(new Block.Table(
                    places.span(grids.size() > 1 ? grid : wrap),
                    tables.isEmpty() ? label : label + " part " + (tables.size() + 1),
                    title.map(PlainText::text).filter(words -> !words.isEmpty()),
                    headerRows(rows),
                    cells(rows),
                    List.copyOf(citations),
                    note.map(PlainText::text).filter(words -> !words.isEmpty())));
        }
        return tables;
    }

    private Optional<PlainText> words(List<XmlElement> elements) {
        return elements.stream().findFirst().map(element -> InlineText.of(element, markup.inCell()));
    }

    /** @param cells by column, counted from 0 */
    private record Row(boolean header, TreeMap<Integer, XmlElement> cells) {}

    /** A cell that goes on in the rows below. */
    private record Hanging(XmlElement cell, int rows) {}

    private static List<Row> rows(XmlElement grid) {
        List<Row> rows = new ArrayList<>();
        int[] cells = {0};
        List<XmlElement> parts =
                new ArrayList<>(grid.elements("thead", "tbody", "tfoot").toList());
        if (grid.elements("tr").findAny().isPresent()) {
            parts.add(grid);
        }
        for (XmlElement part : parts) {
            Map<Integer, Hanging> hanging = new TreeMap<>();
            for (XmlElement line : part.elements("tr").toList()) {
                Row row = new Row(part.is("thead"), new TreeMap<>());
                fill(line, row, hanging, cells);
                if (row.cells().values().stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    rows.add(row);
                }
            }
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        rows.forEach(row -> {
            boolean one = row.cells().values().stream()
                            .mapToInt(XmlElement::start)
                            .distinct()
                            .count()
                    == 1;
            if (one && width > 1 && row.cells().size() >= width) {
                row.cells().tailMap(0, false).clear();
            }
        });
        return rows;
    }

    private static void fill(XmlElement line, Row row, Map<Integer, Hanging> hanging, int[] cells) {
        int column = 0;
        Map<Integer, Hanging> below = new TreeMap<>();
        for (XmlElement cell : line.elements("td", "th").toList()) {
            column = hang(row, hanging, below, column);
            int columns = number(cell, "colspan");
            int rows = number(cell, "rowspan");
            for (int i = 0; i < columns && column < WIDEST && cells[0] < MOST_CELLS; i++) {
                row.cells().put(column, cell);
                if (rows > 1) {
                    below.put(column, new Hanging(cell, rows - 1));
                }
                column++;
                cells[0]++;
            }
        }
        hang(row, hanging, below, column);
        hanging.forEach((at, open) -> {
            if (row.cells().putIfAbsent(at, open.cell()) == null && open.rows() > 1) {
                below.put(at, new Hanging(open.cell(), open.rows() - 1));
            }
        });
        hanging.clear();
        hanging.putAll(below);
    }

    /** Puts cells of rows above into the row, from {@code column} on; gives the first free column. */
    private static int hang(Row row, Map<Integer, Hanging> hanging, Map<Integer, Hanging> below, int column) {
        int free = column;
        while (hanging.containsKey(free)) {
            Hanging open = hanging.remove(free);
            row.cells().put(free, open.cell());
            if (open.rows() > 1) {
                below.put(free, new Hanging(open.cell(), open.rows() - 1));
            }
            free++;
        }
        return free;
    }

    private static int number(XmlElement cell, String attribute) {
        return cell.attribute(attribute)
                .filter(value -> value.matches("[1-9]\\d{0,3}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private static int headerRows(List<Row> rows) {
        int headers = (int) rows.stream().takeWhile(Row::header).count();
        if (headers > 0) {
            return Math.min(headers, rows.size());
        }
        int bold = (int) rows.stream()
                .takeWhile(row -> row.cells().values().stream().allMatch(cell -> cell.is("th")))
                .count();
        return Math.max(1, Math.min(bold, rows.size() - 1));
    }

    private List<Block.Row> cells(List<Row> rows) {
        ArticleMarkup inCell = markup.inCell();
        List<Block.Row> built = new ArrayList<>();
        for (Row row : rows) {
            List<Block.Cell> cells = new ArrayList<>();
            int width = row.cells().isEmpty() ? 0 : row.cells().lastKey() + 1;
            for (int column = 0; column < width; column++) {
                cells.add(cell(
                        built.size() + 1,
                        column + 1,
                        Optional.ofNullable(row.cells().get(column)),
                        inCell,
                        row));
            }
            built.add(new Block.Row(cells));
        }
        return built;
    }

    private Block.Cell cell(int row, int column, Optional<XmlElement> element, ArticleMarkup inCell, Row line) {
        if (element.isEmpty()) {
            Span start = places.span(line.cells().firstEntry().getValue());
            return new Block.Cell(row, column, "", new Span(start.start(), start.start()), List.of());
        }
        PlainText plain = InlineText.of(element.get(), inCell);
        Span span = plain.isEmpty()
                ? places.span(element.get().start(), element.get().start())
                : span(plain);
        return new Block.Cell(row, column, plain.text(), span, plain.numbers());
    }

    private Span span(PlainText plain) {
        var range = plain.source(0, plain.text().length());
        return places.span(range.from(), range.to());
    }
}
