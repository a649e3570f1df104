package org.warrantgraph.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.warrantgraph.build.KeptRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.diff.Change;
import org.warrantgraph.diff.DiffJson;
import org.warrantgraph.diff.DiffTriples;
import org.warrantgraph.diff.Kind;
import org.warrantgraph.diff.ReleaseDiff;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;
import org.warrantgraph.web.linked.Describer;
import org.warrantgraph.web.linked.RdfSyntax;

/**
 * {@code /diff?from={release}}: what changed from a release kept beside the served one; {@code &kind=} for all changes of one kind, and
 * {@code /diff.csv}, {@code .json} and {@code .ttl} for everything as data. Without {@code from} the releases to choose from.
 */
public final class DiffPages implements Handler {
    private static final String PATH = "/diff";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("kind", "how", "label", "thing", "details", "causes")
            .get();

    private final Templates templates = new Templates();
    private final Describer describer = new Describer();
    private final Comparisons comparisons;

    public DiffPages(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        return switch (request.path()) {
            case PATH -> Optional.of(page(request, release));
            case PATH + ".csv" ->
                Optional.of(data(request, release, "text/csv; charset=utf-8; header=present", DiffPages::csv));
            case PATH + ".json" ->
                Optional.of(data(
                        request,
                        release,
                        "application/json",
                        diff -> utf8(DiffJson.of(diff).toPrettyString() + "\n")));
            case PATH + ".ttl" ->
                Optional.of(data(
                        request,
                        release,
                        "text/turtle; charset=utf-8",
                        diff -> RdfSyntax.TURTLE.write(DiffTriples.of(diff), Describer.prefixes())));
            default -> Optional.empty();
        };
    }

    private Answer page(Request request, Release release) {
        Optional<String> from = request.parameter("from");
        if (from.isEmpty()) {
            return Answer.html(200, templates.draw("diff", DiffView.choice(release)))
                    .with("Cache-Control", "no-cache");
        }
        KeptRelease older = kept(release, from.get());
        Optional<Kind> kind = request.parameter("kind").map(DiffPages::kind);
        return EntityTag.of(release.id(), PATH, request.parameters().toString())
                .answer(
                        request,
                        () -> Answer.html(
                                200,
                                templates.draw(
                                        "diff",
                                        DiffView.of(
                                                release,
                                                older,
                                                diff(release, older),
                                                kind,
                                                Paging.number(request.parameter("page")),
                                                thing -> describer.knows(release.data(), thing)))))
                .with("Cache-Control", "no-cache");
    }

    private Answer data(Request request, Release release, String type, Function<ReleaseDiff, byte[]> write) {
        KeptRelease older = kept(
                release,
                request.parameter("from")
                        .orElseThrow(() -> Refusal.of(
                                400, "W-WEB-043", "Two releases are needed.", "Say from=… with a release of /diff.")));
        String suffix = request.path().substring(PATH.length());
        return EntityTag.of(release.id(), request.path(), older.id())
                .answer(request, () -> Answer.of(200, type, write.apply(diff(release, older))))
                .with("Cache-Control", "no-cache")
                .with(
                        "Content-Disposition",
                        "inline; filename=\"diff-" + older.id() + "-" + release.id() + suffix + "\"");
    }

    private ReleaseDiff diff(Release release, KeptRelease older) {
        return comparisons.between(older, kept(release, release.id()));
    }

    private static KeptRelease kept(Release release, String id) {
        return release.kept().stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        404,
                        "W-WEB-040",
                        "This server keeps no release of that id.",
                        "See /release for those it keeps; a build removes the oldest."));
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (DiffView.key(kind).equals(word)) {
                return kind;
            }
        }
        throw Refusal.of(404, "W-WEB-044", "Nothing of that kind is compared.", "See /diff for all kinds.");
    }

    private static byte[] csv(ReleaseDiff diff) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
            for (Change change : diff.changes()) {
                csv.printRecord(
                        change.kind().word(),
                        change.how().name().toLowerCase(Locale.ROOT),
                        change.label(),
                        change.thing().value(),
                        joined(
                                change.details(),
                                detail -> detail.property() + ": " + detail.before() + " → " + detail.after()),
                        joined(change.causes(), Change.Cause::words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return utf8(out.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> String joined(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining("; "));
    }
}
