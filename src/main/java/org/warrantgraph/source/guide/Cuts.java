package org.warrantgraph.source.guide;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.text.sentence.Range;

/** What of a document is not read, or not in one piece, because it is longer than {@link Bounds} allow. */
final class Cuts {
    private final Map<Integer, Cut> byPlace = new TreeMap<>();

    /** @param what was cut, how long it is and what was not read, as a sentence */
    record Cut(String what, String remedy) {}

    /** The range, without what is beyond {@code most}; ends where a word does, if there is a blank near. */
    Range shortened(String text, Range range, int most, String name) {
        int length = range.to() - range.from();
        if (length <= most) {
            return range;
        }
        Range kept = new Range(range.from(), border(text, range.from(), range.from() + most)).trim(text);
        note(
                range.from(),
                "Break it up.",
                "%s has %,d characters; the first %,d are read, %,d are not.",
                name,
                length,
                kept.to() - range.from(),
                range.to() - kept.to());
        return kept;
    }

    /**
     * @param at UTF-16 index
     * @param format of the sentence that tells what was cut
     */
    @SuppressWarnings("AnnotateFormatMethod") // one method is no reason for one more library
    void note(int at, String remedy, String format, Object... values) {
        byPlace.putIfAbsent(at, new Cut(String.format(Locale.ROOT, format, values), remedy));
    }

    /** By UTF-16 index, in order. */
    Map<Integer, Cut> all() {
        return byPlace;
    }

    /** The last end of a sentence, else of a word, in the second half of the range; else {@code to}, not inside a character. */
    static int border(String text, int from, int to) {
        int half = from + (to - from) / 2;
        int blank = -1;
        for (int i = to; i > half; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                if (i > 1 && ".!?".indexOf(text.charAt(i - 2)) >= 0) {
                    return i;
                }
                blank = Math.max(blank, i);
            }
        }
        return blank > 0 ? blank : Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
