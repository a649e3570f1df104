package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.build.Release;

/** Conflicts or findings in a list. */
public record ListView(Frame frame, List<Link> choices, List<Finding> findings, List<Disagreement> conflicts) {
    static ListView conflicts(Release release, Asked asked) {
        Naming naming = new Naming(release.data());
        return new ListView(
                Frame.of(release, "Conflicts"),
                List.of(),
                List.of(),
                Disagreement.all(asked.rows("conflicts", release), naming));
    }

    /** @param outcome local name of the outcome to keep; all that needs attention when absent */
    static ListView findings(Release release, Asked asked, Optional<String> outcome) {
        List<Finding> all = Finding.all(asked.rows("findings", release), new Naming(release.data()));
        List<Link> choices = new java.util.ArrayList<>();
        choices.add(new Link(
                "/findings",
                "needs a look (" + all.stream().filter(Finding::needsAttention).count() + ")"));
        all.stream()
                .map(Finding::outcome)
                .distinct()
                .forEach(term -> choices.add(new Link(
                        "/findings?outcome=" + term.key(),
                        term.label() + " ("
                                + all.stream()
                                        .filter(f -> f.outcome().equals(term))
                                        .count() + ")")));
        return new ListView(
                Frame.of(release, "Findings"),
                choices,
                all.stream()
                        .filter(finding -> outcome.map(
                                        key -> finding.outcome().key().equals(key))
                                .orElseGet(finding::needsAttention))
                        .toList(),
                List.of());
    }
}
