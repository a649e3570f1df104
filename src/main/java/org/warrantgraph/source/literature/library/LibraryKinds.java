package org.warrantgraph.source.literature.library;

import java.util.List;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.source.literature.TypeTable;

/** Tells what kind of work a record of a library is about: by the prefix of its DOI, else by its type. Immutable. */
final class LibraryKinds {
    private static final String TABLE = "kinds.tsv";

    private final TypeTable types;
    private final TypeTable registrants = TypeTable.of(TABLE, "doi");

    /** @param format first column of the table */
    LibraryKinds(String format) {
        this.types = TypeTable.of(TABLE, format);
    }

    /** {@code w:unknownKind} where neither tells. */
    Iri of(String type, List<ExternalId> identifiers) {
        List<String> prefixes = identifiers.stream()
                .filter(id -> id.prefix().equals("doi") && id.id().indexOf('/') > 0)
                .map(id -> id.id().substring(0, id.id().indexOf('/')))
                .toList();
        return registrants.of(prefixes).or(() -> types.of(List.of(type))).orElse(Vocabulary.Value.UNKNOWN_KIND);
    }

    /** Changes with the table. */
    String hash() {
        return types.hash() + registrants.hash();
    }
}
