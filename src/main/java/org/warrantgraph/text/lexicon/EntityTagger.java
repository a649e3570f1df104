package org.warrantgraph.text.lexicon;

import java.util.List;
import org.warrantgraph.model.Entity;

/** Finds names of known things in plain text. Thread-safe. */
public interface EntityTagger {
    /** The longest names in {@code text}, from left to right, without overlaps. */
    List<Tag> tag(String text);

    /**
     * The same, where some words are known to mean something already: "this complex" in the middle of a text.
     *
     * @param given what is known, each starting at a word; names are built on top of it
     */
    default List<Tag> tag(String text, List<Tag> given) {
        return tag(text);
    }

    /**
     * A name found.
     *
     * @param from first UTF-16 index in the text
     * @param to UTF-16 index after it
     */
    record Tag(int from, int to, Entity entity) {}
}
