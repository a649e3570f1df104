package org.warrantgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * A source says that a work is retracted, doubted, corrected, superseded or reinstated.
 *
 * @param document the source that says so: a retraction list, a PubMed record, the notice itself
 * @param place where it says so
 * @param kind {@code w:retraction}, {@code w:expressionOfConcern}, {@code w:correction}, {@code w:supersession} or
 *     {@code w:reinstatement}
 * @param work identifiers of the work spoken of; empty only where nothing but its title is given
 * @param title title of the work spoken of
 * @param by identifiers of the notice, or of the work that supersedes; empty where the source names none
 * @param since {@code 2025}, {@code 2025-12} or {@code 2025-12-03}: day of the notice, as precise as the source says
 * @param reason as printed
 */
public record Standing(
        Iri document,
        Anchor place,
        Iri kind,
        List<ExternalId> work,
        Optional<String> title,
        List<ExternalId> by,
        Optional<String> since,
        Optional<String> reason)
        implements Statement {
    public Standing {
        work = List.copyOf(work);
        by = List.copyOf(by);
        if (work.isEmpty() && title.isEmpty()) {
            throw new IllegalArgumentException("a standing names a work by identifier or title");
        }
        since.ifPresent(PartialDate::check);
    }
}
