package org.warrantgraph.text.sentence;

import java.util.Locale;
import java.util.Set;

/** Words whose full stop does not end a sentence; data in {@code abbreviations.txt}. Immutable. */
final class Abbreviations {
    private final Set<String> words;

    private Abbreviations(Set<String> words) {
        this.words = words;
    }

    static Abbreviations english() {
        return new Abbreviations(WordList.read("abbreviations.txt"));
    }

    /** True where the last word of the range is an abbreviation or a single capital with its stop: {@code Fig.}, {@code E.} */
    boolean endsIn(String text, Range range) {
        int end = range.to();
        if (text.charAt(end - 1) != '.') {
            return false;
        }
        int start = end;
        while (start > range.from()
                && end - start < 16
                && text.charAt(start - 1) != ' '
                && text.charAt(start - 1) != '(') {
            start--;
        }
        String word = text.substring(start, end);
        return words.contains(word.toLowerCase(Locale.ROOT))
                || (word.length() == 2 && Character.isUpperCase(word.charAt(0)) && start > range.from());
    }
}
