package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.build.Release;

/**
 * What this release is, what is in it, and whose it is.
 *
 * @param documents the sources on this page of their list
 * @param releases that are kept in the same folder, this one among them
 */
public record ReleaseView(
        Frame frame,
        List<Fact> facts,
        List<Count> counts,
        List<DocumentRow> documents,
        Paging page,
        List<ReleaseRow> releases) {
    static ReleaseView of(Release release, Asked asked, Overview overview, Optional<String> wanted) {
        List<DocumentRow> documents = overview.documents();
        Naming naming = new Naming(release.data());
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("Release", release.id())));
        asked.rows("release", release).stream()
                .findFirst()
                .ifPresent(row -> facts.addAll(Fact.from(
                        row, naming, "Title", "title", "Version", "version", "Issued", "issued", "Licence", "license",
                        "Triples", "triples")));
        Paging page = Paging.of(documents.size(), Paging.number(wanted));
        return new ReleaseView(
                Frame.of(release, "About this release").at("/release"),
                facts,
                overview.counts(),
                documents.subList(page.from(), page.to()),
                page,
                ReleaseRow.all(release));
    }
}
