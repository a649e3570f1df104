package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;

/**
 * What takes a look at everything in a release, taken once before it is served.
 *
 * @param counts how many things of each kind
 * @param documents the sources, those with the most claims first
 * @param conflicts what disagrees with what
 * @param findings of the checks
 * @param drugs the compounds most is said of
 */
record Overview(
        List<Count> counts,
        List<DocumentRow> documents,
        List<Disagreement> conflicts,
        List<Finding> findings,
        List<Iri> drugs) {
    Overview {
        counts = List.copyOf(counts);
        documents = List.copyOf(documents);
        conflicts = List.copyOf(conflicts);
        findings = List.copyOf(findings);
        drugs = List.copyOf(drugs);
    }

    /** Inside a read transaction. */
    static Overview of(Release release, Asked asked) {
        Naming naming = new Naming(release.data());
        return new Overview(
                Count.of(release, asked, naming),
                DocumentRow.all(release, asked, naming),
                Disagreement.all(asked.rows("conflicts", release), naming),
                Finding.all(asked.rows("findings", release), naming),
                asked.rows("most-said-of", release).stream()
                        .flatMap(row -> row.iri("thing").stream())
                        .toList());
    }
}
