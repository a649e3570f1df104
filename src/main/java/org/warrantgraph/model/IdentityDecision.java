package org.warrantgraph.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A reversible decision that one node is, or is a copy or report of, another.
 *
 * @param method a value such as {@code w:sameTitle}
 * @param confidence 0 to 1
 * @param status {@code w:accepted}, {@code w:proposed} or {@code w:reverted}
 * @param why one sentence for people
 * @param sources documents that say so; none where the build alone concludes it
 */
public record IdentityDecision(
        Iri decides, Iri decidedAs, Iri method, BigDecimal confidence, Iri status, String why, List<Iri> sources)
        implements Statement {
    public IdentityDecision {
        sources = List.copyOf(sources);
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("confidence is 0 to 1: " + confidence);
        }
    }

    /** A decision that no document states. */
    public IdentityDecision(Iri decides, Iri decidedAs, Iri method, BigDecimal confidence, Iri status, String why) {
        this(decides, decidedAs, method, confidence, status, why, List.of());
    }

    public Iri iri() {
        return Iris.decision(decides, decidedAs, method);
    }
}
