package org.warrantgraph.source.bel;

import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;

/**
 * A line of a BEL document as its author means it: a backslash or an open quote goes on in the next line of the file.
 *
 * @param raw as printed, line ends inside included
 * @param start code point of its first character in the file
 * @param number of its first line in the file, counted from 1
 * @param cut true where the line is longer than what is kept
 */
record BelLine(String raw, long start, int number, boolean cut) {
    /** The place of a part of it, without blanks around; empty where there is nothing. */
    Optional<Anchor> place(Iri document, int from, int to, String section) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(raw.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(raw.charAt(last - 1))) {
            last--;
        }
        return first == last
                ? Optional.empty()
                : Optional.of(Anchor.of(
                        document,
                        Math.toIntExact(start + raw.codePointCount(0, first)),
                        raw.substring(first, last),
                        Optional.of(section),
                        Optional.empty()));
    }

    boolean isComment() {
        return raw.stripLeading().startsWith("#");
    }
}
