package org.warrantgraph.source.bel;

import java.util.List;

/**
 * A term of a BEL statement: {@code p(HGNC:MAPT, pmod(Ph, Ser, 262))}, or a name or word in it.
 *
 * @param function as written; empty for names and words
 * @param namespace of a name; empty for words and terms
 * @param name the name or word without quotes; empty for terms
 * @param arguments of a term
 * @param written as in the document
 */
record BelTerm(String function, String namespace, String name, List<BelTerm> arguments, String written) {
    BelTerm {
        arguments = List.copyOf(arguments);
    }

    boolean isTerm() {
        return !function.isEmpty();
    }
}
