package org.warrantgraph.model;

import java.util.Optional;

/**
 * A table says what a record of a public register is called. It enters a release only where another source names the thing.
 *
 * @param table the source document of the table
 * @param line where the table says so, counted from 1
 * @param kind what the record is about, where the table or the register says so
 * @param use whether the name is the preferred one, another one, or none at all
 */
public record RecordName(Iri table, int line, ExternalId record, Optional<EntityKind> kind, String name, Use use)
        implements Statement {
    /** What a name is to a record. */
    public enum Use {
        PREFERRED,
        OTHER,
        /** Known to be wrong: who finds the name must not think of this record. */
        WRONG
    }
}
