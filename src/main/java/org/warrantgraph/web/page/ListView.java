package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.http.Request;

/**
 * Conflicts or findings in a list, with ways to narrow it.
 *
 * @param choices kinds of conflict, or outcomes of checks
 * @param more checks
 * @param filtered true when only some were asked for
 */
public record ListView(
        Frame frame,
        List<Choice> choices,
        List<Choice> more,
        List<Finding> findings,
        List<Disagreement> conflicts,
        Paging page,
        boolean filtered) {
    /** What does not fit together within a source stands on the page of findings as a whole. */
    private static final int WITHIN_ONE_SOURCE = 30;

    /** A way to narrow the list. */
    public record Choice(Link link, boolean chosen) {}

    /** Conflicts between sources; without a filter also what does not fit together within one. */
    static ListView conflicts(Release release, Overview overview, Request request) {
        List<Disagreement> all = overview.conflicts();
        Optional<String> kind = request.parameter("kind");
        List<Disagreement> chosen = all.stream()
                .filter(conflict -> kind.map(conflict.kind().key()::equals).orElse(true))
                .toList();
        Paging page = Paging.of(chosen.size(), Paging.number(request.parameter("page")));
        return new ListView(
                Frame.of(release, "What disagrees with what").at("/conflicts"),
                choices(all, Disagreement::kind, "/conflicts", "kind", kind, "all kinds", all.size()),
                List.of(),
                kind.isPresent()
                        ? List.of()
                        : overview.findings().stream()
                                .filter(finding -> finding.outcome().key().equals("inconsistent"))
                                .limit(WITHIN_ONE_SOURCE)
                                .toList(),
                chosen.subList(page.from(), page.to()),
                page,
                kind.isPresent());
    }

    /** Findings; without a filter all that need attention. */
    static ListView findings(Release release, Overview overview, Request request) {
        List<Finding> all = overview.findings();
        Optional<String> outcome = request.parameter("outcome");
        Optional<String> check = request.parameter("check");
        Predicate<Finding> wanted =
                finding -> outcome.map(key -> finding.outcome().key().equals(key))
                        .orElseGet(() -> check.isPresent() || finding.needsAttention());
        List<Finding> chosen = all.stream()
                .filter(wanted)
                .filter(finding -> check.map(finding.check()::equals).orElse(true))
                .toList();
        Paging page = Paging.of(chosen.size(), Paging.number(request.parameter("page")));
        long attention = all.stream().filter(Finding::needsAttention).count();
        return new ListView(
                Frame.of(release, "What the checks found").at("/findings"),
                choices(all, Finding::outcome, "/findings", "outcome", outcome, "needs a look", attention),
                choices(
                        all.stream().filter(wanted).toList(),
                        finding -> new Term(finding.check(), finding.check(), ""),
                        "/findings",
                        "check",
                        check,
                        "every check",
                        all.stream().filter(wanted).count()),
                chosen.subList(page.from(), page.to()),
                List.of(),
                page,
                outcome.isPresent() || check.isPresent());
    }

    private static <T> List<Choice> choices(
            List<T> all,
            Function<T, Term> by,
            String path,
            String parameter,
            Optional<String> chosen,
            String everything,
            long size) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> labels = new TreeMap<>();
        all.forEach(one -> {
            Term term = by.apply(one);
            counts.merge(term.key(), 1, Integer::sum);
            labels.put(term.key(), term.label());
        });
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(new Link(path, everything + " (" + size + ")"), chosen.isEmpty()));
        counts.forEach((key, n) -> choices.add(new Choice(
                new Link(path + "?" + parameter + "=" + encode(key), labels.getOrDefault(key, key) + " (" + n + ")"),
                chosen.filter(key::equals).isPresent())));
        return choices;
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
