package org.warrantgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * What one bibliographic record says of a work: a PubMed record, an entry of a reference library, the front matter of an article.
 *
 * <p>A record is not the work: many records tell of one work, and the linker decides which do.
 *
 * @param document the source that holds the record
 * @param place the record in {@code document}, or its title where the record is the whole document
 * @param itself true where {@code document} is a copy of the work and not a list that tells of it: the article's file, an abstract
 * @param kind a value of the list of source kinds such as {@code w:primaryArticle}; {@code w:unknownKind} where nothing tells
 * @param title as printed, without markup
 * @param identifiers DOI, PMID, PMCID and the like, normalised, each once
 * @param issued {@code 2025}, {@code 2025-12} or {@code 2025-12-03}: as precise as the record says and no more
 * @param firstAuthor family name of the first author, or the name of a group
 * @param venue journal, book, meeting or server, as printed
 * @param url an address the record gives
 * @param studies registry numbers of the studies it says it reports or rests on, normalised
 */
public record Publication(
        Iri document,
        Anchor place,
        boolean itself,
        Iri kind,
        Optional<String> title,
        List<ExternalId> identifiers,
        Optional<String> issued,
        Optional<String> firstAuthor,
        Optional<String> venue,
        Optional<String> url,
        List<ExternalId> studies)
        implements Statement {
    public Publication {
        identifiers = List.copyOf(identifiers);
        studies = List.copyOf(studies);
        if (identifiers.isEmpty() && title.isEmpty()) {
            throw new IllegalArgumentException("a publication has a title or an identifier");
        }
        issued.ifPresent(PartialDate::check);
    }

    /** Year of publication, where the record gives one. */
    public Optional<Integer> year() {
        return issued.map(PartialDate::year);
    }
}
