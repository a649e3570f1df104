package org.warrantgraph.source.packed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.source.SourceFile;

/**
 * A file from a packed file, unpacked. Its hash is that of the unpacked bytes, so that it is the same document packed or not, in
 * whatever archive. It may be opened from any thread until it is closed, which frees its bytes.
 */
public final class PackedMember implements SourceFile, AutoCloseable {
    private final String name;
    private final long size;
    private final String sha256;
    private final byte[] memory;
    private final @Nullable Path file;

    private PackedMember(String name, long size, String sha256, byte[] memory, @Nullable Path file) {
        this.name = name;
        this.size = size;
        this.sha256 = sha256;
        this.memory = memory;
        this.file = file;
    }

    /**
     * Unpacks a member to its end.
     *
     * @param inMemory most bytes held in memory
     * @param scratch folder for larger ones
     * @throws IOException if {@code in} cannot be read
     * @throws UncheckedIOException if {@code scratch} cannot be written
     */
    static PackedMember of(String name, InputStream in, int inMemory, Path scratch) throws IOException {
        MessageDigest digest = Hashes.digest();
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        int n = in.read(buffer);
        for (; n >= 0 && memory.size() + n <= inMemory; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            memory.write(buffer, 0, n);
        }
        if (n < 0) {
            return new PackedMember(name, memory.size(), hex(digest), memory.toByteArray(), null);
        }
        Path file = scratchFile(scratch);
        long size = memory.size();
        try (OutputStream disk = Files.newOutputStream(file)) {
            memory.writeTo(disk);
            for (; n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
                write(disk, buffer, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new PackedMember(name, size, hex(digest), new byte[0], file);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A full disk is not the packed file's fault: what writing throws is told from what reading throws. */
    private static void write(OutputStream disk, byte[] buffer, int length) {
        try {
            disk.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path scratchFile(Path scratch) {
        try {
            return Files.createTempFile(Files.createDirectories(scratch), "member-", ".bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
