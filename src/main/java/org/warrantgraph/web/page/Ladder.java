package org.warrantgraph.web.page;

import org.warrantgraph.web.data.Row;

/**
 * On how much a proposition rests: citations lead to copies, copies to works, works to studies.
 *
 * @param separate works if those that are only proposed to be one are different
 * @param remaining works left when retracted ones are taken away
 */
public record Ladder(int citations, int copies, int works, int separate, int studies, int remaining) {
    static Ladder of(Row row) {
        return new Ladder(
                row.count("citations"),
                row.count("copies"),
                row.count("works"),
                row.count("separate"),
                row.count("studies"),
                row.count("remaining"));
    }

    /** {@code 1 study · 2 works · 3 copies · 4 citations}: what counts most first. */
    public String text() {
        return studiesText() + rest();
    }

    /** {@code 1 study}; how many independent studies there are. */
    public String studiesText() {
        if (isUncited()) {
            return "no citation";
        }
        return studies == 0 ? "no study known" : count(studies, "study", "studies");
    }

    /** {@code  · 2 works · 3 copies · 4 citations}; copies only where they are more than the works. */
    public String rest() {
        if (isUncited()) {
            return "";
        }
        return " · " + count(works, "work", "works")
                + (separate > works ? " (or " + separate + " if undecided copies differ)" : "")
                + (copies > works ? " · " + count(copies, "copy", "copies") : "")
                + " · " + count(citations, "citation", "citations");
    }

    public boolean isUncited() {
        return citations == 0 && works == 0;
    }

    /** True when retraction took some of the support away. */
    public boolean lost() {
        return remaining < works;
    }

    static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
