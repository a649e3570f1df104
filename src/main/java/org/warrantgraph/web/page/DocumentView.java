package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * The page of a source document: what it is, its text with every claim at its place, its reference list.
 *
 * @param technical what tells the exact bytes
 * @param page which part of a long document is shown
 * @param prose true for running text, false for YAML, XML and the like, whose lines are shown as they stand
 * @param passages empty when the release does not keep the source; then {@code places} lists the quotes
 */
public record DocumentView(
        Frame frame,
        Term kind,
        List<Fact> facts,
        List<Fact> technical,
        boolean prose,
        Paging page,
        List<Passage> passages,
        List<Quoted> places,
        List<ReferenceRow> references,
        Attention attention) {
    private static final Set<String> PROSE = Set.of("text/markdown", "text/plain");

    /** How far a place or a paragraph may reach over the edge of a part. */
    private static final int REACH = 4_000;

    /** A place without its surroundings. */
    public record Quoted(String anchor, String section, String quote, Link claim) {}

    static DocumentView of(Release release, Iri document, Asked asked, int wanted) {
        Naming naming = new Naming(release.data());
        Row row = asked.rows("document", release, document).stream().findFirst().orElse(new Row(java.util.Map.of()));
        Optional<SourceText> text = SourceText.of(release, document);
        Paging page = Paging.parts(text.map(SourceText::length).orElseGet(() -> row.count("size")), wanted);
        // A place at the very end of the part before may reach into this one.
        List<Row> places = asked.rows("places-in-document", release, document, page.from() - REACH, page.to());
        boolean prose = PROSE.contains(row.textOrEmpty("format"));
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
                        "license"),
                Fact.from(row, naming, "Format", "format", "Bytes", "size", "SHA-256", "sha256"),
                prose,
                page,
                text.map(whole -> passages(whole, page, places, naming, prose)).orElse(List.of()),
                text.isPresent()
                        ? List.of()
                        : places.stream()
                                .filter(place -> place.count("start") >= page.from())
                                .map(place -> place(place, naming))
                                .toList(),
                ReferenceRow.all(asked.rows("references-of", release, document), naming),
                Attention.of(release, document, asked, naming));
    }

    private static List<Passage> passages(
            SourceText text, Paging page, List<Row> places, Naming naming, boolean prose) {
        int from = page.number() == 1 ? 0 : text.lineBefore(page.from(), REACH);
        int to = page.number() == page.pages() ? text.length() : text.lineAfter(page.to(), REACH);
        return Passage.of(text, from, to, places, naming, prose);
    }

    private static Quoted place(Row row, Naming naming) {
        return new Quoted(
                row.iri("anchor").orElseThrow().localName(),
                row.textOrEmpty("section"),
                row.textOrEmpty("exact"),
                new Link(
                        Naming.href(row.iri("claim").orElseThrow()),
                        naming.name(row.iri("proposition").orElseThrow())));
    }
}
