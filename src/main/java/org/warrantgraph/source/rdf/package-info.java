/** Reads RDF in the vocabulary of {@code ontology/}, in any syntax: checked against its shapes and passed through. */
@NullMarked
package org.warrantgraph.source.rdf;

import org.jspecify.annotations.NullMarked;
