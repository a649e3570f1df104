package org.warrantgraph.text.sentence;

import java.util.Locale;
import java.util.Set;

/**
 * Second parts of compounds that are written with a hyphen: {@code dose-dependent}, {@code well-tolerated}; data in
 * {@code compound-endings.txt}. A word cut at the end of a line before one of these keeps its hyphen. Immutable.
 */
final class CompoundEndings {
    private final Set<String> words;

    private CompoundEndings(Set<String> words) {
        this.words = words;
    }

    static CompoundEndings english() {
        return new CompoundEndings(WordList.read("compound-endings.txt"));
    }

    /** True where one of the words starts at {@code at} and ends there as a word. */
    boolean startsAt(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 20 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return words.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
    }
}
