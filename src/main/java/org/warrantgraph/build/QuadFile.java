package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.WarrantException;

/** A dataset as sorted N-Quads. */
final class QuadFile {
    private QuadFile() {}

    /**
     * The lines of all quads of a dataset, sorted by their bytes; inside a read transaction.
     *
     * @param scratch takes sorted runs when there are many
     */
    static SortedLines sorted(DatasetGraph data, Path scratch) throws IOException {
        SortedLines lines = new SortedLines(scratch, SortedLines.MEMORY);
        add(lines, data.find());
        return lines;
    }

    static void add(SortedLines lines, Iterator<Quad> quads) throws IOException {
        while (quads.hasNext()) {
            lines.add(QuadLines.of(checked(quads.next())));
        }
    }

    /** The SHA-256 of the lines, each with its line break. */
    static String hash(SortedLines lines) throws IOException {
        MessageDigest digest = Hashes.digest();
        lines.forEach(line -> {
            digest.update(line);
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the lines, compressed. The same lines give the same bytes: gzip's header carries no time. */
    static QuadSum write(Path file, SortedLines lines) throws IOException {
        QuadSum sum = new QuadSum();
        try (OutputStream out = new BufferedOutputStream(new FastGzip(Files.newOutputStream(file)), 1 << 16)) {
            lines.forEach(line -> {
                out.write(line);
                out.write('\n');
                sum.add(line);
            });
        }
        return sum;
    }

    /** The lines of a file, decompressed. */
    static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static Quad checked(Quad quad) {
        if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
            throw new WarrantException.FailedChecks(
                    "W-BUILD-020",
                    "A released quad has a blank node: " + quad + ".",
                    "Give the node a name; nothing can point to a blank node from outside.");
        }
        return quad;
    }

    /** Sorted lines are alike: the fastest level makes them a tenth, the usual one takes four times as long for little more. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
