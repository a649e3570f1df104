package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.web.data.Row;

/**
 * One proposition in a list.
 *
 * @param context where it is said to hold
 * @param denied true when works deny it
 */
public record Said(
        Link proposition,
        Link subject,
        Link predicate,
        Link object,
        Optional<Link> context,
        Term status,
        Term hop,
        String belief,
        boolean denied,
        Ladder ladder) {
    static Said of(Row row, Naming naming) {
        Link predicate = naming.link(row.iri("predicate").orElseThrow());
        return new Said(
                naming.link(row.iri("proposition").orElseThrow()),
                naming.link(row.iri("subject").orElseThrow()),
                predicate,
                naming.link(row.iri("object").orElseThrow()),
                row.iri("context").map(naming::link),
                naming.term(row.iri("status")),
                naming.term(row.iri("hop")),
                row.textOrEmpty("belief"),
                row.count("denyingWorks") > 0,
                Ladder.of(row));
    }

    static List<Said> all(List<Row> rows, Naming naming) {
        return rows.stream().map(row -> of(row, naming)).toList();
    }
}
