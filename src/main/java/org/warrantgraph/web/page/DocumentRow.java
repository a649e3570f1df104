package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;

/** A source document in a list. */
public record DocumentRow(Link self, Term kind, String issued, int claims, String rights) {
    static List<DocumentRow> all(Release release, Asked asked, Naming naming) {
        return asked.rows("documents", release).stream()
                .filter(row -> row.iri("document").isPresent())
                .map(row -> new DocumentRow(
                        naming.link(row.iri("document").orElseThrow()),
                        naming.term(row.iri("kind")),
                        row.textOrEmpty("issued"),
                        row.count("claims"),
                        row.textOrEmpty("rights")))
                .toList();
    }
}
