package org.warrantgraph.model;

/**
 * The name of a thing, a term or a graph: an absolute IRI.
 *
 * @param value the IRI in full; no white space, quotes, angle brackets, braces or control characters
 */
public record Iri(String value) implements RdfTerm, Comparable<Iri> {
    private static final boolean[] FORBIDDEN = forbidden();

    public Iri {
        if (value.indexOf(':') <= 0) {
            throw new IllegalArgumentException("not an absolute IRI: " + value);
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < FORBIDDEN.length && FORBIDDEN[c]) {
                throw new IllegalArgumentException("character not allowed in an IRI at " + i + ": " + value);
            }
        }
    }

    /** By code of the ASCII character; the one check every name passes. */
    private static boolean[] forbidden() {
        boolean[] forbidden = new boolean[128];
        for (int c = 0; c <= ' '; c++) {
            forbidden[c] = true;
        }
        "<>\"{}|\\^`".chars().forEach(c -> forbidden[c] = true);
        return forbidden;
    }

    /** The part after the last {@code #} or {@code /}: {@code inhibits}, {@code imatinib}. */
    public String localName() {
        return value.substring(Math.max(value.lastIndexOf('#'), value.lastIndexOf('/')) + 1);
    }

    @Override
    public int compareTo(Iri other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
