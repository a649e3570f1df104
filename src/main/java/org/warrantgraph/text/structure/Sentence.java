package org.warrantgraph.text.structure;

import java.util.Arrays;
import java.util.List;

/**
 * One sentence, its citation marks taken out.
 *
 * @param span place of the sentence in the original, markup and citation marks included
 * @param text plain text: markup removed, white space folded, cut words joined
 * @param origin for each UTF-16 unit of {@code text} the code point of the original it comes from
 * @param citations the reference numbers cited by this sentence, in order of appearance
 */
public record Sentence(Span span, String text, Origin origin, List<Integer> citations) {
    public Sentence {
        citations = List.copyOf(citations);
    }

    /** The place of a part of {@link #text}, given by UTF-16 indexes. */
    public Span place(int from, int to) {
        return origin.span(from, to);
    }

    /** Where each character of a plain text comes from. Immutable; keeps only the places where the count does not go on by one. */
    public static final class Origin {
        private final int[] starts;
        private final int[] codePoints;

        /** @param codePoints one entry per UTF-16 unit, ascending */
        public Origin(int[] codePoints) {
            int runs = 0;
            int[] starts = new int[codePoints.length];
            for (int i = 0; i < codePoints.length; i++) {
                if (i == 0 || codePoints[i] != codePoints[i - 1] + 1) {
                    starts[runs++] = i;
                }
            }
            this.starts = Arrays.copyOf(starts, runs);
            this.codePoints = new int[runs];
            for (int run = 0; run < runs; run++) {
                this.codePoints[run] = codePoints[starts[run]];
            }
        }

        public Span span(int from, int to) {
            return new Span(codePoint(from), codePoint(to - 1) + 1);
        }

        private int codePoint(int at) {
            int found = Arrays.binarySearch(starts, at);
            int run = found >= 0 ? found : -found - 2;
            return codePoints[run] + at - starts[run];
        }
    }
}
