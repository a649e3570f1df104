package org.warrantgraph.source;

import java.io.IOException;
import java.io.InputStream;

/** One source as bytes: a file of a workspace, or an entry of an archive in it. */
public interface SourceFile {
    /** Path inside the workspace with {@code /} between folders, as messages show it. */
    String name();

    /** Number of bytes. */
    long size();

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    String sha256();

    /** Opens the bytes from the start; the caller closes. */
    InputStream open() throws IOException;
}
