package org.warrantgraph.text.pattern;

import java.util.List;
import org.warrantgraph.model.Entity;

/**
 * A word, or names joined by commas and "and".
 *
 * @param text as written, in small letters
 * @param entities what is named; empty for a word
 */
record Chunk(int from, int to, String text, List<Entity> entities) {
    Chunk {
        entities = List.copyOf(entities);
    }

    /** The entities as those who act: "X plus Y" acts as one. */
    List<Entity> agents() {
        boolean together = entities.size() > 1 && (text.contains(" plus ") || text.contains(" + "));
        return together ? List.of(Combination.of(entities)) : entities;
    }

    boolean isName() {
        return !entities.isEmpty();
    }

    boolean isWord() {
        return entities.isEmpty() && Character.isLetter(text.charAt(0));
    }

    boolean is(String... words) {
        if (entities.isEmpty()) {
            for (String word : words) {
                if (word.equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
