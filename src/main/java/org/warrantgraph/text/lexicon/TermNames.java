package org.warrantgraph.text.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.ExternalId;

/**
 * Names of terms that sources give by identifier only: processes, functions and places of the Gene Ontology and of Uberon. Immutable.
 *
 * <p>They are too many and too wide to be looked for in running text, which is why they are no part of the {@link Lexicon}.
 */
public final class TermNames {
    private static final String TABLE = "lexicon/terms.tsv.gz";

    private final Map<ExternalId, Entity> terms = new HashMap<>();

    private TermNames() {
        LexiconData.rows(TABLE, cells -> {
            LexiconEntry entry = LexiconData.entry(cells, 0);
            entry.identifiers().forEach(id -> terms.put(id, entry.entity()));
        });
    }

    /** The names that come with the program, loaded when they are first asked for. */
    public static TermNames bundled() {
        return Bundled.NAMES;
    }

    private static final class Bundled {
        static final TermNames NAMES = new TermNames();
    }

    /** The process, function or place that a term stands for. */
    public Optional<Entity> of(ExternalId term) {
        return Optional.ofNullable(terms.get(term));
    }
}
