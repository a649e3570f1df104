package org.warrantgraph.diff;

/** What is compared, in the order in which changes are told: causes before effects. */
public enum Kind {
    SOURCE("sources", "source"),
    WORK("works", "work"),
    DECISION("decisions", "identity decision"),
    CLAIM("claims", "claim"),
    EVIDENCE("evidence", "evidence line"),
    PROPOSITION("propositions", "proposition"),
    FINDING("findings", "finding");

    private final String query;
    private final String word;

    Kind(String query, String word) {
        this.query = query;
        this.word = word;
    }

    /** Name of the file in {@code queries/diff} that says what of it is compared. */
    String query() {
        return query;
    }

    /** For people, singular. */
    public String word() {
        return word;
    }
}
