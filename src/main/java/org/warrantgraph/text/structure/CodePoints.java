package org.warrantgraph.text.structure;

/** A text addressed by Unicode code points, as anchors count them. Immutable; slices take time proportional to their length. */
public final class CodePoints {
    private static final int STRIDE = 256;

    private final String text;
    /** UTF-16 index of every 256th code point. */
    private final int[] index;

    private final int length;

    public CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.index = new int[length / STRIDE + 1];
        int at = 0;
        for (int i = 0; i < index.length; i++) {
            index[i] = at;
            at = i + 1 < index.length ? text.offsetByCodePoints(at, STRIDE) : at;
        }
    }

    public int length() {
        return length;
    }

    /** The characters of a span. */
    public String slice(Span span) {
        return text.substring(utf16(span.start()), utf16(span.end()));
    }

    /** UTF-16 index of a code point. */
    public int utf16(int codePoint) {
        return text.offsetByCodePoints(index[codePoint / STRIDE], codePoint % STRIDE);
    }

    /** Code point at a UTF-16 index. */
    public int codePoint(int utf16) {
        int low = 0;
        int high = index.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (index[middle] <= utf16) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * STRIDE + text.codePointCount(index[low], utf16);
    }

    /** Line of a code point, counted from 1. */
    public int line(int codePoint) {
        int end = utf16(codePoint);
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    @Override
    public String toString() {
        return text;
    }
}
