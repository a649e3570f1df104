/** Causal activity models of the Gene Ontology (GO-CAM) in Turtle, mapped by the queries in {@code queries/import}. */
@NullMarked
package org.warrantgraph.source.pathway.gocam;

import org.jspecify.annotations.NullMarked;
