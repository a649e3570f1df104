package org.warrantgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * One source saying, or contradicting, one proposition at one place.
 *
 * @param source the document that makes the claim
 * @param places where it does so; at least one, all in {@code source}
 * @param kind {@code w:finding}, {@code w:interpretation} or {@code w:background}
 * @param knowledgeLevel for instance {@code w:knowledgeAssertion}
 * @param agentType who read it: {@code w:manualAgent}, {@code w:textMiningAgent}, {@code w:automatedAgent}
 * @param qualifier words of the source that the predicate does not carry; hedges too
 * @param rule id of the pattern or rule that found it, for text-mined claims
 * @param evidence at least one line; one per reference
 */
public record Claim(
        Polarity polarity,
        Proposition proposition,
        Iri source,
        List<Anchor> places,
        Iri kind,
        Iri knowledgeLevel,
        Iri agentType,
        Optional<String> qualifier,
        Optional<String> rule,
        List<EvidenceLine> evidence)
        implements Statement {
    public Claim {
        places = List.copyOf(places);
        evidence = List.copyOf(evidence);
        if (places.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim has a place and an evidence line: " + proposition);
        }
    }

    /** Named by the place that starts first. */
    public Iri iri() {
        return Iris.claim(this);
    }
}
