package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/** Reads one source and writes its unit: statements are encoded as they come, sorted in bounded memory. Thread-safe. */
final class UnitCompiler {
    private final UnitCache cache;

    UnitCompiler(UnitCache cache) {
        this.cache = cache;
    }

    /** The unit of one source, stored. */
    Unit compile(UnitKey key, SourceFile source, Reader reader) throws IOException {
        Path unfinished = cache.begin();
        try (SortedLines lines = new SortedLines(unfinished, SortedLines.MEMORY)) {
            Collecting sink = new Collecting(key, lines);
            reader.read(source, sink);
            long triples;
            try (OutputStream out = gzip(unfinished.resolve(Unit.TRIPLES))) {
                triples = lines.forEach(line -> {
                    out.write(line);
                    out.write('\n');
                });
            }
            lines.close();
            return cache.store(unfinished, sink.content(triples));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            DurableFiles.deleteTree(unfinished);
        }
    }

    private static OutputStream gzip(Path file) throws IOException {
        return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16);
    }

    /** Encodes statements as they come. */
    private static final class Collecting implements Sink {
        private final UnitKey key;
        private final Encoder encoder;
        private final LinkInputs.Collector links = new LinkInputs.Collector();
        private final List<Message> messages = new ArrayList<>();
        private final Map<String, Long> skipped = new TreeMap<>();
        private long used;

        Collecting(UnitKey key, SortedLines lines) {
            this.key = key;
            this.encoder =
                    Encoder.forReading(key.reader(), key.readerVersion(), key.sha256(), triple -> add(lines, triple));
        }

        private static void add(SortedLines lines, Triple triple) {
            try {
                lines.add(QuadLines.of(triple));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void accept(Statement statement) {
            encoder.encode(statement);
            links.add(statement);
        }

        @Override
        public void report(Message message) {
            messages.add(message);
        }

        @Override
        public void used() {
            used++;
        }

        @Override
        public void skipped(String reason) {
            skipped.merge(reason, 1L, Long::sum);
        }

        UnitRecord content(long triples) {
            return new UnitRecord(key, used, skipped, messages, triples, links.inputs());
        }
    }
}
