package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.http.Request;

/**
 * Conflicts or findings in a list, with ways to narrow it.
 *
 * @param about the thing they are about, where only those were asked for
 * @param choices kinds of conflict, or outcomes of checks
 * @param more checks
 * @param filtered true when only some were asked for
 * @param address of the list as it is narrowed, for its other pages
 */
public record ListView(
        Frame frame,
        Optional<Link> about,
        List<Choice> choices,
        List<Choice> more,
        List<Finding> findings,
        List<Disagreement> conflicts,
        Paging page,
        boolean filtered,
        String address) {
    /** What does not fit together within a source stands on the page of findings as a whole. */
    private static final int WITHIN_ONE_SOURCE = 30;

    private static final Pattern KEY = Pattern.compile("[a-z-]+/[A-Za-z0-9._-]+");

    /** A way to narrow the list. */
    public record Choice(Link link, boolean chosen) {}

    /** Conflicts between sources; without a filter also what does not fit together within one. */
    static ListView conflicts(Release release, Overview overview, Request request, Asked asked) {
        Naming naming = new Naming(release.data());
        Narrowed narrowed = Narrowed.of("/conflicts", request, "about", "kind");
        Optional<Iri> about = about(narrowed);
        List<Disagreement> all = narrowed.is("about")
                ? about.map(thing -> Disagreement.all(asked.rows("conflicts-of", release, thing), naming))
                        .orElse(List.of())
                : overview.conflicts();
        Optional<String> kind = narrowed.value("kind");
        List<Disagreement> chosen = all.stream()
                .filter(conflict -> kind.map(conflict.kind().key()::equals).orElse(true))
                .toList();
        Paging page = Paging.of(chosen.size(), Paging.number(request.parameter("page")));
        return new ListView(
                Frame.of(release, "What disagrees with what").at("/conflicts"),
                about.map(naming::link),
                choices(all, Disagreement::kind, narrowed, "kind", "all kinds", all.size()),
                List.of(),
                narrowed.isThere()
                        ? List.of()
                        : overview.findings().stream()
                                .filter(finding -> finding.outcome().key().equals("inconsistent"))
                                .limit(WITHIN_ONE_SOURCE)
                                .toList(),
                chosen.subList(page.from(), page.to()),
                page,
                narrowed.isThere(),
                narrowed.address());
    }

    /** Findings; without a filter all that need attention. */
    static ListView findings(Release release, Overview overview, Request request, Asked asked) {
        Naming naming = new Naming(release.data());
        Narrowed narrowed = Narrowed.of("/findings", request, "about", "outcome", "check");
        Optional<Iri> about = about(narrowed);
        List<Finding> all = narrowed.is("about")
                ? about.map(thing -> Finding.all(asked.rows("findings-of", release, thing), naming))
                        .orElse(List.of())
                : overview.findings();
        Optional<String> outcome = narrowed.value("outcome");
        Optional<String> check = narrowed.value("check");
        List<Finding> wanted = all.stream()
                .filter(finding -> outcome.map(finding.outcome().key()::equals)
                        .orElseGet(() -> check.isPresent() || finding.needsAttention()))
                .toList();
        List<Finding> chosen = wanted.stream()
                .filter(finding -> check.map(finding.check()::equals).orElse(true))
                .toList();
        Paging page = Paging.of(chosen.size(), Paging.number(request.parameter("page")));
        long attention = all.stream().filter(Finding::needsAttention).count();
        return new ListView(
                Frame.of(release, "What the checks found").at("/findings"),
                about.map(naming::link),
                choices(all, Finding::outcome, narrowed.without("check"), "outcome", "needs a look", attention),
                choices(
                        wanted,
                        finding -> new Term(finding.check(), finding.check(), ""),
                        narrowed,
                        "check",
                        "every check",
                        wanted.size()),
                chosen.subList(page.from(), page.to()),
                List.of(),
                page,
                narrowed.isThere(),
                narrowed.address());
    }

    /** The table behind the list. */
    public TableLinks table(String query) {
        return about.map(thing -> TableLinks.of(query + "-of", thing.href())).orElse(TableLinks.of(query, ""));
    }

    private static Optional<Iri> about(Narrowed narrowed) {
        return narrowed.value("about")
                .filter(key -> KEY.matcher(key).matches())
                .map(key -> new Iri(Namespaces.ID + key));
    }

    private static <T> List<Choice> choices(
            List<T> all, Function<T, Term> by, Narrowed narrowed, String parameter, String everything, long size) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> labels = new TreeMap<>();
        all.forEach(one -> {
            Term term = by.apply(one);
            counts.merge(term.key(), 1, Integer::sum);
            labels.put(term.key(), term.label());
        });
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                new Link(narrowed.without(parameter).address(), everything + " (" + size + ")"),
                !narrowed.is(parameter)));
        counts.forEach((key, n) -> choices.add(new Choice(
                new Link(narrowed.with(parameter, key).address(), labels.getOrDefault(key, key) + " (" + n + ")"),
                narrowed.value(parameter).filter(key::equals).isPresent())));
        return choices;
    }
}
