package org.warrantgraph.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.engine.TermTable;
import org.warrantgraph.model.WarrantException;

/**
 * The quads of a release as numbers of their terms: 16 bytes a quad, and each term once. Sorted, they are in the order of their lines of
 * N-Quads, byte by byte, which is the order of {@code LC_ALL=C sort -u}. Not thread-safe while quads are added or sorted.
 */
final class QuadTable {
    static final int SUBJECT = 0;
    static final int PREDICATE = 1;
    static final int OBJECT = 2;
    static final int GRAPH = 3;

    private static final byte[] END = {'.', '\n'};

    private final TermTable terms = new TermTable();
    private int[][] columns = new int[4][1 << 10];
    private int size;
    private byte[][] texts = {};

    /** Takes the quads of a dataset; inside a read transaction. */
    static QuadTable of(DatasetGraph data) {
        QuadTable table = new QuadTable();
        data.find().forEachRemaining(table::add);
        table.sort();
        return table;
    }

    /** Takes more quads, and sorts again. */
    void addAll(Iterator<Quad> quads) {
        quads.forEachRemaining(this::add);
        sort();
    }

    void add(Quad quad) {
        if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
            throw new WarrantException.FailedChecks(
                    "W-BUILD-020",
                    "A released quad has a blank node: " + quad + ".",
                    "Give the node a name; nothing can point to a blank node from outside.");
        }
        if (size == columns[0].length) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] = Arrays.copyOf(columns[column], size + (size >> 1));
            }
        }
        columns[SUBJECT][size] = terms.add(quad.getSubject());
        columns[PREDICATE][size] = terms.add(quad.getPredicate());
        columns[OBJECT][size] = terms.add(QuadLines.asStored(quad.getObject()));
        columns[GRAPH][size] = quad.isDefaultGraph() ? 0 : terms.add(quad.getGraph());
        size++;
    }

    /** Number of quads, each counted once after sorting. */
    int size() {
        return size;
    }

    /** Terms are numbered from 1 up to this. */
    int terms() {
        return terms.size();
    }

    Node term(int number) {
        return terms.term(number);
    }

    /** The number of a quad's term; 0 for the default graph. */
    int at(int quad, int column) {
        return columns[column][quad];
    }

    /** A term as it stands in a line, in UTF-8; nothing for 0. Only of a sorted table. */
    byte[] text(int number) {
        return texts[number];
    }

    /** Puts the quads in the order of their lines and drops repeated ones. */
    void sort() {
        int[] rank = rankedTerms();
        int[] order = IntStream.range(0, size).toArray();
        for (int column : new int[] {GRAPH, OBJECT, PREDICATE, SUBJECT}) {
            order = sorted(order, columns[column], rank);
        }
        for (int column = 0; column < columns.length; column++) {
            int[] from = columns[column];
            int[] to = new int[from.length];
            for (int i = 0; i < size; i++) {
                to[i] = from[order[i]];
            }
            columns[column] = to;
        }
        dropRepeated();
    }

    /**
     * The place of each term among all, by its text. A term is never the beginning of another that goes on with a byte below a blank, so
     * comparing terms one after the other is comparing lines.
     */
    private int[] rankedTerms() {
        int known = texts.length;
        texts = Arrays.copyOf(texts, terms.size() + 1);
        texts[0] = new byte[0];
        IntStream.rangeClosed(Math.max(1, known), terms.size())
                .parallel()
                .forEach(number ->
                        texts[number] = QuadLines.term(terms.term(number)).getBytes(StandardCharsets.UTF_8));
        Integer[] sorted = IntStream.rangeClosed(1, terms.size()).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(sorted, (a, b) -> Arrays.compareUnsigned(texts[a], texts[b]));
        int[] rank = new int[terms.size() + 1];
        for (int i = 0; i < sorted.length; i++) {
            rank[sorted[i]] = i + 1;
        }
        return rank;
    }

    /**
     * Sorts rows by one column, those that are equal in it as they were: counted first, then put in their places.
     *
     * @param rows numbers of rows
     * @param column for each row its term
     * @param rank for each term its place
     */
    static int[] sorted(int[] rows, int[] column, int[] rank) {
        int[] next = new int[rank.length + 1];
        for (int row : rows) {
            next[rank[column[row]] + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[rank[column[row]]]++] = row;
        }
        return sorted;
    }

    private void dropRepeated() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i > 0 && same(i, kept - 1)) {
                continue;
            }
            for (int[] column : columns) {
                column[kept] = column[i];
            }
            kept++;
        }
        size = kept;
    }

    private boolean same(int one, int other) {
        for (int[] column : columns) {
            if (column[one] != column[other]) {
                return false;
            }
        }
        return true;
    }

    int[] column(int column) {
        return columns[column];
    }

    /** Bytes of all lines, with their line breaks. */
    long bytes() {
        long bytes = 0;
        for (int quad = 0; quad < size; quad++) {
            bytes += END.length;
            for (int[] column : columns) {
                int length = texts[column[quad]].length;
                bytes += length == 0 ? 0 : length + 1;
            }
        }
        return bytes;
    }

    /** Writes the lines in order, each with a line feed. */
    void write(OutputStream out) throws IOException {
        for (int quad = 0; quad < size; quad++) {
            for (int[] column : columns) {
                byte[] text = texts[column[quad]];
                if (text.length > 0) {
                    out.write(text);
                    out.write(' ');
                }
            }
            out.write(END);
        }
    }
}
