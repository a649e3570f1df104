package org.warrantgraph.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.system.StreamRDF;

/** One source, compiled: a folder with sorted triples and what the reader said. Immutable. */
record Unit(Path folder, UnitRecord content) {
    static final String TRIPLES = "triples.nt.gz";
    /** Rows of tables of names and identifiers; only where there are some. */
    static final String ROWS = "rows.gz";

    static final String RECORD = "unit.json";

    /** Hands out the rows of tables that wait for a source that names their things; none for most units. */
    void forEachRow(Consumer<TableRow> take) throws IOException {
        Path rows = folder.resolve(ROWS);
        if (!Files.isRegularFile(rows)) {
            return;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(rows), 1 << 16);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take.accept(TableRow.read(line.substring(1)));
            }
        }
    }

    /** Sends the triples to {@code out}. */
    void sendTo(StreamRDF out) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(TRIPLES)), 1 << 16)) {
            QuadLines.parse(in, out);
        }
    }
}
