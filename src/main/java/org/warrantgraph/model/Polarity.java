package org.warrantgraph.model;

/** Whether a claim says that a proposition is so, or that it is not. */
public enum Polarity {
    AFFIRMS(Vocabulary.Property.AFFIRMS),
    DENIES(Vocabulary.Property.DENIES);

    private final Iri property;

    Polarity(Iri property) {
        this.property = property;
    }

    /** {@code w:affirms} or {@code w:denies}. */
    public Iri property() {
        return property;
    }
}
