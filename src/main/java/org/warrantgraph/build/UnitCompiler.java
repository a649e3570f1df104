package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;

/** Reads one source that is a plain file and writes its unit. Thread-safe. */
final class UnitCompiler {
    private final UnitCache cache;

    UnitCompiler(UnitCache cache) {
        this.cache = cache;
    }

    /** The unit of one source, stored. */
    Unit compile(UnitKey key, SourceFile source, Readers.Offer offer) throws IOException {
        try (UnitWriter writer = new UnitWriter(cache)) {
            UnitSink sink = new UnitSink(source, offer, writer.lines());
            offer.reader().read(source, sink);
            return writer.store(triples -> new UnitRecord(
                    key, List.of(sink.reading()), List.of(), List.of(), 0, sink.messages(), triples, sink.links()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
