package org.warrantgraph.engine;

/** What an expression is in a row. */
@FunctionalInterface
interface Value {
    /** @return the number of a term, 0 for an error */
    int of(Row row);
}
