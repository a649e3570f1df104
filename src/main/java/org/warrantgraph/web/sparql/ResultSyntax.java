package org.warrantgraph.web.sparql;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSetStream;

/** The syntaxes for tables and truth values that SPARQL 1.1 defines. */
public enum ResultSyntax {
    JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON),
    XML("xml", "application/sparql-results+xml", ResultSetLang.RS_XML),
    CSV("csv", "text/csv", ResultSetLang.RS_CSV),
    TSV("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV);

    private final String shortName;
    private final String mediaType;
    private final Lang lang;

    ResultSyntax(String shortName, String mediaType, Lang lang) {
        this.shortName = shortName;
        this.mediaType = mediaType;
        this.lang = lang;
    }

    /** As in {@code ?format=csv}. */
    public String shortName() {
        return shortName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By short name or media type. */
    public static Optional<ResultSyntax> named(String name) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.shortName.equals(name) || syntax.mediaType.equals(name))
                .findFirst();
    }

    byte[] write(QueryResult.Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().write(out, RowSetStream.create(table.columns(), table.rows().iterator()), ARQ.getContext());
        return out.toByteArray();
    }

    byte[] write(QueryResult.Truth truth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().write(out, truth.value(), ARQ.getContext());
        return out.toByteArray();
    }

    private RowSetWriter writer() {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }
}
