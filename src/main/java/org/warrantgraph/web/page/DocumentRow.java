package org.warrantgraph.web.page;

import java.util.List;
import java.util.function.UnaryOperator;
import org.warrantgraph.build.Release;
import org.warrantgraph.picture.BarPicture;

/** A source document in a list. */
public record DocumentRow(Link self, Term kind, String issued, int claims, String rights) {
    private static final int BARS = 15;

    static List<DocumentRow> all(Release release, Asked asked, Naming naming) {
        return asked.rows("documents", release).stream()
                .filter(row -> row.iri("document").isPresent())
                .map(row -> new DocumentRow(
                        naming.link(row.iri("document").orElseThrow()),
                        naming.term(row.iri("kind")),
                        row.textOrEmpty("issued"),
                        row.count("claims"),
                        PlainText.shortened(row.textOrEmpty("rights"), 400)))
                .toList();
    }

    /** Those with the most claims as bars; SVG. */
    static String bars(List<DocumentRow> rows, UnaryOperator<String> address) {
        return BarPicture.svg(
                "Claims by source",
                rows.stream()
                        .limit(BARS)
                        .map(row -> new BarPicture.Bar(
                                row.self().text(),
                                row.kind().label(),
                                row.claims(),
                                address.apply(row.self().href())))
                        .toList());
    }
}
