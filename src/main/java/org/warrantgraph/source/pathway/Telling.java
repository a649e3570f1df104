package org.warrantgraph.source.pathway;

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
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Sink;

/**
 * Hands on what one pathway says, each statement and each claim once, and counts its records. Not thread-safe.
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
    private final Set<Iri> claimed = new HashSet<>();
    private final Map<String, Integer> reported = new TreeMap<>();

    /** @param area middle of the ids of messages: {@code GPML} */
    public Telling(Iri document, String file, String area, Sink sink) {
        this.document = document;
        this.file = file;
        this.area = area;
        this.sink = sink;
    }

    public Iri document() {
        return document;
    }

    /** Hands on a statement unless it was given already. */
    public <T extends Statement> T state(T statement) {
        if (stated.add(statement)) {
            sink.accept(statement);
        }
        return statement;
    }

    /** States what was found and which records it is. */
    public Iri thing(PathwayThings.Found found) {
        state(found.entity());
        Iri thing = found.entity().iri();
        found.record().ifPresent(record -> state(StatedRecord.printed(document, thing, record)));
        int among = Math.max(2, found.candidates().size());
        found.candidates()
                .forEach(record -> state(
                        new StatedRecord(document, thing, record, StatedRecord.Basis.CROSSWALK, among)));
        return thing;
    }

    /**
     * Claims something that people drew or wrote down; nothing where the same was claimed at the same place.
     *
     * @param level {@code w:knowledgeAssertion}, or {@code w:notProvided} where the evidence that the format asks for is missing
     * @param qualifier the source's own word for the relation
     * @param evidence empty where nothing is cited
     */
    public Claim claim(
            Polarity polarity,
            Proposition proposition,
            Anchor place,
            Iri level,
            Optional<String> qualifier,
            List<EvidenceLine> evidence) {
        Claim claim = new Claim(
                polarity,
                proposition,
                document,
                List.of(place),
                Value.FINDING,
                level,
                Value.MANUAL_AGENT,
                qualifier,
                Optional.empty(),
                evidence.isEmpty() ? List.of(EvidenceLine.states()) : evidence);
        if (claimed.add(claim.iri())) {
            sink.accept(claim);
        }
        return claim;
    }

    /** One record that gave statements. */
    public void used() {
        sink.used();
    }

    /** One record that was left out. */
    public void skipped(String reason) {
        sink.skipped(reason);
    }

    /**
     * Says what a person should know.
     *
     * @param number last part of the message's id
     * @param key what helps to find the place
     */
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
                int blank = key.indexOf(' ');
                sink.report(new Message(
                        key.substring(blank + 1),
                        Severity.valueOf(key.substring(0, blank)),
                        Place.file(file),
                        (count - MOST) + " more of these are not listed.",
                        ""));
            }
        });
    }
}
