package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.source.SourceFile;

/** A file of a workspace. Its hash is computed when first asked for, without holding the file in memory. */
final class FolderSource implements SourceFile {
    private final SourceFolder folder;
    private final SourceFolder.Entry entry;
    private @Nullable String sha256;

    FolderSource(SourceFolder folder, SourceFolder.Entry entry) {
        this.folder = folder;
        this.entry = entry;
    }

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public long size() {
        return entry.size();
    }

    /** @throws UncheckedIOException if the file cannot be read */
    @Override
    public synchronized String sha256() {
        if (sha256 == null) {
            sha256 = digest();
        }
        return sha256;
    }

    private String digest() {
        try (DigestInputStream in = new DigestInputStream(open(), Hashes.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return folder.open(entry.name());
    }
}
