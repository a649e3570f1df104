package org.warrantgraph.text.structure;

/**
 * A stretch of the original text.
 *
 * @param start first Unicode code point, counted from 0
 * @param end first code point after it
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + "-" + end);
        }
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
