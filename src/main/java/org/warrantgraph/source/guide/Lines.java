package org.warrantgraph.source.guide;

import org.warrantgraph.text.sentence.Range;

/** Walks through the lines of a text. A line is trimmed; its indentation is kept apart. Nothing is stored per line. */
final class Lines {
    private static final int TAB = 4;

    private final String text;
    private int from;
    private int end;
    private Range line = new Range(0, 0);

    Lines(String text) {
        this.text = text;
        at(0);
    }

    /** True while there is a current line. */
    boolean hasLine() {
        return from < text.length();
    }

    /** The current line without white space at its ends. */
    Range line() {
        return line;
    }

    boolean isBlank() {
        return line.isEmpty();
    }

    /** Columns of white space before the line. */
    int indent() {
        int columns = 0;
        for (int i = from; i < line.from(); i++) {
            columns += text.charAt(i) == '\t' ? TAB : 1;
        }
        return columns;
    }

    void advance() {
        at(end + 1);
    }

    /** Makes the line that starts at {@code index} or contains it current. */
    void at(int index) {
        from = Math.min(index, text.length());
        int feed = text.indexOf('\n', from);
        end = feed < 0 ? text.length() : feed;
        line = new Range(from, end).trim(text);
    }

    /** The line after the current one; empty at the end. */
    Range peek() {
        int start = Math.min(end + 1, text.length());
        int feed = text.indexOf('\n', start);
        return new Range(start, feed < 0 ? text.length() : feed).trim(text);
    }
}
