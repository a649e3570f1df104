package org.warrantgraph.model;

/**
 * An identifier in somebody else's register, normalised.
 *
 * @param prefix lower-case Bioregistry prefix: {@code doi}, {@code pubmed}, {@code pmc}, {@code clinicaltrials}
 * @param id without the prefix; DOIs in lower case
 */
public record ExternalId(String prefix, String id) implements Comparable<ExternalId> {
    /** The record it identifies, as a node: {@code https://bioregistry.io/prefix:id}. */
    public Iri record() {
        StringBuilder name = new StringBuilder(Namespaces.RECORD).append(prefix).append(':');
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = c > ' ' && "<>\"{}|\\^`%".indexOf(c) < 0;
            name.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return new Iri(name.toString());
    }

    @Override
    public int compareTo(ExternalId other) {
        int byPrefix = prefix.compareTo(other.prefix);
        return byPrefix != 0 ? byPrefix : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return prefix + ":" + id;
    }
}
