package org.warrantgraph.model;

/**
 * Something a person should know about an input or a build.
 *
 * @param id stable id such as {@code W-GUIDE-012}; listed in the documentation
 * @param what what is so, in one sentence
 * @param remedy what to do about it; may be empty when there is nothing to do
 */
public record Message(String id, Severity severity, Place place, String what, String remedy) {
    /** How much attention a message needs. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /** {@code guide.md:41: warning W-GUIDE-012: what. remedy}. */
    @Override
    public String toString() {
        String where = place.toString();
        return (where.isEmpty() ? "" : where + ": ")
                + severity.name().toLowerCase(java.util.Locale.ROOT)
                + " "
                + id
                + ": "
                + what
                + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
