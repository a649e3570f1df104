package org.warrantgraph.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/**
 * Reads every file of a folder with the reader that takes it, on all processors, and prints one line each for time, statements, skipped
 * records and messages. Ends with an error where a reader fails.
 */
public final class ReadingArticles {
    private ReadingArticles() {}

    /** @param args folders or files */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        long start = System.nanoTime();
        Readers readers = Readers.installed();
        Map<String, Long> counts = new ConcurrentSkipListMap<>();
        int files = 0;
        for (String arg : args) {
            List<Path> paths;
            try (Stream<Path> all = Files.walk(Path.of(arg))) {
                paths = all.filter(Files::isRegularFile).sorted().toList();
            }
            files += paths.size();
            paths.parallelStream().forEach(path -> read(path, readers, counts));
        }
        double sinceStart = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
        double cpu = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
        out.printf(
                "%d files in %.1f s; with the start of Java %.1f s, CPU %.1f s%n",
                files, (System.nanoTime() - start) / 1e9, sinceStart, cpu);
        Map<String, StringBuilder> lines = new TreeMap<>();
        counts.forEach((name, count) -> lines.computeIfAbsent(
                        name.substring(0, name.indexOf(' ')), kind -> new StringBuilder(kind + ":"))
                .append(' ')
                .append(name.substring(name.indexOf(' ') + 1))
                .append('=')
                .append(count));
        lines.values().forEach(out::println);
    }

    private static void read(Path path, Readers readers, Map<String, Long> counts) {
        try {
            Bytes source = bytes(path);
            Optional<Reader> reader = readers.choose(source).best().map(Readers.Offer::reader);
            if (reader.isEmpty()) {
                counts.merge("refused by-all-readers", 1L, Long::sum);
                return;
            }
            counts.merge("files " + reader.get().name(), 1L, Long::sum);
            reader.get().read(source, new Sink() {
                @Override
                public void accept(Statement statement) {
                    count("statements " + statement.getClass().getSimpleName());
                }

                @Override
                public void report(Message message) {
                    count("messages " + message.id());
                }

                @Override
                public void used() {
                    count("records used");
                }

                @Override
                public void skipped(String reason) {
                    count("skipped " + reason.replace(' ', '-'));
                }

                private void count(String what) {
                    counts.merge(what, 1L, Long::sum);
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(path.toString(), e);
        } catch (WarrantException.UnreadableInput e) {
            counts.merge("refused " + e.report().id(), 1L, Long::sum);
        }
    }

    /** The file; a packed one unpacked and without {@code .gz} in its name. */
    private static Bytes bytes(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (!name.endsWith(".gz")) {
            return new Bytes(name, Files.readAllBytes(path));
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            return new Bytes(name.substring(0, name.length() - 3), in.readAllBytes());
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
