package org.warrantgraph.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A title folded for comparison: case, accents, punctuation and white space do not count.
 *
 * @param text the folded title
 */
record TitleKey(String text) {
    private static final int ENOUGH_WORDS = 5;

    static TitleKey of(String title) {
        return new TitleKey(Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}+]+", " ")
                .strip());
    }

    /** Long enough that two works hardly share it by chance: five words or more. */
    boolean isTelling() {
        return text.chars().filter(c -> c == ' ').count() >= ENOUGH_WORDS - 1;
    }

    /** True where the name stands in the title as a whole word or words. */
    boolean names(TitleKey name) {
        return !name.text.isEmpty() && (" " + text + " ").contains(" " + name.text + " ");
    }
}
