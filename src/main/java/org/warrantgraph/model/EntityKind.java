package org.warrantgraph.model;

/** What sort of thing a proposition can be about, and how its IRIs begin. */
public enum EntityKind {
    COMPOUND("compound", Vocabulary.Type.COMPOUND),
    COMBINATION("combination", Vocabulary.Type.COMBINATION),
    DRUG_CLASS("drug-class", Vocabulary.Type.DRUG_CLASS),
    GENE("gene", Vocabulary.Type.GENE),
    PROTEIN("protein", Vocabulary.Type.PROTEIN),
    COMPLEX("complex", Vocabulary.Type.COMPLEX),
    PROCESS("process", Vocabulary.Type.PROCESS),
    PATHWAY("pathway", Vocabulary.Type.PATHWAY),
    STEP("step", Vocabulary.Type.STEP),
    DISEASE("disease", Vocabulary.Type.DISEASE),
    PHENOTYPE("phenotype", Vocabulary.Type.PHENOTYPE),
    LOCATION("location", Vocabulary.Type.LOCATION),
    POPULATION("population", Vocabulary.Type.POPULATION),
    MODEL("model", Vocabulary.Type.EXPERIMENTAL_MODEL);

    private final String path;
    private final Iri type;

    EntityKind(String path, Iri type) {
        this.path = path;
        this.type = type;
    }

    /** The {@code {type}} part of an entity's IRI. */
    public String path() {
        return path;
    }

    /** The class of such entities. */
    public Iri type() {
        return type;
    }
}
