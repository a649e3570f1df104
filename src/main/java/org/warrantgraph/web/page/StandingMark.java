package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warrantgraph.web.data.Row;

/**
 * What one source says of the standing of a work, for showing beside the work wherever it is cited.
 *
 * @param kind retraction, expression of concern, correction, supersession or reinstatement
 * @param day as precise as the source gives it; may be empty
 * @param note in the words of the source; may be empty
 * @param by the notice, or the work that takes its place
 * @param where the source and the place in it
 */
public record StandingMark(Term kind, String day, String note, Optional<Link> by, Optional<Link> where) {
    /** Those of rows that carry one, each once, in the order of the rows. */
    static List<StandingMark> all(List<Row> rows, Naming naming) {
        return rows.stream().flatMap(row -> of(row, naming)).distinct().toList();
    }

    private static Stream<StandingMark> of(Row row, Naming naming) {
        return row.iri("standing").stream()
                .map(kind -> new StandingMark(
                        naming.term(Optional.of(kind)),
                        row.textOrEmpty("standingDay"),
                        row.textOrEmpty("standingNote"),
                        row.iri("standingBy").map(naming::link),
                        row.iri("standingIn")
                                .map(document -> new Link(
                                        Naming.href(document) + ".html"
                                                + row.iri("standingAt")
                                                        .map(place -> "#" + place.localName())
                                                        .orElse(""),
                                        naming.name(document)))));
    }
}
