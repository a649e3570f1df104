package org.warrantgraph.source.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/** What is left of the limits while one packed file is read, with all that are packed in it. */
final class Budget {
    private final String file;
    private final long mostBytes;
    private final int mostMembers;
    private long bytes;
    private int members;

    /** @param file name for messages */
    Budget(PackedLimits limits, String file, long packedBytes) {
        this.file = file;
        this.mostBytes = limits.bytesFor(packedBytes);
        this.mostMembers = limits.members();
    }

    /** True when a limit was passed. */
    boolean isSpent() {
        return bytes > mostBytes || members > mostMembers;
    }

    /**
     * Counts a member.
     *
     * @throws WarrantException.UnreadableInput if it is one too many
     */
    void member() {
        members++;
        check();
    }

    /** The same stream, counted; reading beyond the limit throws {@link WarrantException.UnreadableInput}. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                int n = super.read(buffer, start, length);
                count(Math.max(0, n));
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                long skipped = super.skip(n);
                count(skipped);
                return skipped;
            }
        };
    }

    private void count(long read) {
        bytes += read;
        check();
    }

    private void check() {
        if (isSpent()) {
            throw new WarrantException.UnreadableInput(
                    "W-PACK-005",
                    Place.file(file),
                    (bytes > mostBytes
                                    ? "It unpacks to more than " + mostBytes + " bytes"
                                    : "It holds more than " + mostMembers + " files")
                            + "; the rest is not read.",
                    "Unpack it and use the folder, if you trust it.");
        }
    }
}
