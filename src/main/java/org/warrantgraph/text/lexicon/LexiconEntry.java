package org.warrantgraph.text.lexicon;

import java.util.List;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.ExternalId;

/**
 * A thing the lexicon knows.
 *
 * @param names all names, the preferred one first
 * @param identifiers in public registers
 * @param rank of the table it comes from; of two entries with one name the lower rank is meant
 */
record LexiconEntry(Entity entity, List<Name> names, List<ExternalId> identifiers, int rank) {
    LexiconEntry {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    /** The same names for another entity. */
    LexiconEntry of(Entity other) {
        return new LexiconEntry(other, names, identifiers, rank);
    }

    /** Whether it has this name, spelled so and without doubt. */
    boolean hasExactly(String name) {
        return names.stream()
                .anyMatch(one ->
                        one.exactCase() && !one.needsContext() && one.text().equals(name));
    }

    /**
     * @param exactCase counts only when written exactly so
     * @param needsContext counts only where the document introduces it or its neighbours make it plain
     */
    record Name(String text, boolean exactCase, boolean needsContext) {
        /** {@code =RET} is exact, {@code ?ET} exact and needs its context. */
        static Name parse(String marked) {
            boolean doubtful = marked.startsWith("?");
            boolean exact = marked.startsWith("=") || doubtful;
            String text = exact ? marked.substring(marked.startsWith("?=") ? 2 : 1) : marked;
            return new Name(text, exact, doubtful);
        }
    }
}
