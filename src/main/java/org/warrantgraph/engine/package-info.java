/**
 * RDF in memory as numbers, and SPARQL evaluated on the numbers.
 *
 * <p>Every term of a dataset has a number ({@link org.warrantgraph.engine.TermTable}); a graph is, for each number, the row of pairs that
 * lead from it and the row of those that lead to it ({@link org.warrantgraph.engine.NumberedGraph}). Jena sees an ordinary
 * {@code DatasetGraph}. A query that Jena has parsed and optimized becomes a chain of steps ({@link org.warrantgraph.engine.Plan}), each
 * of which extends one row of numbers and calls the next; no solution is copied, and an OPTIONAL or NOT EXISTS costs a look into a row.
 * What the plan cannot do Jena does, so that every query has an answer and always the same one.
 */
@NullMarked
package org.warrantgraph.engine;

import org.jspecify.annotations.NullMarked;
