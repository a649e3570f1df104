package org.warrantgraph.model;

/**
 * A name of an entity at a place of a document.
 *
 * @param text as printed
 */
public record Mention(Iri entity, Anchor place, String text) implements Statement {}
