package org.warrantgraph.source.xml;

import java.util.Arrays;

/**
 * Characters between two tags, references resolved, and where each of them is printed. Immutable.
 *
 * <p>Most text is printed as it is; places are kept one by one only where a reference, a CDATA section or a line break of two characters
 * puts them out of step.
 */
public final class XmlText implements XmlNode {
    private static final int[] IN_STEP = {};

    private final String text;
    private final int start;
    private final int end;
    private final int[] origins;

    private XmlText(String text, int start, int end, int[] origins) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.origins = origins;
    }

    /** @param origins for each UTF-16 unit of {@code text} its index in the source, ascending */
    static XmlText of(String text, int start, int end, int[] origins) {
        boolean inStep = end - start == text.length();
        for (int i = 0; inStep && i < origins.length; i++) {
            inStep = origins[i] == start + i;
        }
        return new XmlText(text, start, end, inStep ? IN_STEP : Arrays.copyOf(origins, text.length()));
    }

    public String text() {
        return text;
    }

    /** Index in the source of the unit at {@code at}. */
    public int origin(int at) {
        return origins.length == 0 ? start + at : origins[at];
    }

    /** Index in the source after the unit at {@code at}; after the semicolon where it is printed as a reference. */
    public int originEnd(int at) {
        if (origins.length == 0) {
            return start + at + 1;
        }
        int next = at + 1;
        while (next < origins.length && origins[next] == origins[at]) {
            next++;
        }
        return next < origins.length ? origins[next] : end;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public String toString() {
        return text;
    }
}
