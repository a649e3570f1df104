package org.warrantgraph.source.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.Sink;

/**
 * Hands on what one file says: each statement once as far as it remembers, claims with their document, messages that name the file. Not
 * thread-safe.
 *
 * <p>Memory holds the last 20,000 statements; what was said longer ago may be said again, which changes nothing.
 */
public final class Telling {
    private static final int REMEMBERED = 20_000;

    private final Iri document;
    private final String area;
    private final Sink sink;
    private final Notes notes;
    private final Map<Statement, Boolean> stated = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Statement, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param document all claims are its
     * @param area middle of the ids of messages: {@code DRUGMECHDB}
     */
    public Telling(Iri document, String area, Notes notes, Sink sink) {
        this.document = document;
        this.area = area;
        this.notes = notes;
        this.sink = sink;
    }

    public Iri document() {
        return document;
    }

    /** Hands on a statement unless it was given lately. */
    public <T extends Statement> T state(T statement) {
        if (stated.put(statement, true) == null) {
            sink.accept(statement);
        }
        return statement;
    }

    /**
     * States the entity, and that it is what these records of public registers are about.
     *
     * @return its name
     */
    public Iri entity(Entity entity, Collection<ExternalId> records) {
        state(entity);
        records(entity.iri(), records);
        return entity.iri();
    }

    /** States which records an entity is about, as the source gives them. */
    public void records(Iri entity, Collection<ExternalId> records) {
        records.forEach(id -> state(StatedRecord.printed(document, entity, id)));
    }

    /**
     * Claims what the source says, with nothing held back or mended.
     *
     * @param qualifier words of the source that the relation does not carry
     * @param evidence empty where nothing is cited
     */
    public Claim claim(
            Polarity polarity,
            Proposition proposition,
            List<Anchor> places,
            Manner manner,
            Optional<String> qualifier,
            List<EvidenceLine> evidence) {
        return state(new Claim(
                polarity,
                proposition,
                document,
                places,
                manner.kind(),
                manner.knowledgeLevel(),
                manner.agentType(),
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

    /**
     * Says what a person should know; of messages with one id and one severity twenty are passed on, then their number.
     *
     * @param number last part of the message's id
     * @param key record, and where in it
     */
    public void report(Severity severity, String number, int line, String key, String what, String remedy) {
        notes.tell(severity, "W-" + area + "-" + number, line, key, what, remedy);
    }

    /** To be called at the end: says how many messages were held back. */
    public void close() {
        notes.close();
    }
}
