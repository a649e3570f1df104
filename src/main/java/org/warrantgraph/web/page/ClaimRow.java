package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * One claim in a list of those for and against a proposition.
 *
 * @param affirms false when it denies
 * @param quote the text of the place, shortened; may be empty
 * @param place leads to it in the source
 */
public record ClaimRow(
        Link self,
        boolean affirms,
        Link source,
        Term sourceKind,
        Term claimKind,
        String section,
        String quote,
        Link place) {
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
                            PlainText.shortened(exact, LONGEST),
                            place(row, claim));
                })
                .distinct()
                .toList();
    }

    /** The place on the page of its document; the page of the claim where the place is not known. */
    private static Link place(Row row, Iri claim) {
        return Place.of(row, "document", "anchor", "start")
                .map(href -> new Link(href, "in its place in the source"))
                .orElseGet(() -> new Link(Naming.href(claim), "the claim"));
    }
}
