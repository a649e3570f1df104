package org.warrantgraph.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.warrantgraph.build.Release;

/** How many things of a kind there are. */
public record Count(int n, String label) {
    /** The number with commas between thousands. */
    public String grouped() {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static final Set<String> OF_INTEREST = Set.of(
            "Compound",
            "Protein",
            "Gene",
            "Process",
            "Step",
            "Disease",
            "Trial",
            "Experiment",
            "Proposition",
            "Claim",
            "EvidenceLine",
            "SourceDocument",
            "Work",
            "Reference",
            "Result",
            "AdverseEventRate",
            "Comparison",
            "Conflict");

    static List<Count> of(Release release, Asked asked, Naming naming) {
        return asked.rows("counts", release).stream()
                .filter(row -> OF_INTEREST.contains(row.value("type")))
                .map(row -> new Count(
                        row.count("n"), plural(naming.term(row.iri("type")).label(), row.count("n"))))
                .toList();
    }

    private static String plural(String word, int n) {
        if (n == 1) {
            return word;
        }
        return word.endsWith("y") && !word.endsWith("ay")
                ? word.substring(0, word.length() - 1) + "ies"
                : word.endsWith("s") ? word + "es" : word + "s";
    }
}
