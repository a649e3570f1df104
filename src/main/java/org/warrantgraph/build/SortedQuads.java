package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads of a dataset in the order of their N-Quads lines, each once, in bounded memory; so all triples of a subject come together, and
 * the order is the same each time. Not thread-safe.
 */
public final class SortedQuads implements AutoCloseable {
    private final Path folder;
    private final SortedLines lines;

    private SortedQuads(Path folder) {
        this.folder = folder;
        this.lines = new SortedLines(folder, SortedLines.MEMORY);
    }

    /**
     * Takes the quads that {@code kept} lets through. Not to be called inside a transaction.
     *
     * @param merged true to leave the graphs out, so that all are triples
     */
    public static SortedQuads of(DatasetGraph data, Predicate<Quad> kept, boolean merged) throws IOException {
        SortedQuads sorted = new SortedQuads(Files.createTempDirectory("warrant-export-"));
        boolean whole = false;
        try {
            data.begin(ReadWrite.READ);
            Iterator<Quad> quads = data.find();
            while (quads.hasNext()) {
                Quad quad = quads.next();
                if (kept.test(quad)) {
                    sorted.lines.add(merged ? QuadLines.of(quad.asTriple()) : QuadLines.of(quad));
                }
            }
            whole = true;
            return sorted;
        } finally {
            data.end();
            if (!whole) {
                sorted.close();
            }
        }
    }

    /** Writes the lines as UTF-8, each with a line feed. */
    public void write(OutputStream out) throws IOException {
        lines.forEach(line -> {
            out.write(line);
            out.write('\n');
        });
    }

    /** Hands the quads on, one after the other. */
    public void send(StreamRDF to) throws IOException {
        Path file = Files.createTempFile(folder, "sorted-", ".nq");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            QuadLines.parse(in, to);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(folder);
    }
}
