package org.warrantgraph.model;

/**
 * A source says that an entity is what a record of a public register is about. It decides nothing: what all sources, the lexicon and tables of
 * names say of one entity and one record is decided in one place, when units are linked.
 *
 * @param source the document that says so
 * @param among how many records of the register the source leaves open; 1 where it means this one
 */
public record StatedRecord(Iri source, Iri entity, ExternalId record, Basis basis, int among) implements Statement {
    /** What the source has done, the strongest first. */
    public enum Basis {
        /** A curator of this workspace has judged. */
        CURATOR,
        /** The source gives the record as the identifier of the thing. */
        PRINTED,
        /** The source gives an identifier that stands for this record and perhaps for others. */
        CROSSWALK,
        /** The source lists the record among other identifiers and does not say that they are one thing. */
        LISTED
    }

    public StatedRecord {
        if (among < 1) {
            throw new IllegalArgumentException("one record at least: " + among);
        }
    }

    /** The source means this record. */
    public static StatedRecord printed(Iri source, Iri entity, ExternalId record) {
        return new StatedRecord(source, entity, record, Basis.PRINTED, 1);
    }
}
