package org.warrantgraph.text.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Mention;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.Span;
import org.warrantgraph.text.structure.TextDocument;

/** Writes the statements of one document: each entity once, each claim once per sentence, with one evidence line per citation. */
final class ClaimWriter {
    private static final Set<String> HEDGES = Set.of(
            "may",
            "might",
            "could",
            "potentially",
            "possibly",
            "probably",
            "likely",
            "suggest",
            "suggests",
            "suggested",
            "appears",
            "seems",
            "thought",
            "believed",
            "hypothesized",
            "putatively",
            "presumably");

    private final TextDocument document;
    private final Consumer<Statement> out;
    private final Map<Iri, Entity> entities = new LinkedHashMap<>();
    private final Map<Integer, Reference> references = new HashMap<>();
    private final Set<Iri> claims = new HashSet<>();

    ClaimWriter(TextDocument document, Consumer<Statement> out) {
        this.document = document;
        this.out = out;
        document.references().forEach(reference -> references.putIfAbsent(reference.number(), reference));
    }

    void mention(Entity entity, Sentence sentence, int from, int to, String heading) {
        entity(entity);
        Span place = sentence.place(from, to);
        if (place.end() > place.start()) {
            out.accept(new Mention(
                    entity.iri(), anchor(place, heading), sentence.text().substring(from, to)));
        }
    }

    /** Outcome measures are terms of the ontology and need no statement of their own. */
    void entity(Entity entity) {
        if (!entity.iri().value().startsWith(Namespaces.ONTOLOGY)) {
            entities.merge(
                    entity.iri(), entity, (old, other) -> old.otherNames().isEmpty() ? other : old);
        }
    }

    void claim(Said said) {
        entity(said.match().subject());
        entity(said.match().object());
        said.context().ifPresent(this::entity);
        write(
                new Proposition(
                        said.match().subject().iri(),
                        said.match().relation(),
                        said.match().object().iri(),
                        said.context().map(Entity::iri)),
                said.match().polarity(),
                said.match().qualifier(),
                said.match().pattern(),
                said.sentence(),
                said.heading());
    }

    void write(
            Proposition proposition,
            Polarity polarity,
            Optional<String> qualifier,
            String rule,
            Sentence sentence,
            String heading) {
        List<EvidenceLine> evidence = new ArrayList<>();
        for (int number : sentence.citations()) {
            Reference reference = references.get(number);
            if (reference != null) {
                evidence.add(EvidenceLine.cites(reference.iri()));
            }
        }
        if (evidence.isEmpty()) {
            evidence.add(EvidenceLine.states());
        }
        Claim claim = new Claim(
                polarity,
                proposition,
                document.document().iri(),
                List.of(anchor(sentence.span(), heading)),
                kind(proposition, heading),
                level(proposition, qualifier),
                Vocabulary.Value.TEXT_MINING_AGENT,
                qualifier,
                Optional.of(rule),
                evidence);
        if (claims.add(claim.iri())) {
            out.accept(claim);
        }
    }

    private Anchor anchor(Span span, String heading) {
        return document.anchor(span, heading.isEmpty() ? Optional.empty() : Optional.of(heading), Optional.empty());
    }

    /** Names, classes, open questions and whatever an introduction says are background; the rest is the author's reading. */
    private static Iri kind(Proposition proposition, String heading) {
        Set<Iri> background = Set.of(
                Vocabulary.Relation.MEMBER_OF,
                Vocabulary.Relation.IDENTIFIER,
                Vocabulary.Relation.STUDIED_FOR,
                Vocabulary.Relation.RESISTANT_TO,
                Vocabulary.Relation.OPEN_QUESTION_FOR);
        String title = heading.toLowerCase(Locale.ROOT);
        boolean introduces = title.isEmpty() || title.contains("introduction") || title.contains("background");
        return introduces || background.contains(proposition.predicate())
                ? Vocabulary.Value.BACKGROUND
                : Vocabulary.Value.INTERPRETATION;
    }

    private static Iri level(Proposition proposition, Optional<String> qualifier) {
        if (proposition.predicate().equals(Vocabulary.Relation.HAS_RESULT)) {
            return Vocabulary.Value.OBSERVATION;
        }
        boolean hedged = qualifier.stream()
                .flatMap(words -> List.of(words.split("[; ]+")).stream())
                .anyMatch(HEDGES::contains);
        return hedged ? Vocabulary.Value.PREDICTION : Vocabulary.Value.KNOWLEDGE_ASSERTION;
    }

    /** A statement that is neither entity, claim nor mention. */
    void other(Statement statement) {
        out.accept(statement);
    }

    /** Hands over the entities; a wider disease is named only where it is one of them. */
    void finish() {
        for (Entity entity : entities.values()) {
            out.accept(new Entity(
                    entity.iri(),
                    entity.kind(),
                    entity.label(),
                    entity.otherNames(),
                    entity.parts().stream().filter(entities::containsKey).toList(),
                    entity.broader().filter(entities::containsKey),
                    entity.subKind(),
                    entity.pathway()));
        }
    }
}
