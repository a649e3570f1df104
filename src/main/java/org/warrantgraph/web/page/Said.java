package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.web.data.Row;

/**
 * One proposition in a list.
 *
 * @param context where it is said to hold
 * @param denied true when works deny it
 * @param backing kinds of sources and studies, where they were asked for
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
        Ladder ladder,
        Backing backing) {
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
                Ladder.of(row),
                Backing.NONE);
    }

    /** The same with what stands behind it. */
    Said with(Backing known) {
        return new Said(proposition, subject, predicate, object, context, status, hop, belief, denied, ladder, known);
    }

    static List<Said> all(List<Row> rows, Naming naming) {
        return rows.stream().map(row -> of(row, naming)).toList();
    }
}
