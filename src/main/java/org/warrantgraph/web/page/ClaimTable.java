package org.warrantgraph.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.data.Row;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;

/** {@code /id/{type}/{key}.csv}: what is said of a thing and to it, one proposition a line, in the order of its page. */
public final class ClaimTable implements Handler {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "direction",
                    "relation",
                    "other",
                    "context",
                    "status",
                    "studies",
                    "works",
                    "copies",
                    "citations",
                    "other_iri",
                    "proposition")
            .get();

    private final Asked asked = new Asked();

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        String path = request.path();
        boolean asFormat = request.parameter("format").filter("csv"::equals).isPresent() && path.indexOf('.') < 0;
        if (!(asFormat || path.endsWith(".csv")) || !path.matches("/id/[a-z-]+/[A-Za-z0-9._-]+")) {
            return Optional.empty();
        }
        String key = path.substring("/id/".length()).replaceFirst("\\.csv$", "");
        Iri thing = new Iri(Namespaces.ID + key);
        var rows = asked.rows("propositions-of", release, thing);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(EntityTag.of(release.id(), request.path(), "csv")
                .answer(
                        request,
                        () -> Answer.of(
                                200,
                                "text/csv; charset=utf-8; header=present",
                                write(rows, thing, new Naming(release.data()))))
                .with("Cache-Control", "no-cache")
                .with("Content-Disposition", "inline; filename=\"" + thing.localName() + "-" + release.id() + ".csv\"")
                .with("Link", "<" + thing.value() + ">; rel=\"canonical\"")
                .with("Warrant-Release", release.id()));
    }

    private static String write(java.util.List<Row> rows, Iri thing, Naming naming) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
            for (Row row : rows) {
                boolean outgoing = row.iri("subject").equals(Optional.of(thing));
                Optional<Iri> other = row.iri(outgoing ? "object" : "subject");
                Ladder ladder = Ladder.of(row);
                csv.printRecord(
                        outgoing ? "says" : "said of it",
                        row.iri("predicate").map(naming::name).orElse(""),
                        other.map(naming::name).orElse(""),
                        row.iri("context").map(naming::name).orElse(""),
                        row.value("status"),
                        ladder.studies(),
                        ladder.works(),
                        ladder.copies(),
                        ladder.citations(),
                        other.map(Iri::value).orElse(""),
                        row.iri("proposition").map(Iri::value).orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
