package org.warrantgraph.query;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Iri;

/**
 * One source saying or denying a proposition at one place.
 *
 * @param denies true when the source says it is not so
 * @param document title of the source
 * @param section heading of the place; may be empty
 * @param quote the words of the place without inline markup, at most 300 characters; empty where the release does not keep them
 * @param evidence what it offers, by reference number, uncited last
 */
public record Saying(
        Iri claim, boolean denies, String document, String section, Optional<String> quote, List<Offered> evidence) {
    public Saying {
        evidence = List.copyOf(evidence);
    }

    /**
     * One evidence line.
     *
     * @param reference number in the source's list and the entry as printed; empty for an uncited statement
     * @param hop local name, {@code citedBySource}
     * @param verification local name, {@code unverified}
     */
    public record Offered(Iri line, Optional<Cited> reference, String hop, String verification) {}

    /** An entry of a reference list. */
    public record Cited(Iri reference, int number, String entry) {}
}
