package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.tdb2.TDBException;
import org.warrantgraph.model.WarrantException;

/**
 * A build that could not go on for want of room: no space, no right, a failing disk, too little memory.
 *
 * <p>TDB2 writes to files that are mapped into memory and full of holes at first. Where the disk is full when a hole is filled, the Java machine
 * throws an {@link InternalError}; so space is looked for before a store is written, and that error is understood all the same.
 */
final class WriteFailure {
    private static final String REMEDY = "Check free space and permissions; the release that was current is still so.";

    private WriteFailure() {}

    /** What to tell people where {@code failure} came from writing; empty where it has another reason. */
    static Optional<WarrantException> of(Throwable failure) {
        if (failure instanceof WarrantException) {
            return Optional.empty();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Optional.of(new WarrantException.Internal(
                        "W-BUILD-904",
                        "The memory given to Java was too small for this build.",
                        "Give it more, such as JAVA_TOOL_OPTIONS=-Xmx4g; the release that was current is still so.",
                        failure));
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfDisk(cause)) {
                return Optional.of(new WarrantException.Internal(
                        "W-BUILD-901", "The build could not write its files: " + plain(cause) + ".", REMEDY, failure));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfDisk(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof RuntimeIOException
                || cause instanceof DBOpEnvException
                || cause instanceof TransactionException
                || cause instanceof TDBException
                || cause instanceof TextIndexException
                || isFaultOfMapping(cause);
    }

    /** What Java says when the system cannot find room for a page of a mapped file. */
    private static boolean isFaultOfMapping(Throwable cause) {
        return cause instanceof InternalError
                && String.valueOf(cause.getMessage()).contains("unsafe memory access");
    }

    private static String plain(Throwable cause) {
        if (isFaultOfMapping(cause)) {
            return "the disk is full or failing";
        }
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
            if (deeper instanceof IOException && deeper.getMessage() != null) {
                return deeper.getMessage();
            }
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /**
     * Looks for room for a store and a text index.
     *
     * @param lines bytes of the sorted N-Quads; an upper limit for the terms of the store
     * @throws WarrantException.Internal if the disk has less
     */
    static void expectRoom(Path folder, long lines, long quads) throws IOException {
        long needed = needed(lines, quads);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new WarrantException.Internal(
                    "W-BUILD-902",
                    "The disk has " + mebibytes(free) + " MiB left and the release needs about " + mebibytes(needed)
                            + ".",
                    "Make room or take another disk; the release that was current is still so.",
                    new IOException(folder.toString()));
        }
    }

    /**
     * Six indexes of 32 bytes a quad, half of a leaf empty at worst, come to less than 400 bytes; a triple has three of 24. Terms are in the
     * store once, in the text index once.
     */
    private static long needed(long lines, long quads) {
        return (4L << 20) + 2 * lines + 200 * quads;
    }

    private static String mebibytes(long bytes) {
        return Long.toString((bytes + (1L << 20) - 1) >> 20);
    }
}
