package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;

/** The page of anything without a page of its own kind: all that is said of it, and what leads to it. */
public record ThingView(Frame frame, Term kind, List<Fact> facts, List<Fact> incoming) {
    static ThingView of(Release release, Iri thing, Asked asked) {
        Naming naming = new Naming(release.data());
        return new ThingView(
                Frame.of(release, naming.name(thing), Naming.href(thing)),
                EntityView.kind(release, thing, asked, naming),
                asked.rows("triples-of", release, thing).stream()
                        .flatMap(row ->
                                Fact.from(
                                        row,
                                        naming,
                                        naming.name(row.iri("property").orElseThrow()),
                                        "value")
                                        .stream())
                        .distinct()
                        .toList(),
                asked.rows("linked-to", release, thing).stream()
                        .filter(row -> row.iri("from").isPresent())
                        .map(row -> Fact.of(
                                naming.name(row.iri("property").orElseThrow()),
                                naming.link(row.iri("from").orElseThrow())))
                        .toList());
    }
}
