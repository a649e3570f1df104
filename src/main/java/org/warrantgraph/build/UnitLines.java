package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Triple;

/**
 * What one file gives to its unit, as lines: triples, and rows of tables that wait for a source that names their things. Both are sorted
 * and made distinct together; rows come first, since their mark sorts before that of any triple. Not thread-safe.
 */
final class UnitLines {
    /** First character of a row; triples start with {@code <} or {@code _}. */
    static final char ROW = '#';

    private final SortedLines lines;

    UnitLines(SortedLines lines) {
        this.lines = lines;
    }

    void triple(Triple triple) {
        add(QuadLines.of(triple));
    }

    void row(String row) {
        add((ROW + row).getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] line) {
        try {
            lines.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
