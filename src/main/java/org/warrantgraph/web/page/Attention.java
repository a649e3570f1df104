package org.warrantgraph.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.data.Row;

/**
 * What disagrees about a thing and what the checks found about it: the first of each, how many there are, and where all of them are, so that
 * a page stays light however much is wrong.
 *
 * @param open findings that are worth a look
 * @param fine checks that found everything in order
 * @param query narrows the lists of conflicts and of findings to the thing
 */
public record Attention(Some<Disagreement> conflicts, Some<Finding> open, Some<Finding> fine, String query) {
    private static final int CONFLICTS = 5;
    private static final int FINDINGS = 10;
    private static final int IN_ORDER = 5;
    /** Nothing, or not asked. */
    static final Attention NONE =
            new Attention(new Some<>(List.of(), 0), new Some<>(List.of(), 0), new Some<>(List.of(), 0), "");

    static Attention of(Release release, Iri thing, Asked asked, Naming naming) {
        Map<Boolean, List<Row>> findings = asked.rows("findings-of", release, thing).stream()
                .collect(Collectors.partitioningBy(Finding::needsAttention));
        return new Attention(
                Disagreement.first(CONFLICTS, asked.rows("conflicts-of", release, thing), naming),
                first(FINDINGS, findings.getOrDefault(true, List.of()), naming),
                first(IN_ORDER, findings.getOrDefault(false, List.of()), naming),
                "?about=" + thing.value().substring(Namespaces.ID.length()));
    }

    private static Some<Finding> first(int most, List<Row> rows, Naming naming) {
        return new Some<>(Finding.all(rows.stream().limit(most).toList(), naming), rows.size());
    }
}
