package org.warrantgraph.model;

/**
 * A curator says that two references lead to one work, or that they do not.
 *
 * @param status {@code w:accepted} (they do), {@code w:proposed} (perhaps: counts as one, merges nothing) or {@code w:reverted} (they
 *     do not, whatever a rule thinks)
 * @param why one sentence for people
 */
public record SameWork(Iri reference, Iri other, Iri status, String why) implements Statement {}
