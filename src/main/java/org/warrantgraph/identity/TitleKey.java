package org.warrantgraph.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A title folded for comparison: case, accents, punctuation and white space do not count.
 *
 * @param text the folded title
 * @param main the folded part before the first colon or question mark, or all of it
 */
record TitleKey(String text, String main) {
    /** Words that are left out or exchanged when titles are copied. */
    static final Set<String> SMALL =
            Set.of("a", "an", "the", "of", "for", "in", "on", "and", "to", "with", "by", "from", "at", "s");

    private static final int ENOUGH_WORDS = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+]+");
    private static final Pattern SUBTITLE = Pattern.compile("[:?]\\s| [–—-] ");

    static TitleKey of(String title) {
        String[] parts = SUBTITLE.split(title, 2);
        String text = fold(title);
        return new TitleKey(text, parts.length < 2 ? text : fold(parts[0]));
    }

    private static String fold(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .matcher(MARKS.matcher(small).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    List<String> words() {
        return List.of(text.split(" "));
    }

    /** What titles that may be one have in common: the first four letters of the first four words, small words left out. */
    String beginning() {
        return words().stream()
                .filter(word -> !SMALL.contains(word))
                .limit(4)
                .map(word -> word.substring(0, Math.min(4, word.length())))
                .collect(Collectors.joining(" "));
    }

    /** Long enough that two works hardly share it by chance: five words or more. */
    boolean isTelling() {
        return isTelling(text);
    }

    static boolean isTelling(String folded) {
        return folded.chars().filter(c -> c == ' ').count() >= ENOUGH_WORDS - 1;
    }

    /** True where the name stands in the title as a whole word or words. */
    boolean names(TitleKey name) {
        return !name.text.isEmpty() && (" " + text + " ").contains(" " + name.text + " ");
    }
}
