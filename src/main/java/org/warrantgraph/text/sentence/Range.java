package org.warrantgraph.text.sentence;

/**
 * A stretch of a Java string; unlike a {@code Span}, which counts code points.
 *
 * @param from first UTF-16 index
 * @param to UTF-16 index after it
 */
public record Range(int from, int to) {
    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range: " + from + "-" + to);
        }
    }

    public String of(String text) {
        return text.substring(from, to);
    }

    public boolean isEmpty() {
        return from == to;
    }

    /** Without white space at both ends; no-break spaces and control characters count as white space. */
    public Range trim(String text) {
        int start = from;
        int end = to;
        while (start < end && Blank.is(text.charAt(start))) {
            start++;
        }
        while (end > start && Blank.is(text.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }
}
