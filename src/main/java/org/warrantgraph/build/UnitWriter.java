package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.zip.GZIPOutputStream;

/** Writes one unit: triples as they come, sorted in bounded memory. */
final class UnitWriter implements AutoCloseable {
    private static final long PART_MEMORY = 16L << 20;

    private final UnitCache cache;
    private final Path unfinished;
    private final SortedLines lines;

    UnitWriter(UnitCache cache) throws IOException {
        this.cache = cache;
        this.unfinished = cache.begin();
        this.lines = new SortedLines(unfinished, SortedLines.MEMORY);
    }

    /** Takes what the one file of this unit gives. For one thread. */
    UnitLines lines() {
        return new UnitLines(lines);
    }

    /** A folder for what is needed until the unit is stored. */
    Path scratch() throws IOException {
        return Files.createDirectories(unfinished.resolve("scratch"));
    }

    /**
     * Takes the lines of one file of several, from any thread, all or nothing.
     *
     * @param reading hands them out; when it throws, none of them is taken
     */
    <T> T part(Function<UnitLines, T> reading) {
        try (SortedLines part = new SortedLines(scratch(), PART_MEMORY)) {
            T read = reading.apply(new UnitLines(part));
            synchronized (lines) {
                part.forEach(lines::add);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Completes the unit.
     *
     * @param content what is kept beside the triples, given how many there are
     */
    Unit store(LongFunction<UnitRecord> content) throws IOException {
        long[] rows = {0};
        long all;
        try (OutputStream triples = gzip(unfinished.resolve(Unit.TRIPLES));
                OutputStream table = gzip(unfinished.resolve(Unit.ROWS))) {
            all = lines.forEach(line -> {
                boolean row = line[0] == UnitLines.ROW;
                rows[0] += row ? 1 : 0;
                OutputStream out = row ? table : triples;
                out.write(line);
                out.write('\n');
            });
        }
        if (rows[0] == 0) {
            Files.delete(unfinished.resolve(Unit.ROWS));
        }
        lines.close();
        DurableFiles.deleteTree(scratch());
        return cache.store(unfinished, content.apply(all - rows[0]));
    }

    private static OutputStream gzip(Path file) throws IOException {
        return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16);
    }

    /** Throws away what was not stored. */
    @Override
    public void close() throws IOException {
        lines.close();
        DurableFiles.deleteTree(unfinished);
    }
}
