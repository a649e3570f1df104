package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.web.data.Row;

/**
 * One claim in a list of those for and against a proposition.
 *
 * @param affirms false when it denies
 * @param quote the text of the place, shortened; may be empty
 */
public record ClaimRow(
        Link self, boolean affirms, Link source, Term sourceKind, Term claimKind, String section, String quote) {
    private static final int LONGEST = 300;

    static List<ClaimRow> all(List<Row> rows, Naming naming) {
        return rows.stream()
                .map(row -> {
                    var claim = row.iri("claim").orElseThrow();
                    String exact = row.textOrEmpty("exact");
                    return new ClaimRow(
                            new Link(Naming.href(claim), "claim"),
                            row.value("way").equals("affirms"),
                            naming.link(row.iri("source").orElseThrow()),
                            naming.term(row.iri("sourceKind")),
                            naming.term(row.iri("claimKind")),
                            row.textOrEmpty("section"),
                            exact.length() > LONGEST ? exact.substring(0, LONGEST) + " …" : exact);
                })
                .distinct()
                .toList();
    }
}
