package org.warrantgraph.model;

import java.util.Optional;
import java.util.Set;

/**
 * One possible fact. Asserts nothing by itself.
 *
 * @param predicate a relation of the ontology
 * @param object always an IRI; numbers live on {@link Result} nodes
 * @param context where it is said to hold; part of its identity
 */
public record Proposition(Iri subject, Iri predicate, Iri object, Optional<Iri> context) {
    private static final Set<Iri> SYMMETRIC = Set.of(
            Vocabulary.Relation.FORMS_COMPLEX_WITH,
            Vocabulary.Relation.SYNERGIZES_WITH,
            Vocabulary.Relation.CORRELATES_WITH,
            Vocabulary.Relation.ANTICORRELATES_WITH,
            Vocabulary.Relation.ASSOCIATED_WITH);

    /** Of a symmetric relation the IRI that sorts first becomes the subject, so that "A with B" and "B with A" are one. */
    public Proposition {
        if (SYMMETRIC.contains(predicate) && subject.compareTo(object) > 0) {
            Iri first = object;
            object = subject;
            subject = first;
        }
    }

    public static Proposition of(Iri subject, Iri predicate, Iri object) {
        return new Proposition(subject, predicate, object, Optional.empty());
    }

    public Iri iri() {
        return Iris.proposition(this);
    }

    /** True where subject and object may be exchanged; a test holds the list equal to the ontology's. */
    public static boolean isSymmetric(Iri predicate) {
        return SYMMETRIC.contains(predicate);
    }
}
