package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.warrantgraph.model.Hashes;

/** A release as sorted N-Quads. */
final class QuadFile {
    private static final int BUFFER = 1 << 16;

    private QuadFile() {}

    /** The SHA-256 of the lines, those of the quads and then {@code more}, each with its line break. */
    static String hash(QuadTable quads, List<String> more) throws IOException {
        MessageDigest digest = Hashes.digest();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER)) {
            quads.write(out);
            for (String line : more) {
                out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the lines, compressed. The same lines give the same bytes: gzip's header carries no time. */
    static void write(Path file, QuadTable quads) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FastGzip(Files.newOutputStream(file)), BUFFER)) {
            quads.write(out);
        }
    }

    /** The lines of a file, decompressed. */
    static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), BUFFER);
    }

    /** Sorted lines are alike: the fastest level makes them a tenth, the usual one takes four times as long for little more. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
