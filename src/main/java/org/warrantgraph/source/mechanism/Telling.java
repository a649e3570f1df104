package org.warrantgraph.source.mechanism;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Sink;

/**
 * Hands on what one file of a database says, each statement of a record once, with messages that name file, line and record. Not
 * thread-safe.
 *
 * <p>Of messages with one id and one severity twenty are passed on, then their number.
 */
public final class Telling {
    private static final int MOST = 20;

    private final Iri document;
    private final String file;
    private final String area;
    private final Sink sink;
    private final Set<Statement> stated = new HashSet<>();
    private final Map<String, Integer> reported = new TreeMap<>();

    /** @param area middle of the ids of messages: {@code DRUGMECHDB} */
    public Telling(Iri document, String file, String area, Sink sink) {
        this.document = document;
        this.file = file;
        this.area = area;
        this.sink = sink;
    }

    public Iri document() {
        return document;
    }

    /** Starts the next record: what was stated before may be stated again, so that memory does not grow with the file. */
    public void next() {
        stated.clear();
    }

    /** Hands on a statement unless this record has given it already. */
    public <T extends Statement> T state(T statement) {
        if (stated.add(statement)) {
            sink.accept(statement);
        }
        return statement;
    }

    /**
     * Hands on what the database says, with nothing held back or mended.
     *
     * @param agent who read the works it rests on: {@code w:manualAgent} or {@code w:textMiningAgent}
     */
    public Claim claim(
            Polarity polarity,
            Proposition proposition,
            List<Anchor> places,
            Iri agent,
            Optional<String> qualifier,
            List<EvidenceLine> evidence) {
        return state(new Claim(
                polarity,
                proposition,
                document,
                places,
                Value.FINDING,
                Value.KNOWLEDGE_ASSERTION,
                agent,
                qualifier,
                Optional.empty(),
                evidence.isEmpty() ? List.of(EvidenceLine.states()) : evidence));
    }

    /** One record that gave statements. */
    public void used() {
        sink.used();
    }

    /** One record that was left out. */
    public void skipped(String reason) {
        sink.skipped(reason);
    }

    /** @param key record, and where in it */
    public void report(Severity severity, String number, int line, String key, String what, String remedy) {
        String id = "W-" + area + "-" + number;
        if (reported.merge(severity + " " + id, 1, Integer::sum) <= MOST) {
            Place place = new Place(Optional.of(file), line, Optional.of(key).filter(text -> !text.isEmpty()));
            sink.report(new Message(id, severity, place, what, remedy));
        }
    }

    /** To be called at the end: says how many messages were held back. */
    public void close() {
        reported.forEach((key, count) -> {
            if (count > MOST) {
                Severity severity = Severity.valueOf(key.substring(0, key.indexOf(' ')));
                String id = key.substring(key.indexOf(' ') + 1);
                sink.report(new Message(
                        id, severity, Place.file(file), (count - MOST) + " more of these are not listed.", ""));
            }
        });
    }
}
