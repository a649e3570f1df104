package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts lines by their bytes and drops repeated ones, in bounded memory.
 *
 * <p>Lines beyond the bound go to sorted runs on disk, which are merged at the end. The order is that of {@code LC_ALL=C sort -u}. Not
 * thread-safe.
 */
final class SortedLines implements AutoCloseable {
    /** Bytes of lines kept in memory before a run is written. */
    static final long MEMORY = 64L << 20;

    private static final int OVERHEAD_PER_LINE = 24;

    private final Path folder;
    private final long memory;
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long held;

    /**
     * @param folder takes the runs; must exist when more than {@code memory} comes
     * @param memory bytes
     */
    SortedLines(Path folder, long memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** @param line without line break */
    void add(byte[] line) throws IOException {
        lines.add(line);
        held += line.length + OVERHEAD_PER_LINE;
        if (held > memory) {
            spill();
        }
    }

    private void spill() throws IOException {
        lines.sort(Arrays::compareUnsigned);
        Path run = Files.createTempFile(folder, "run-", ".lines");
        runs.add(run);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)) {
            SortedRun.write(out, lines);
        }
        lines.clear();
        held = 0;
    }

    /** Hands out every distinct line in order; returns how many. May be called more than once. */
    long forEach(LineConsumer consumer) throws IOException {
        try (Merge merge = merge()) {
            long count = 0;
            for (byte[] line = merge.next(); line != null; line = merge.next()) {
                consumer.accept(line);
                count++;
            }
            return count;
        }
    }

    private Merge merge() throws IOException {
        lines.sort(Arrays::compareUnsigned);
        List<SortedRun> open = new ArrayList<>();
        open.add(SortedRun.of(lines.iterator()));
        Merge merge = new Merge(open);
        for (Path run : runs) {
            open.add(SortedRun.of(run));
        }
        merge.start();
        return merge;
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
        lines.clear();
    }

    /** Takes lines, in order. */
    @FunctionalInterface
    interface LineConsumer {
        void accept(byte[] line) throws IOException;
    }

    /** Runs that are merged. */
    private static final class Merge implements AutoCloseable {
        private final List<SortedRun> open;
        private final PriorityQueue<SortedRun> queue =
                new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.first(), b.first()));
        private byte @Nullable [] last;

        private Merge(List<SortedRun> open) {
            this.open = open;
        }

        private void start() throws IOException {
            for (SortedRun run : open) {
                if (run.advance()) {
                    queue.add(run);
                }
            }
        }

        /** The next line that is not the one before; null at the end. */
        byte @Nullable [] next() throws IOException {
            for (SortedRun run = queue.poll(); run != null; run = queue.poll()) {
                byte[] line = run.first();
                if (run.advance()) {
                    queue.add(run);
                }
                if (last == null || !Arrays.equals(last, line)) {
                    last = line;
                    return line;
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            for (SortedRun run : open) {
                run.close();
            }
        }
    }
}
