package org.warrantgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.export.GraphSyntax;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.query.Answer;
import org.warrantgraph.query.TableFormat;
import org.warrantgraph.query.TextTable;

/** Writes an answer in the format asked for; tables fit the terminal. */
final class AnswerOut {
    private static final int NARROWEST = 40;

    private AnswerOut() {}

    /** @throws WarrantException.Usage that lists the formats, when there is none of that name */
    static void check(Optional<String> format) {
        format.ifPresent(name -> {
            if (TableFormat.find(name).isEmpty() && GraphSyntax.find(name).isEmpty()) {
                throw unknown(name, TableFormat.names().toString() + " " + GraphSyntax.names());
            }
        });
    }

    static void write(Answer answer, Optional<String> format, OutputStream out) throws IOException {
        if (answer instanceof Answer.Table table) {
            table(table, format.orElse("table"), out);
        } else if (answer instanceof Answer.Statements statements) {
            String name = format.orElse("turtle");
            GraphSyntax.find(name)
                    .orElseThrow(() -> unknown(name, String.valueOf(GraphSyntax.names())))
                    .write(statements.graph(), out);
        } else if (answer instanceof Answer.Truth truth) {
            out.write((truth.value() ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void table(Answer.Table table, String name, OutputStream out) throws IOException {
        TableFormat format =
                TableFormat.find(name).orElseThrow(() -> unknown(name, String.valueOf(TableFormat.names())));
        if (format == TableFormat.TABLE) {
            TextTable.fitted(table, out, terminalWidth());
        } else {
            format.write(table, out);
        }
    }

    /** As the shell says in COLUMNS; unbounded where it does not, as in a pipe. */
    private static int terminalWidth() {
        return List.of(Optional.ofNullable(System.getenv("COLUMNS")).orElse("").strip()).stream()
                .filter(columns -> columns.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .map(columns -> Math.max(columns, NARROWEST))
                .findFirst()
                .orElse(TextTable.ANY_WIDTH);
    }

    private static WarrantException unknown(String name, String known) {
        return new WarrantException.Usage(
                "W-CLI-014",
                "\"" + name.toLowerCase(Locale.ROOT) + "\" is not a format for this answer.",
                "Take one of: " + known.replaceAll("[\\[\\]]", "") + ".");
    }
}
