package org.warrantgraph.model;

/**
 * A group of one study that is treated alike.
 *
 * @param kind a value such as {@code w:experimentalArm}, {@code w:placeboComparator}
 */
public record Arm(Iri iri, String label, Iri study, Iri kind) implements Statement {}
