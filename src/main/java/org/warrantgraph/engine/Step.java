package org.warrantgraph.engine;

/**
 * One step of a plan: extends the row in every way it can, and runs the step after it for each.
 *
 * <p>Steps are made once, hold no state, and may be run by several threads, each with its own row. A step leaves the row as it found it.
 */
@FunctionalInterface
interface Step {
    /** Stops at the first solution: the end of EXISTS. */
    Step FOUND = row -> false;

    /** The end of a plan. */
    Step END = Row::arrived;

    /** @return false to look no further */
    boolean run(Row row);
}
