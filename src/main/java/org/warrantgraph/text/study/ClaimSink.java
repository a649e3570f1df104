package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.structure.TextDocument;

/** Hands statements on, each once, and turns "this is said here, citing those" into claims. Belongs to one reading of one document. */
final class ClaimSink {
    private final TextDocument document;
    private final Consumer<Statement> out;
    private final Set<Statement> given = new HashSet<>();
    private final Set<Iri> claims = new HashSet<>();
    private final Set<Integer> listed;

    ClaimSink(TextDocument document, Consumer<Statement> out) {
        this.document = document;
        this.out = out;
        this.listed = document.references().stream().map(Reference::number).collect(Collectors.toSet());
    }

    /** How a claim is meant: its kind, its knowledge level and the rule that found it. */
    record Manner(Iri kind, Iri level, String rule) {
        /** What a study did or saw. */
        static Manner observed(String rule) {
            return new Manner(Vocabulary.Value.FINDING, Vocabulary.Value.OBSERVATION, "study/" + rule);
        }

        /** How an experiment was set up. */
        static Manner asserted(String rule) {
            return new Manner(Vocabulary.Value.FINDING, Vocabulary.Value.KNOWLEDGE_ASSERTION, "study/" + rule);
        }

        /** What a conclusion makes of results. */
        static Manner interpreted(String rule) {
            return new Manner(Vocabulary.Value.INTERPRETATION, Vocabulary.Value.OBSERVATION, "study/" + rule);
        }

        /** Told on the way. */
        static Manner background(String rule) {
            return new Manner(Vocabulary.Value.BACKGROUND, Vocabulary.Value.KNOWLEDGE_ASSERTION, "study/" + rule);
        }
    }

    TextDocument document() {
        return document;
    }

    Entity entity(Entity entity) {
        state(entity);
        return entity;
    }

    void state(Statement statement) {
        if (given.add(statement)) {
            out.accept(statement);
        }
    }

    void claim(Proposition proposition, List<Anchor> places, List<Integer> citations, Manner manner) {
        claim(proposition, places, citations, manner, Optional.empty());
    }

    void claim(
            Proposition proposition,
            List<Anchor> places,
            List<Integer> citations,
            Manner manner,
            Optional<String> qualifier) {
        List<EvidenceLine> evidence = new ArrayList<>();
        for (Integer number :
                citations.stream().distinct().filter(listed::contains).toList()) {
            evidence.add(EvidenceLine.cites(
                    org.warrantgraph.model.Iris.reference(document.document().iri(), number)));
        }
        Claim claim = new Claim(
                Polarity.AFFIRMS,
                proposition,
                document.document().iri(),
                places,
                manner.kind(),
                manner.level(),
                Vocabulary.Value.TEXT_MINING_AGENT,
                qualifier,
                Optional.of(manner.rule()),
                evidence.isEmpty() ? List.of(EvidenceLine.states()) : evidence);
        // Two rules may see the same thing at the same place; the first one keeps it.
        if (claims.add(claim.iri())) {
            out.accept(claim);
        }
    }

    /** States a result and claims that the study has it. */
    void result(Iri study, Result result, List<Anchor> places, List<Integer> citations, Manner manner) {
        state(result);
        claim(Proposition.of(study, Vocabulary.Relation.HAS_RESULT, result.iri()), places, citations, manner);
    }
}
