package org.warrantgraph.web.page;

import org.warrantgraph.web.data.Row;

/**
 * On how much a proposition rests: citations lead to copies, copies to works, works to studies.
 *
 * @param remaining works left when retracted ones are taken away
 */
public record Ladder(int citations, int copies, int works, int studies, int remaining) {
    static Ladder of(Row row) {
        return new Ladder(
                row.count("citations"),
                row.count("copies"),
                row.count("works"),
                row.count("studies"),
                row.count("remaining"));
    }

    /** {@code 3 citations · 3 copies · 2 works · 1 study}. */
    public String text() {
        if (citations == 0 && works == 0) {
            return "no citation";
        }
        return count(citations, "citation", "citations")
                + " · "
                + count(copies, "copy", "copies")
                + " · "
                + count(works, "work", "works")
                + " · "
                + count(studies, "study", "studies");
    }

    /** True when retraction took some of the support away. */
    public boolean lost() {
        return remaining < works;
    }

    static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
