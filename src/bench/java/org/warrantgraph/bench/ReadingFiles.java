package org.warrantgraph.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/**
 * Reads every file of some folders with the reader that takes it, on all processors, twice, and prints for each reader what came of the
 * second time: CPU time, records, claims, statements, one message of each kind. Ends with an error where a reader fails.
 */
public final class ReadingFiles {
    private ReadingFiles() {}

    /** @param args folders or files; those that no reader takes are counted */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Readers readers = Readers.installed();
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            Map<String, Sum> sums = new ConcurrentSkipListMap<>();
            for (String arg : args) {
                List<Path> paths;
                try (Stream<Path> all = Files.walk(Path.of(arg))) {
                    paths = all.filter(Files::isRegularFile).sorted().toList();
                }
                paths.parallelStream().forEach(path -> read(path, readers, sums));
            }
            out.printf("round %d: %.1f s%n", round + 1, (System.nanoTime() - start) / 1e9);
            if (round == 1) {
                sums.forEach((reader, sum) -> sum.print(reader, out));
            }
        }
    }

    private static void read(Path path, Readers readers, Map<String, Sum> sums) {
        Bytes file = bytes(path);
        Readers.Choice choice = readers.choose(file);
        One one = new One();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        choice.best().ifPresent(offer -> {
            try {
                offer.reader().read(file, one);
            } catch (WarrantException.UnreadableInput e) {
                one.report(e.report());
            }
        });
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        String reader = choice.best().map(offer -> offer.reader().name()).orElse("no reader");
        sums.computeIfAbsent(reader, key -> new Sum()).add(file.size(), cpu, one);
    }

    /** The file; a packed one unpacked and without {@code .gz} in its name. */
    private static Bytes bytes(Path path) {
        String name = path.getFileName().toString();
        try {
            if (!name.endsWith(".gz")) {
                return new Bytes(name, Files.readAllBytes(path));
            }
            try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
                return new Bytes(name.substring(0, name.length() - 3), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** What one file gives. */
    private static final class One implements Sink {
        private final Map<String, Long> counts = new TreeMap<>();
        private final Map<String, Message> messages = new TreeMap<>();

        private void count(String what) {
            counts.merge(what, 1L, Long::sum);
        }

        @Override
        public void accept(Statement statement) {
            count("stated " + statement.getClass().getSimpleName());
            if (statement instanceof Claim claim && claim.polarity() == Polarity.DENIES) {
                count("claims that deny");
            }
        }

        @Override
        public void report(Message message) {
            count("message " + message.id());
            messages.putIfAbsent(message.id(), message);
        }

        @Override
        public void used() {
            count("records used");
        }

        @Override
        public void skipped(String reason) {
            count("skipped: " + reason);
        }
    }

    /** What the files of one reader give. */
    private static final class Sum {
        private int files;
        private long bytes;
        private long cpu;
        private final Map<String, Long> counts = new TreeMap<>();
        private final Map<String, Message> messages = new TreeMap<>();

        synchronized void add(long size, long time, One one) {
            files++;
            bytes += size;
            cpu += time;
            one.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
            one.messages.forEach(messages::putIfAbsent);
        }

        void print(String reader, PrintStream out) {
            out.printf("%s: %d files, %.2f MB, %.2f s CPU%n", reader, files, bytes / 1e6, cpu / 1e9);
            counts.forEach((what, count) -> out.println("  " + count + " " + what));
            messages.values().forEach(message -> out.println("  such as " + message));
        }
    }

    private record Bytes(String name, byte[] bytes) implements SourceFile {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String sha256() {
            return Hashes.sha256(bytes);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
