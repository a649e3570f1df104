package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.TableCell;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.TextDocument;
import org.warrantgraph.text.study.Passages.PlacedTable;

/** A table by columns: what its headers say together, and where its cells are. Columns count from 1. */
final class TableView {
    private static final WordTable ROLES = WordTable.load("column-roles");

    private final TextDocument document;
    private final PlacedTable placed;
    /** Cells of a turned table and where they are printed. */
    private final Map<Block.Cell, Block.Cell> printed;
    /** By number of the column; a table is asked for them row by row. */
    private final Map<Integer, Optional<String>> roles = new HashMap<>();

    TableView(TextDocument document, PlacedTable placed) {
        this(document, placed, Map.of());
    }

    private TableView(TextDocument document, PlacedTable placed, Map<Block.Cell, Block.Cell> printed) {
        this.document = document;
        this.placed = placed;
        this.printed = printed;
    }

    /** The same table with rows for columns; its places stay those that are printed. */
    TableView turned() {
        Map<Block.Cell, Block.Cell> from = new HashMap<>();
        List<Block.Row> rows = new ArrayList<>();
        for (int column = 1; column <= columns(); column++) {
            List<Block.Cell> cells = new ArrayList<>();
            int row = rows.size() + 1;
            Optional<Block.Cell> head = headerCell(column);
            if (head.isPresent()) {
                cells.add(turned(head.get(), row, 1, header(column), from));
            }
            int at = 1;
            for (Block.Row body : body()) {
                at++;
                Optional<Block.Cell> cell = cell(body, column);
                if (cell.isPresent()) {
                    cells.add(turned(cell.get(), row, at, cell.get().text(), from));
                }
            }
            rows.add(new Block.Row(cells));
        }
        Block.Table whole = new Block.Table(
                table().span(), table().label(), table().caption(), 1, rows, table().citations(), table().note());
        return new TableView(
                document,
                new PlacedTable(placed.section(), whole, placed.topic(), placed.trial(), placed.group()),
                Map.copyOf(from));
    }

    private static Block.Cell turned(
            Block.Cell cell, int row, int column, String text, Map<Block.Cell, Block.Cell> from) {
        Block.Cell turned = new Block.Cell(row, column, text, cell.span(), cell.citations());
        from.put(turned, cell);
        return turned;
    }

    Block.Table table() {
        return placed.table();
    }

    int columns() {
        return table().rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Block.Cell::column)
                .max()
                .orElse(0);
    }

    /** All different header texts of a column, top to bottom, with a bar between them. */
    String header(int column) {
        Set<String> texts = new LinkedHashSet<>();
        headerRows()
                .forEach(row -> cell(row, column)
                        .map(Block.Cell::text)
                        .filter(text -> !text.isBlank())
                        .ifPresent(texts::add));
        return String.join(" | ", texts);
    }

    /** The first header cell of a column that has a text. */
    Optional<Block.Cell> headerCell(int column) {
        return headerRows().stream()
                .map(row -> cell(row, column))
                .flatMap(Optional::stream)
                .filter(cell -> !cell.text().isBlank())
                .findFirst();
    }

    /** The role that the header's words give a column: {@code EVENT}, {@code REFERENCE}, … */
    Optional<String> role(int column) {
        return roles.computeIfAbsent(column, this::readRole);
    }

    private Optional<String> readRole(int column) {
        String header = header(column);
        return ROLES.get(Phrases.withoutBrackets(header))
                .or(() -> ROLES.first(header))
                .map(WordTable.Row::meaning);
    }

    Optional<Integer> columnWith(String role) {
        for (int column = 1; column <= columns(); column++) {
            if (role(column).filter(role::equals).isPresent()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    List<Block.Row> body() {
        return table().rows()
                .subList(
                        Math.min(headerRowCount(), table().rows().size()),
                        table().rows().size());
    }

    private List<Block.Row> headerRows() {
        return table().rows()
                .subList(0, Math.min(headerRowCount(), table().rows().size()));
    }

    private int headerRowCount() {
        return Math.max(1, table().headerRows());
    }

    static Optional<Block.Cell> cell(Block.Row row, int column) {
        return row.cells().stream().filter(cell -> cell.column() == column).findFirst();
    }

    static String text(Block.Row row, int column) {
        return cell(row, column).map(Block.Cell::text).orElse("").strip();
    }

    /** Caption, label and note together: words that hold for the whole table. */
    String words() {
        return table().caption().orElse("") + " " + table().note().orElse("");
    }

    Anchor place(Block.Cell seen) {
        Block.Cell cell = printed.getOrDefault(seen, seen);
        String heading = placed.section().heading();
        return document.anchor(
                cell.span(),
                Optional.of(heading).filter(text -> !text.isBlank()),
                Optional.of(new TableCell(table().label(), cell.row(), cell.column())));
    }

    /** True where an anchor can be made: an empty cell has no place. */
    static boolean hasPlace(Block.Cell cell) {
        return cell.span().end() > cell.span().start();
    }

    /** What a row cites: its reference column, else its cells' own marks, else the table as a whole. */
    List<Integer> citations(Block.Row row) {
        Optional<Integer> reference = columnWith("REFERENCE");
        List<Integer> own = reference
                .flatMap(column -> cell(row, column))
                .map(Block.Cell::citations)
                .orElse(List.of());
        if (own.isEmpty()) {
            own = row.cells().stream()
                    .flatMap(cell -> cell.citations().stream())
                    .distinct()
                    .toList();
        }
        return own.isEmpty() ? table().citations() : own;
    }
}
