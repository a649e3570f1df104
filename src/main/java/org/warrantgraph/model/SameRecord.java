package org.warrantgraph.model;

/**
 * A table says that records of two registers are about one thing. It enters a release only where another source names the thing.
 *
 * @param table the source document of the table
 * @param line where the table says so, counted from 1
 */
public record SameRecord(Iri table, int line, ExternalId one, ExternalId other) implements Statement {}
