package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.zip.CRC32C;
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
     * Writes all quads, compressed, sorted by the bytes of their lines. The same quads give the same bytes: gzip's header carries no time.
     *
     * @param scratch takes sorted runs when there are many
     * @return hash and number of the lines
     */
    static Sealed write(Path file, DatasetGraph data, Path scratch) throws IOException {
        MessageDigest digest = Hashes.digest();
        Sum sum = new Sum();
        long count;
        try (SortedLines lines = sorted(data, scratch);
                OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
                OutputStream out = new BufferedOutputStream(new DigestOutputStream(gzip, digest), 1 << 16)) {
            count = lines.forEach(line -> {
                out.write(line);
                out.write('\n');
                sum.add(line);
            });
        }
        return new Sealed(HexFormat.of().formatHex(digest.digest()), count, sum.bytes, sum.total);
    }

    /** The SHA-256 of the sorted lines of a dataset, as {@link #write} would write them; inside a read transaction. */
    static String hash(DatasetGraph data, Path scratch) throws IOException {
        MessageDigest digest = Hashes.digest();
        try (SortedLines lines = sorted(data, scratch)) {
            lines.forEach(line -> {
                digest.update(line);
                digest.update((byte) '\n');
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static SortedLines sorted(DatasetGraph data, Path scratch) throws IOException {
        SortedLines lines = new SortedLines(scratch, SortedLines.MEMORY);
        Iterator<Quad> quads = data.find();
        while (quads.hasNext()) {
            lines.add(QuadLines.of(checked(quads.next())));
        }
        return lines;
    }

    /** Number and sum of the quads of a dataset, to compare it with a file it was loaded from; inside a read transaction. */
    static Sealed measure(DatasetGraph data) {
        Sum sum = new Sum();
        long count = 0;
        Iterator<Quad> quads = data.find();
        while (quads.hasNext()) {
            sum.add(QuadLines.of(quads.next()));
            count++;
        }
        return new Sealed("", count, sum.bytes, sum.total);
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

    /**
     * @param sha256 of the lines, each with its line break
     * @param count number of quads
     * @param bytes of the lines, without line breaks
     * @param sum a sum over the lines that does not depend on their order
     */
    record Sealed(String sha256, long count, long bytes, long sum) {
        boolean sameQuadsAs(Sealed other) {
            return count == other.count && sum == other.sum;
        }
    }

    private static final class Sum {
        private final CRC32C crc = new CRC32C();
        private long bytes;
        private long total;

        void add(byte[] line) {
            bytes += line.length;
            crc.reset();
            crc.update(line);
            // Spread by an odd factor, so that two exchanged bits in two lines do not cancel out.
            total += (crc.getValue() + 1) * 0x9E3779B97F4A7C15L ^ line.length;
        }
    }
}
