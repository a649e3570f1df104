package org.warrantgraph.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/** Reads files or folders with the installed readers and prints what came of it: records, claims, messages, CPU time of the reading thread. */
public final class ReadingStatements {
    private ReadingStatements() {}

    /** @param args files and folders; those that no reader takes are counted */
    public static void main(String[] args) throws IOException {
        Map<String, Sum> sums = new TreeMap<>();
        Readers readers = Readers.installed();
        for (int round = 0; round < 2; round++) {
            sums.clear();
            for (String arg : args) {
                try (Stream<Path> files = Files.walk(Path.of(arg))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        read(new OneFile(file.toString(), Files.readAllBytes(file)), readers, sums);
                    }
                }
            }
        }
        sums.forEach((reader, sum) -> sum.print(reader, System.out));
    }

    private static void read(OneFile file, Readers readers, Map<String, Sum> sums) {
        Readers.Choice choice = readers.choose(file);
        String name = choice.best().map(offer -> offer.reader().name()).orElse("none");
        Sum sum = sums.computeIfAbsent(name, key -> new Sum());
        sum.files++;
        sum.bytes += file.size();
        choice.best().ifPresent(offer -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                offer.reader().read(file, sum);
            } catch (WarrantException.UnreadableInput e) {
                sum.report(e.report());
            }
            sum.cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        });
    }

    private static final class Sum implements Sink {
        private int files;
        private long bytes;
        private long cpu;
        private long used;
        private long claims;
        private long denied;
        private final Map<String, Long> skipped = new TreeMap<>();
        private final Map<String, Long> statements = new TreeMap<>();
        private final Map<String, List<Message>> messages = new TreeMap<>();

        @Override
        public void accept(Statement statement) {
            statements.merge(statement.getClass().getSimpleName(), 1L, Long::sum);
            if (statement instanceof Claim claim) {
                claims++;
                denied += claim.polarity() == Polarity.DENIES ? 1 : 0;
            }
        }

        @Override
        public void report(Message message) {
            messages.merge(
                    message.id(),
                    List.of(message),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }

        @Override
        public void used() {
            used++;
        }

        @Override
        public void skipped(String reason) {
            skipped.merge(reason, 1L, Long::sum);
        }

        void print(String reader, PrintStream out) {
            out.printf(
                    "%s: %d files, %.2f MB, %.2f s CPU, %d records used, %s skipped, %d claims (%d deny), %s%n",
                    reader, files, bytes / 1e6, cpu / 1e9, used, skipped, claims, denied, statements);
            messages.values().stream()
                    .sorted(Comparator.comparingInt(List::size))
                    .forEach(all -> out.println("  " + all.size() + " x " + all.get(all.size() / 2)));
        }
    }

    private record OneFile(String name, byte[] bytes) implements SourceFile {
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
