package org.warrantgraph.model;

import java.util.Optional;

/**
 * A place in a source document.
 *
 * @param start first Unicode code point of the place in the unmodified text, counted from 0
 * @param end first code point after it; greater than {@code start}
 * @param sha256 SHA-256 of the UTF-8 bytes of exactly that text
 * @param section heading of the section the place is in
 * @param cell table cell, where the place is one
 * @param quote the text itself, at most {@value #LONGEST_QUOTE} code points
 */
public record Anchor(
        Iri document,
        int start,
        int end,
        String sha256,
        Optional<String> section,
        Optional<TableCell> cell,
        Optional<String> quote) {
    /** Longer quotes are left out; the document page shows the place itself. */
    public static final int LONGEST_QUOTE = 120;

    public Anchor {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an anchor starts before it ends: " + start + "-" + end);
        }
        quote = quote.filter(text -> text.codePointCount(0, text.length()) <= LONGEST_QUOTE);
    }

    /**
     * The place of {@code text} at {@code start}.
     *
     * @param text exactly the characters of the source between start and end
     */
    public static Anchor of(Iri document, int start, String text, Optional<String> section, Optional<TableCell> cell) {
        int end = start + text.codePointCount(0, text.length());
        return new Anchor(document, start, end, Hashes.sha256(text), section, cell, Optional.of(text));
    }

    public Iri iri() {
        return Iris.anchor(this);
    }
}
