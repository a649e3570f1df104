package org.warrantgraph.text.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.Span;

/**
 * Makes sentences of plain text: each with its place in the original, markup and citation marks included.
 *
 * <p>A mark belongs to the sentence it is printed in; one behind the full stop belongs to the sentence before.
 */
public final class Sentences {
    private final SentenceSplitter splitter;
    private final CodePoints original;
    private final IntPredicate isReference;

    /** @param isReference numbers of the reference list; others are not citations of this document */
    public Sentences(SentenceSplitter splitter, CodePoints original, IntPredicate isReference) {
        this.splitter = splitter;
        this.original = original;
        this.isReference = isReference;
    }

    /** The sentences of {@code plain} in order; none for empty text. */
    public List<Sentence> of(PlainText plain) {
        List<Range> ranges = splitter.split(plain.text());
        List<Sentence> sentences = new ArrayList<>();
        int mark = 0;
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            boolean last = i + 1 == ranges.size();
            int next = last ? Integer.MAX_VALUE : ranges.get(i + 1).from();
            Set<Integer> numbers = new LinkedHashSet<>();
            while (mark < plain.marks().size() && plain.marks().get(mark).at() <= next) {
                numbers.addAll(plain.marks().get(mark).numbers());
                mark++;
            }
            numbers.removeIf(number -> !isReference.test(number));
            sentences.add(sentence(plain, range, List.copyOf(numbers)));
        }
        return sentences;
    }

    private Sentence sentence(PlainText plain, Range range, List<Integer> numbers) {
        int[] origin = new int[range.to() - range.from()];
        int at = -2;
        int codePoint = 0;
        for (int i = 0; i < origin.length; i++) {
            int utf16 = plain.origin(range.from() + i);
            boolean lowHalf = Character.isLowSurrogate(plain.text().charAt(range.from() + i));
            // Neighbours in the plain text are nearly always neighbours in the source.
            if (utf16 == at + 1) {
                codePoint += lowHalf ? 0 : 1;
            } else if (utf16 != at) {
                codePoint = original.codePoint(utf16);
            }
            at = utf16;
            origin[i] = codePoint;
        }
        return new Sentence(
                span(plain.source(range.from(), range.to())),
                range.of(plain.text()),
                new Sentence.Origin(origin),
                numbers);
    }

    private Span span(Range source) {
        return new Span(original.codePoint(source.from()), original.codePoint(source.to()));
    }
}
