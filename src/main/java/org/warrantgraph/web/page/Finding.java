package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.web.data.Row;

/** What one check found about one thing. */
public record Finding(Link self, Link about, String check, Term outcome, Term severity, String message) {
    static List<Finding> all(List<Row> rows, Naming naming) {
        return rows.stream()
                .map(row -> new Finding(
                        new Link(Naming.href(row.iri("finding").orElseThrow()), row.textOrEmpty("check")),
                        naming.link(row.iri("about").orElseThrow()),
                        row.textOrEmpty("check").replace('-', ' '),
                        naming.term(row.iri("outcome")),
                        naming.term(row.iri("severity")),
                        row.textOrEmpty("message")))
                .toList();
    }

    /** True unless the check found everything in order. */
    public boolean needsAttention() {
        return !outcome.key().equals("consistent");
    }
}
