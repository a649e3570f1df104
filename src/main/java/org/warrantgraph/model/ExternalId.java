package org.warrantgraph.model;

/**
 * An identifier in somebody else's register, normalised.
 *
 * @param prefix lower-case Bioregistry prefix: {@code doi}, {@code pubmed}, {@code pmc}, {@code clinicaltrials}
 * @param id without the prefix; DOIs in lower case
 */
public record ExternalId(String prefix, String id) implements Comparable<ExternalId> {
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
