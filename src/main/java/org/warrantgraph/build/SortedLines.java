package org.warrantgraph.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run))) {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        lines.clear();
        held = 0;
    }

    /** Hands out every distinct line in order; returns how many. May be called more than once. */
    long forEach(LineConsumer consumer) throws IOException {
        lines.sort(Arrays::compareUnsigned);
        List<Run> open = new ArrayList<>();
        try {
            open.add(new Run(null, lines.iterator()));
            for (Path run : runs) {
                open.add(new Run(new BufferedInputStream(Files.newInputStream(run), 1 << 16), null));
            }
            return merge(open, consumer);
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static long merge(List<Run> open, LineConsumer consumer) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.line(), b.line()));
        for (Run run : open) {
            if (run.advance()) {
                queue.add(run);
            }
        }
        long count = 0;
        byte[] last = null;
        while (true) {
            Run run = queue.poll();
            if (run == null) {
                return count;
            }
            byte[] line = run.line();
            if (last == null || !Arrays.equals(last, line)) {
                consumer.accept(line);
                count++;
                last = line;
            }
            if (run.advance()) {
                queue.add(run);
            }
        }
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

    /** One sorted run, in memory or on disk, and its first line not yet handed out. */
    private static final class Run {
        private final @Nullable InputStream file;
        private final java.util.@Nullable Iterator<byte[]> memory;
        private byte[] line = new byte[0];

        Run(@Nullable InputStream file, java.util.@Nullable Iterator<byte[]> memory) {
            this.file = file;
            this.memory = memory;
        }

        byte[] line() {
            return line;
        }

        boolean advance() throws IOException {
            if (memory != null) {
                if (!memory.hasNext()) {
                    return false;
                }
                line = memory.next();
                return true;
            }
            if (file == null) {
                return false;
            }
            ByteArrayOutputStream next = new ByteArrayOutputStream(256);
            int b = file.read();
            if (b < 0) {
                return false;
            }
            for (; b >= 0 && b != '\n'; b = file.read()) {
                next.write(b);
            }
            line = next.toByteArray();
            return true;
        }

        void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
