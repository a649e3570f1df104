package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** One sorted run of lines, in memory or on disk, and its first one not yet handed out. */
final class SortedRun implements AutoCloseable {
    private final @Nullable InputStream file;
    private final @Nullable Iterator<byte[]> memory;
    private final byte[] buffer;
    private int at;
    private int end;
    private byte[] first = new byte[0];

    private SortedRun(@Nullable InputStream file, @Nullable Iterator<byte[]> memory) {
        this.file = file;
        this.memory = memory;
        this.buffer = new byte[file == null ? 0 : 1 << 16];
    }

    static SortedRun of(Iterator<byte[]> sorted) {
        return new SortedRun(null, sorted);
    }

    static SortedRun of(Path file) throws IOException {
        return new SortedRun(Files.newInputStream(file), null);
    }

    static void write(OutputStream out, Iterable<byte[]> sorted) throws IOException {
        for (byte[] one : sorted) {
            out.write(one);
            out.write('\n');
        }
    }

    byte[] first() {
        return first;
    }

    /** Goes to the next; false where there is none. */
    boolean advance() throws IOException {
        if (memory != null) {
            if (memory.hasNext()) {
                first = memory.next();
                return true;
            }
            return false;
        }
        return readLine();
    }

    private boolean readLine() throws IOException {
        byte[] start = new byte[0];
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            byte[] line = Arrays.copyOf(start, start.length + stop - at);
            System.arraycopy(buffer, at, line, start.length, stop - at);
            at = Math.min(stop + 1, end);
            if (stop < end) {
                first = line;
                return true;
            }
            start = line;
        }
        return false;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = file == null ? 0 : Math.max(0, file.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
