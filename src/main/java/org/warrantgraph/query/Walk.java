package org.warrantgraph.query;

import java.util.Map;
import java.util.Set;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;

/** In which direction an effect travels along a relation, from cause to effect. */
enum Walk {
    /** From subject to object, as most do: {@code imatinib inhibits CDK4}. */
    FORWARD,
    /** From object to subject: the complex by which a step is enabled, acts on the step. */
    BACKWARD,
    /** Either way: parts of a complex, associations. */
    BOTH,
    /** Not at all: synergy of two drugs leads from neither to what the other does. */
    NONE;

    private static final Map<Iri, Walk> EXCEPTIONS = Map.ofEntries(
            Map.entry(Relation.ENABLED_BY, BACKWARD),
            Map.entry(Relation.INPUT, BACKWARD),
            Map.entry(Relation.FORMS_COMPLEX_WITH, BOTH),
            Map.entry(Relation.ASSOCIATED_WITH, BOTH),
            Map.entry(Relation.SYNERGIZES_WITH, NONE),
            Map.entry(Relation.CORRELATES_WITH, NONE),
            Map.entry(Relation.ANTICORRELATES_WITH, NONE),
            Map.entry(Relation.RESISTANT_TO, NONE),
            Map.entry(Relation.SUBSTRATE_OF, NONE),
            Map.entry(Relation.MARKER_OF, NONE),
            Map.entry(Relation.LOCATED_IN, NONE),
            Map.entry(Relation.DURING_PHASE, NONE),
            Map.entry(Relation.OPEN_QUESTION_FOR, NONE));

    /** Relations without a sign along which an effect goes on as it is: less of the enzyme, less of the step. */
    private static final Set<Iri> CARRIES_ON = Set.of(
            Relation.ENABLED_BY,
            Relation.INPUT,
            Relation.OUTPUT,
            Relation.NEXT_STEP,
            Relation.MEMBER_OF,
            Relation.PART_OF,
            Relation.ENCODES);

    static Walk along(Iri relation) {
        return EXCEPTIONS.getOrDefault(relation, FORWARD);
    }

    /** The sign of the relation, +1 where the effect goes on as it is. */
    static int effect(Iri relation, int sign) {
        return CARRIES_ON.contains(relation) ? 1 : sign;
    }
}
