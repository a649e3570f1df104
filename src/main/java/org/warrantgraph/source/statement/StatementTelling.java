package org.warrantgraph.source.statement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Sink;

/**
 * The reading of one source of statements: hands on each entity and reference once as far as it remembers, and makes claims. Not thread-safe.
 *
 * <p>Memory holds the last 20,000 entities, and a number for each cited work.
 */
public final class StatementTelling {
    private static final int REMEMBERED = 20_000;

    private final Iri document;
    private final Sink sink;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<Entity, Boolean> told = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Entity, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param document all claims are its */
    public StatementTelling(Iri document, Sink sink) {
        this.document = document;
        this.sink = sink;
    }

    public Iri document() {
        return document;
    }

    /** Who says something, and how they know. */
    public record Manner(Iri kind, Iri knowledgeLevel, Iri agentType) {
        /** A person read it and wrote it down. */
        public static Manner curated() {
            return new Manner(Value.FINDING, Value.KNOWLEDGE_ASSERTION, Value.MANUAL_AGENT);
        }
    }

    /**
     * States the entity, and that it is what these records of public registers are about.
     *
     * @return its name
     */
    public Iri entity(Entity entity, Collection<ExternalId> identifiers) {
        if (told.put(entity, true) == null) {
            sink.accept(entity);
            records(entity.iri(), identifiers);
        }
        return entity.iri();
    }

    /** States which records an entity is about, as the source gives them. */
    public void records(Iri entity, Collection<ExternalId> identifiers) {
        identifiers.forEach(id -> sink.accept(StatedRecord.printed(document, entity, id)));
    }

    /**
     * The evidence line of a work that is cited; the reference is stated when it comes for the first time and has its place there.
     *
     * @param printed the citation as the source has it
     * @param identifiers of the work; may be empty
     */
    public EvidenceLine cites(
            String printed,
            List<ExternalId> identifiers,
            Optional<String> title,
            Optional<String> url,
            Anchor firstPlace) {
        return EvidenceLine.cites(reference(printed, identifiers, title, url, firstPlace));
    }

    /** The reference itself, for other evidence lines than {@link EvidenceLine#cites}. */
    public Iri reference(
            String printed,
            List<ExternalId> identifiers,
            Optional<String> title,
            Optional<String> url,
            Anchor firstPlace) {
        String key = identifiers.isEmpty() ? printed : identifiers.get(0).toString();
        int next = numbers.size() + 1;
        Integer known = numbers.putIfAbsent(key, next);
        Reference reference = new Reference(
                document,
                known == null ? next : known,
                printed,
                firstPlace,
                title,
                Optional.empty(),
                url,
                identifiers,
                identifiers.isEmpty() && title.isEmpty() ? Optional.of(printed) : Optional.empty());
        if (known == null) {
            sink.accept(reference);
        }
        return reference.iri();
    }

    /**
     * Claims what {@code said} stands for, turned round and denied as it says.
     *
     * @param denied the source says that it is not so
     * @param qualifier words of the source that the relation does not carry
     * @param evidence empty where nothing is cited
     */
    public void claim(
            RelationTable.Mapped said,
            Iri subject,
            Iri object,
            boolean denied,
            Manner manner,
            List<Anchor> places,
            Optional<String> qualifier,
            List<EvidenceLine> evidence) {
        sink.accept(new Claim(
                denied == said.denies() ? Polarity.AFFIRMS : Polarity.DENIES,
                said.inverse()
                        ? Proposition.of(object, said.relation(), subject)
                        : Proposition.of(subject, said.relation(), object),
                document,
                places,
                manner.kind(),
                manner.knowledgeLevel(),
                manner.agentType(),
                qualifier,
                Optional.empty(),
                evidence.isEmpty() ? List.of(EvidenceLine.states()) : evidence));
    }
}
