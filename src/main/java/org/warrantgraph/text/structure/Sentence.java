package org.warrantgraph.text.structure;

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

    /** Where each character of a plain text comes from. Immutable. */
    public static final class Origin {
        private final int[] codePoints;

        /** @param codePoints one entry per UTF-16 unit, ascending */
        public Origin(int[] codePoints) {
            this.codePoints = codePoints.clone();
        }

        public Span span(int from, int to) {
            return new Span(codePoints[from], codePoints[to - 1] + 1);
        }
    }
}
