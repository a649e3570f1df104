package org.warrantgraph.model;

/**
 * The name of a thing, a term or a graph: an absolute IRI.
 *
 * @param value the IRI in full; no white space, quotes, angle brackets, braces or control characters
 */
public record Iri(String value) implements RdfTerm, Comparable<Iri> {
    public Iri {
        if (value.indexOf(':') <= 0) {
            throw new IllegalArgumentException("not an absolute IRI: " + value);
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0) {
                throw new IllegalArgumentException("character not allowed in an IRI at " + i + ": " + value);
            }
        }
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
