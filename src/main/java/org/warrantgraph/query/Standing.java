package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * How well a proposition is supported: the values the build derived for it.
 *
 * @param status {@code w:reported}, {@code w:accepted}, {@code w:disputed}, ...
 * @param belief 0 to 1, by the formula of the policy; not a probability
 * @param hop strongest hop among its affirming evidence lines
 */
public record Standing(
        Iri status, double belief, int citations, int copies, int works, int studies, int denyingStudies, Iri hop) {

    public boolean isDisputed() {
        return status.equals(Value.DISPUTED);
    }

    /** True for what nobody says any more, or nobody may: denied, withdrawn or rejected. */
    public boolean hasFallen() {
        return status.equals(Value.DENIED) || status.equals(Value.WITHDRAWN) || status.equals(Value.REJECTED);
    }

    /** {@code 13 citations · 4 copies · 2 works · 1 study}; {@code no citation} when there is none and no work is known. */
    public String ladder() {
        if (citations == 0 && works == 0 && studies == 0) {
            return "no citation";
        }
        List<String> rungs = new ArrayList<>();
        rungs.add(counted(citations, "citation", "citations"));
        rungs.add(counted(copies, "copy", "copies"));
        rungs.add(counted(works, "work", "works"));
        rungs.add(counted(studies, "study", "studies"));
        return String.join(" · ", rungs);
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
