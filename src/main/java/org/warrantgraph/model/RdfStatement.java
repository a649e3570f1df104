package org.warrantgraph.model;

/**
 * One triple that a source gives in the model's own terms and that none of the other statements carries; it passes through as it is.
 *
 * @param predicate a property, never a relation: relations are claimed
 */
public record RdfStatement(Iri subject, Iri predicate, RdfTerm object) implements Statement {}
