package org.warrantgraph.web.page;

/**
 * A value of the ontology as pages show it.
 *
 * @param key local name, {@code reported}; empty when there is no value
 * @param label for people
 * @param help what it means, shown where the pointer rests
 */
public record Term(String key, String label, String help) {
    /** No value. */
    public static final Term NONE = new Term("", "", "");

    public boolean isThere() {
        return !key.isEmpty();
    }
}
