package org.warrantgraph.model;

import java.util.Optional;

/**
 * One argument that a claim offers: one per cited reference, or exactly one without a reference when nothing is cited.
 *
 * @param reference the cited reference
 * @param evidenceType an ECO class
 * @param direction {@code w:supports}, {@code w:disputes} or {@code w:inconclusive}
 * @param verification {@code w:unverified}, {@code w:confirmed}, {@code w:notFound} or {@code w:contradicted}
 * @param hop {@code w:statedBySource}, {@code w:citedBySource}, {@code w:checkedInSource} or {@code w:computed}; says no more
 *     than was done
 * @param checkedAt where in the cited work it was looked up
 */
public record EvidenceLine(
        Optional<Iri> reference,
        Iri evidenceType,
        Iri direction,
        Iri verification,
        Iri hop,
        Optional<Anchor> checkedAt) {
    /** ECO:0000033, author statement supported by traceable reference. */
    public static final Iri TRACEABLE_STATEMENT = new Iri(Namespaces.OBO + "ECO_0000033");
    /** ECO:0000034, author statement without traceable support. */
    public static final Iri UNTRACEABLE_STATEMENT = new Iri(Namespaces.OBO + "ECO_0000034");

    /** The source says that {@code reference} says so; nobody looked. */
    public static EvidenceLine cites(Iri reference) {
        return new EvidenceLine(
                Optional.of(reference),
                TRACEABLE_STATEMENT,
                Vocabulary.Value.SUPPORTS,
                Vocabulary.Value.UNVERIFIED,
                Vocabulary.Value.CITED_BY_SOURCE,
                Optional.empty());
    }

    /** The source says so and cites nothing. */
    public static EvidenceLine states() {
        return new EvidenceLine(
                Optional.empty(),
                UNTRACEABLE_STATEMENT,
                Vocabulary.Value.SUPPORTS,
                Vocabulary.Value.UNVERIFIED,
                Vocabulary.Value.STATED_BY_SOURCE,
                Optional.empty());
    }
}
