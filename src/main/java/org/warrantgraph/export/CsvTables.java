package org.warrantgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.WarrantException;

/**
 * The tables {@code claims.csv}, {@code results.csv} and {@code references.csv}, and a {@code README.txt} with release and licence.
 *
 * <p>What a row holds, the queries {@code queries/export/*.rq} say. UTF-8, RFC 4180 with line feeds; no value is an empty cell.
 */
public final class CsvTables {
    private static final List<String> TABLES = List.of("claims", "results", "references");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private CsvTables() {}

    /** Writes the tables into {@code folder}, which is made where it is missing. */
    public static void write(Release release, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String table : TABLES) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(table + ".csv"))) {
                table(release, query(table), out);
            }
        }
        Files.writeString(folder.resolve("README.txt"), new Export(release).header());
    }

    static void table(Release release, Query query, Writer out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        release.data().begin(ReadWrite.READ);
        try (QueryExec exec = QueryExec.dataset(release.data()).query(query).build()) {
            RowSet rows = exec.select();
            csv.printRecord(rows.getResultVars().stream().map(Var::getVarName));
            while (rows.hasNext()) {
                Binding row = rows.next();
                csv.printRecord(
                        rows.getResultVars().stream().map(column -> row.contains(column) ? text(row.get(column)) : ""));
            }
        } finally {
            release.data().end();
        }
        csv.flush();
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }

    private static Query query(String table) {
        String file = "/queries/export/" + table + ".rq";
        try (var in = CsvTables.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no " + file);
            }
            return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WarrantException.Internal(
                    "W-EXPORT-005", "The query of a table cannot be read.", "Build the program again.", e);
        }
    }
}
