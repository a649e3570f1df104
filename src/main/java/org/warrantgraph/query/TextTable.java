package org.warrantgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Iri;

/** Tables as plain text: CSV, Markdown, and columns for a terminal. */
public final class TextTable {
    /** Columns as wide as they like. */
    public static final int ANY_WIDTH = Integer.MAX_VALUE;

    private static final String GAP = "  ";

    private TextTable() {}

    static void csv(Answer.Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(String.join(",", names(table)) + "\n");
        for (Binding row : table.rows()) {
            writer.write(
                    table.columns().stream().map(c -> csvCell(row.get(c))).collect(Collectors.joining(",", "", "\n")));
        }
        writer.flush();
    }

    /** Quoted where RFC 4180 asks for it; an empty text is quoted too, so that it differs from no value. */
    private static String csvCell(@Nullable Node node) {
        String text = text(node);
        boolean quoted = node != null && text.isEmpty() || text.matches("(?s).*[\",\r\n].*");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static void markdown(Answer.Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(markdownRow(names(table)));
        writer.write(markdownRow(alignments(table)));
        for (Binding row : table.rows()) {
            writer.write(markdownRow(texts(table, row)));
        }
        writer.flush();
    }

    private static String markdownRow(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\\", "\\\\")
                        .replace("|", "\\|")
                        .replace("<", "&lt;")
                        .replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static List<String> alignments(Answer.Table table) {
        return table.columns().stream()
                .map(column -> isNumeric(table, column) ? "---:" : "---")
                .toList();
    }

    /**
     * Columns side by side: numbers to the right, IRIs shortened; where they do not fit, the widest columns are broken into lines.
     *
     * @param width characters of a line
     */
    public static void fitted(Answer.Table table, OutputStream out, int width) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(names(table));
        table.rows()
                .forEach(row -> rows.add(table.columns().stream()
                        .map(column -> shortened(row.get(column)))
                        .toList()));
        int columns = table.columns().size();
        ColumnWidths widths = ColumnWidths.of(rows, columns, width - GAP.length() * (columns - 1));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        List<Boolean> right =
                table.columns().stream().map(c -> isNumeric(table, c)).toList();
        for (int r = 0; r < rows.size(); r++) {
            writer.write(widths.lines(rows.get(r), right, GAP));
            if (r == 0) {
                writer.write(widths.rule(GAP));
            }
        }
        writer.flush();
    }

    private static List<String> names(Answer.Table table) {
        return table.columns().stream().map(Var::getVarName).toList();
    }

    private static List<String> texts(Answer.Table table, Binding row) {
        return table.columns().stream().map(column -> text(row.get(column))).toList();
    }

    private static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** {@code compound/imatinib}, which may be typed as a value again. */
    private static String shortened(@Nullable Node node) {
        return node != null && node.isURI() ? Terms.shorten(new Iri(node.getURI())) : text(node);
    }

    /** True when every value of the column is a number, and there is one. */
    private static boolean isNumeric(Answer.Table table, Var column) {
        List<Node> values = new ArrayList<>();
        for (Binding row : table.rows()) {
            if (row.contains(column)) {
                values.add(row.get(column));
            }
        }
        return !values.isEmpty()
                && values.stream()
                        .allMatch(n -> n.isLiteral() && text(n).matches("[-+]?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?"));
    }
}
