package org.warrantgraph.web.page;

import java.util.List;
import java.util.Set;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * The page of a source document: what it is, its text with every claim at its place, its reference list.
 *
 * @param prose true for running text, false for YAML, XML and the like, whose lines are shown as they stand
 * @param passages empty when the release does not keep the source; then {@code places} lists the quotes
 */
public record DocumentView(
        Frame frame,
        Term kind,
        List<Fact> facts,
        boolean prose,
        List<Passage> passages,
        List<Place> places,
        List<ReferenceRow> references,
        List<Finding> findings,
        List<Disagreement> conflicts) {
    private static final Set<String> PROSE = Set.of("text/markdown", "text/plain");

    /** A place without its surroundings. */
    public record Place(String anchor, String section, String quote, Link claim) {}

    static DocumentView of(Release release, Iri document, Asked asked) {
        Naming naming = new Naming(release.data());
        Row row = asked.rows("document", release, document).stream().findFirst().orElse(new Row(java.util.Map.of()));
        List<Row> places = asked.rows("places-in-document", release, document);
        boolean prose = PROSE.contains(row.textOrEmpty("format"));
        List<Passage> passages = SourceText.of(release, document)
                .map(text -> Passage.of(text, places, naming, prose))
                .orElse(List.of());
        return new DocumentView(
                Frame.of(release, naming.name(document), Naming.href(document)),
                naming.term(row.iri("kind")),
                Fact.from(
                        row,
                        naming,
                        "Author",
                        "creatorName",
                        "Date",
                        "issued",
                        "Address",
                        "url",
                        "Written for",
                        "audience",
                        "Rights",
                        "rights",
                        "Licence",
                        "license",
                        "Format",
                        "format",
                        "Bytes",
                        "size",
                        "SHA-256",
                        "sha256"),
                prose,
                passages,
                passages.isEmpty()
                        ? places.stream()
                                .map(place -> new Place(
                                        place.iri("anchor").orElseThrow().localName(),
                                        place.textOrEmpty("section"),
                                        place.textOrEmpty("exact"),
                                        new Link(
                                                Naming.href(place.iri("claim").orElseThrow()),
                                                naming.name(
                                                        place.iri("proposition").orElseThrow()))))
                                .toList()
                        : List.of(),
                ReferenceRow.all(asked.rows("references-of", release, document), naming),
                Finding.all(asked.rows("findings-of", release, document), naming),
                Disagreement.all(asked.rows("conflicts-of", release, document), naming));
    }
}
