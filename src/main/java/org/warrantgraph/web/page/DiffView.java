package org.warrantgraph.web.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.warrantgraph.build.KeptRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.diff.Change;
import org.warrantgraph.diff.Kind;
import org.warrantgraph.diff.ReleaseDiff;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/**
 * What changed between two releases; before one is chosen, those to choose from.
 *
 * @param address of this comparison, with its query; empty before one is chosen
 * @param counts of every kind, those without a change too
 * @param kinds that changed, or the one asked for
 * @param data the same as a file
 */
public record DiffView(
        Frame frame,
        List<ReleaseRow> releases,
        String address,
        Optional<ReleaseRow> from,
        Optional<ReleaseRow> to,
        List<Counts> counts,
        List<Part> kinds,
        boolean one,
        List<Link> data) {
    private static final String PATH = "/diff";
    /** Changes of each kind on the page of all kinds. */
    private static final int FIRST = 20;
    /** Causes told of one change; the first are the most telling, and the data has all. */
    private static final int CAUSES = 3;

    /** A source that came adds thousands; what went must not stand behind all of them. */
    private static final Comparator<Change.How> FEW_FIRST =
            Comparator.comparing(List.of(Change.How.CHANGED, Change.How.REMOVED, Change.How.ADDED)::indexOf);

    private static final int LONGEST = 160;

    /** How many changes of a kind there are. */
    public record Counts(Link kind, int added, int removed, int changed) {
        public int all() {
            return added + removed + changed;
        }
    }

    /** Changes of one kind. */
    public record Part(String key, String label, List<Row> rows, Paging page, String address) {
        public boolean hasCauses() {
            return rows.stream().anyMatch(row -> !row.causes().isEmpty());
        }
    }

    /**
     * One change.
     *
     * @param how {@code added}, {@code removed}, {@code changed}
     * @param link nothing for what is gone
     * @param more causes that are not told
     */
    public record Row(
            String how, String label, Optional<Link> link, List<Detail> details, List<Cause> causes, int more) {}

    /** A value that changed; empty for none. */
    public record Detail(String property, String before, String after) {}

    /** What explains a change. */
    public record Cause(String words, Optional<Link> link) {}

    static DiffView choice(Release release) {
        return new DiffView(
                Frame.of(release, "What changed since another release").at("/release"),
                ReleaseRow.all(release),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    /** @param there whether the served release knows a thing */
    static DiffView of(
            Release release, KeptRelease from, ReleaseDiff diff, Optional<Kind> kind, int page, Predicate<Iri> there) {
        Naming naming = new Naming(release.data());
        List<ReleaseRow> releases = ReleaseRow.all(release);
        String address = PATH + "?from=" + from.id();
        Map<Kind, List<Change>> changes = diff.changes().stream()
                .sorted(Comparator.comparing(Change::how, FEW_FIRST))
                .collect(Collectors.groupingBy(Change::kind));
        List<Kind> shown = kind.map(List::of)
                .orElseGet(() -> Arrays.stream(Kind.values())
                        .filter(changes::containsKey)
                        .toList());
        return new DiffView(
                Frame.of(release, "What changed since " + from.id()).at("/release"),
                releases,
                address,
                releases.stream().filter(row -> row.id().equals(from.id())).findFirst(),
                releases.stream().filter(ReleaseRow::served).findFirst(),
                Arrays.stream(Kind.values())
                        .map(each -> counts(address, each, diff))
                        .toList(),
                shown.stream()
                        .map(each -> part(
                                address,
                                each,
                                changes.getOrDefault(each, List.of()),
                                kind.isPresent(),
                                page,
                                change -> row(change, naming, there)))
                        .toList(),
                kind.isPresent(),
                List.of(
                        new Link(PATH + ".csv?from=" + from.id(), "CSV"),
                        new Link(PATH + ".json?from=" + from.id(), "JSON"),
                        new Link(PATH + ".ttl?from=" + from.id(), "Turtle")));
    }

    private static Counts counts(String address, Kind kind, ReleaseDiff diff) {
        Map<Change.How, Integer> ways = diff.counts().getOrDefault(kind, Map.of());
        return new Counts(
                new Link(address + "&kind=" + key(kind), plural(kind)),
                ways.getOrDefault(Change.How.ADDED, 0),
                ways.getOrDefault(Change.How.REMOVED, 0),
                ways.getOrDefault(Change.How.CHANGED, 0));
    }

    private static Part part(
            String address,
            Kind kind,
            List<Change> changes,
            boolean whole,
            int number,
            java.util.function.Function<Change, Row> row) {
        Paging page = Paging.of(changes.size(), whole ? number : 1);
        List<Change> shown = changes.subList(page.from(), whole ? page.to() : Math.min(FIRST, changes.size()));
        return new Part(
                key(kind), plural(kind), shown.stream().map(row).toList(), page, address + "&kind=" + key(kind));
    }

    private static Row row(Change change, Naming naming, Predicate<Iri> there) {
        return new Row(
                change.how().name().toLowerCase(Locale.ROOT),
                PlainText.shortened(change.label(), 2 * LONGEST),
                link(change.thing(), change.label(), there),
                change.details().stream()
                        .map(detail -> new Detail(
                                naming.name(new Iri(Namespaces.ONTOLOGY + detail.property())),
                                value(detail.before(), naming),
                                value(detail.after(), naming)))
                        .toList(),
                change.causes().stream()
                        .limit(CAUSES)
                        .map(cause -> new Cause(words(cause.words()), link(cause.thing(), words(cause.words()), there)))
                        .toList(),
                Math.max(0, change.causes().size() - CAUSES));
    }

    private static Optional<Link> link(Iri thing, String label, Predicate<Iri> there) {
        return Optional.of(thing)
                .filter(iri -> iri.value().startsWith(Namespaces.ID) && there.test(iri))
                .map(iri -> new Link(Naming.href(iri), PlainText.shortened(label, 2 * LONGEST)));
    }

    /** Hashes by their beginning; nothing too long. */
    private static String words(String text) {
        return PlainText.shortened(text.replaceAll("\\b([0-9a-f]{12})[0-9a-f]{20,}", "$1…"), 2 * LONGEST);
    }

    /** Values of the ontology by their names. */
    private static String value(String value, Naming naming) {
        return Arrays.stream(value.split(" \\| ", -1))
                .map(each -> each.startsWith(Namespaces.ONTOLOGY) || each.startsWith(Namespaces.ID)
                        ? naming.name(new Iri(each))
                        : PlainText.shortened(words(each), LONGEST))
                .collect(Collectors.joining(" | "));
    }

    /** As addresses have it: {@code identity-decision}. */
    static String key(Kind kind) {
        return kind.word().replace(' ', '-');
    }

    private static String plural(Kind kind) {
        return kind.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.word().substring(1) + "s";
    }
}
