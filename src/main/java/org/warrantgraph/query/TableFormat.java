package org.warrantgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterFactory;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.warrantgraph.model.WarrantException;

/** The ways a table of answers can be written. */
public enum TableFormat {
    /** Lexical forms, RFC 4180 with line feeds. */
    CSV("text/csv; charset=utf-8", "csv"),
    /** <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">SPARQL TSV</a>: terms in Turtle syntax. */
    TSV("text/tab-separated-values; charset=utf-8", "tsv"),
    /** <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL JSON</a>. */
    JSON("application/sparql-results+json", "json"),
    /** <a href="https://www.w3.org/TR/rdf-sparql-XMLres/">SPARQL XML</a>. */
    XML("application/sparql-results+xml", "xml"),
    /** A pipe table, values as in {@link #CSV}. */
    MARKDOWN("text/markdown; charset=utf-8", "md"),
    /** For reading on a terminal. */
    TABLE("text/plain; charset=utf-8", "txt");

    private final String mediaType;
    private final String suffix;

    TableFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Ending of a file or address, without dot. */
    public String suffix() {
        return suffix;
    }

    /** By name or suffix, in any case. */
    public static Optional<TableFormat> find(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(asked)
                        || format.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }

    /** Writes all rows as UTF-8 and flushes; the stream stays open. */
    public void write(Answer.Table table, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> TextTable.csv(table, out);
            case MARKDOWN -> TextTable.markdown(table, out);
            case TABLE -> TextTable.fitted(table, out, TextTable.ANY_WIDTH);
            case TSV -> jena(ResultSetLang.RS_TSV, table, out);
            case JSON -> jena(ResultSetLang.RS_JSON, table, out);
            case XML -> jena(ResultSetLang.RS_XML, table, out);
        }
        out.flush();
    }

    private static void jena(Lang language, Answer.Table table, OutputStream out) {
        RowSetWriterFactory factory = RowSetWriterRegistry.getFactory(language);
        if (factory == null) {
            throw new WarrantException.Internal(
                    "W-QUERY-011",
                    "There is no writer for " + language + ".",
                    "Report this.",
                    new IllegalStateException());
        }
        factory.create(language).write(out, table.rowSet(), ARQ.getContext());
    }

    /** The names of all formats, for messages. */
    public static List<String> names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
