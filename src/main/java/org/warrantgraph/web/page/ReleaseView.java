package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.build.Release;

/** What this release is, what is in it, and whose it is. */
public record ReleaseView(Frame frame, List<Fact> facts, List<Count> counts, List<DocumentRow> documents) {
    static ReleaseView of(Release release, Asked asked) {
        Naming naming = new Naming(release.data());
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("Release", release.id())));
        asked.rows("release", release).stream()
                .findFirst()
                .ifPresent(row -> facts.addAll(Fact.from(
                        row, naming, "Title", "title", "Version", "version", "Issued", "issued", "Licence", "license",
                        "Triples", "triples")));
        return new ReleaseView(
                Frame.of(release, "About this release").at("/release"),
                facts,
                Count.of(release, asked, naming),
                DocumentRow.all(release, asked, naming));
    }
}
