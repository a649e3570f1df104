package org.warrantgraph.identity;

import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Value;

/** How a record of an entity was found, the strongest way first. */
enum RecordMethod {
    /** A curator of the workspace has judged. */
    CURATOR(Value.CURATOR_JUDGEMENT),
    /** A source gives the record for the thing. */
    PRINTED(Value.PRINTED_IDENTIFIER),
    /** A name of the entity is a name of the record in the lexicon that comes with the program. */
    NAME_IN_LEXICON(Value.SAME_NAME),
    /** A name of the entity is a name of the record in a table of the workspace. */
    NAME_IN_TABLE(Value.SAME_NAME),
    /** A table or the lexicon says that a record the entity has and this one are about one thing. */
    CROSSWALK(Value.CROSSWALK),
    /** A source lists the record and does not say that it is the thing. */
    LISTED(Value.PRINTED_IDENTIFIER);

    private final Iri value;

    RecordMethod(Iri value) {
        this.value = value;
    }

    /** The value of {@code w:method}. */
    Iri value() {
        return value;
    }
}
