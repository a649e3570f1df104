package org.warrantgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * An intellectual work of which copies exist.
 *
 * @param title as printed in the first reference; absent for a placeholder that nobody can identify
 * @param kind a value such as {@code w:primaryArticle}; {@code w:unknownKind} where nothing tells
 * @param identifiers DOI, PMID and the like, sorted
 * @param reports the studies whose data it reports
 */
public record Work(Iri iri, Optional<String> title, Iri kind, List<ExternalId> identifiers, List<Iri> reports)
        implements Statement {
    public Work {
        identifiers = List.copyOf(identifiers);
        reports = List.copyOf(reports);
    }
}
