package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/** Takes what one reader says of one file: statements are encoded as they come, records counted. */
final class UnitSink implements Sink {
    private final SourceFile source;
    private final Readers.Offer offer;
    private final UnitLines out;
    private final Encoder encoder;
    private final LinkInputs.Collector links = new LinkInputs.Collector();
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private long used;

    UnitSink(SourceFile source, Readers.Offer offer, UnitLines out) {
        this.source = source;
        this.offer = offer;
        this.out = out;
        this.encoder =
                Encoder.forReading(offer.reader().name(), offer.reader().version(), source.sha256(), out::triple);
    }

    @Override
    public void accept(Statement statement) {
        Optional<String> row = TableRow.write(statement);
        if (row.isPresent()) {
            out.row(row.get());
        } else {
            encoder.encode(statement);
            links.add(statement);
        }
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

    List<Message> messages() {
        return messages;
    }

    LinkInputs links() {
        return links.inputs();
    }

    Reading reading() {
        return new Reading(
                source.name(),
                source.sha256(),
                offer.reader().name(),
                offer.reader().version(),
                offer.fit().why(),
                used,
                skipped);
    }
}
