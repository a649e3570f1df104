package org.warrantgraph.text.sentence;

import java.util.List;

/**
 * Reference numbers printed in running text.
 *
 * @param at position in the plain text where the mark was taken out
 * @param source where it is printed
 * @param numbers in printed order, ranges written out
 */
public record CitationMark(int at, Range source, List<Integer> numbers) {
    public CitationMark {
        numbers = List.copyOf(numbers);
    }
}
