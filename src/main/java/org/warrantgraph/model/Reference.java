package org.warrantgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * A numbered entry of a document's reference list, as printed, and what can be read from it.
 *
 * @param printed the entry without its number
 * @param title title of what is cited, without a host's suffix
 * @param host web host, lower case
 * @param url as printed
 * @param identifiers normalised identifiers printed in the entry
 * @param describedAs what the citing text says it is, when the entry itself says nothing: {@code ASCO 2023 presentation}
 */
public record Reference(
        Iri document,
        int number,
        String printed,
        Anchor place,
        Optional<String> title,
        Optional<String> host,
        Optional<String> url,
        List<ExternalId> identifiers,
        Optional<String> describedAs)
        implements Statement {
    public Reference {
        identifiers = List.copyOf(identifiers);
    }

    public Iri iri() {
        return Iris.reference(document, number);
    }

    /** How much is printed: {@code w:identified}, {@code w:titleOnly}, {@code w:describedOnly} or {@code w:hostOnly}. */
    public Iri resolution() {
        if (!identifiers.isEmpty()) {
            return Vocabulary.Value.IDENTIFIED;
        }
        if (title.isPresent()) {
            return Vocabulary.Value.TITLE_ONLY;
        }
        return describedAs.isPresent() ? Vocabulary.Value.DESCRIBED_ONLY : Vocabulary.Value.HOST_ONLY;
    }
}
