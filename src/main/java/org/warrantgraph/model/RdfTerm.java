package org.warrantgraph.model;

/** What a triple can lead to: a name or a literal. */
public sealed interface RdfTerm permits Iri, RdfLiteral {}
