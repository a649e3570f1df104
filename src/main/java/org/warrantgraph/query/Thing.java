package org.warrantgraph.query;

import org.warrantgraph.model.Iri;

/**
 * Something a proposition is about, as a person meets it.
 *
 * @param label what people call it
 * @param kind local name of its class: {@code Compound}, {@code Step}; {@code Value} for a value of a closed list
 */
public record Thing(Iri iri, String label, String kind) {}
