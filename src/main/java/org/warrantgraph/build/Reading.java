package org.warrantgraph.build;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Hashes;

/**
 * What reading one file came to: every record of it was used or skipped.
 *
 * @param source name of the file; {@code archive.zip!/path} in a packed one
 * @param sha256 hash of its (unpacked) bytes
 * @param why what the reader says of the file
 * @param used records that gave statements or text
 * @param skipped how many records were left out, by reason
 */
record Reading(
        String source,
        String sha256,
        String reader,
        String readerVersion,
        String why,
        long used,
        Map<String, Long> skipped) {
    Reading {
        if (!Hashes.isSha256(sha256)) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    }

    /** Records left out, for whatever reason. */
    long skippedCount() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
