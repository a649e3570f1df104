package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.web.data.Row;

/** What one check found about one thing. */
public record Finding(Link self, Link about, String check, Term outcome, Term severity, String message) {
    private static final String CONSISTENT = "consistent";
    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 80;

    static List<Finding> all(List<Row> rows, Naming naming) {
        return rows.stream()
                .map(row -> new Finding(
                        new Link(
                                Naming.href(row.iri("finding").orElseThrow()),
                                PlainText.shortened(row.textOrEmpty("check"), LONGEST_NAME)),
                        naming.link(row.iri("about").orElseThrow()),
                        PlainText.shortened(row.textOrEmpty("check"), LONGEST_NAME)
                                .replace('-', ' '),
                        naming.term(row.iri("outcome")),
                        naming.term(row.iri("severity")),
                        PlainText.shortened(row.textOrEmpty("message"), LONGEST)))
                .toList();
    }

    /** The same of a row that is not read further. */
    static boolean needsAttention(Row row) {
        return !row.value("outcome").equals(CONSISTENT);
    }

    /** True unless the check found everything in order. */
    public boolean needsAttention() {
        return !outcome.key().equals(CONSISTENT);
    }
}
