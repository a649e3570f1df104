package org.warrantgraph.source.bel;

import java.util.Optional;

/**
 * A BEL statement.
 *
 * @param relation as written; empty where the subject stands alone
 * @param object a statement of its own where it is nested: {@code p(A) -> (p(B) -> p(C))}
 * @param written as in the document, without remarks behind it
 */
record BelStatement(BelTerm subject, String relation, Optional<BelStatement> object, String written) {
    /** The term, where the statement is nothing else. */
    boolean isTerm() {
        return object.isEmpty();
    }
}
