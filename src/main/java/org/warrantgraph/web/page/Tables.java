package org.warrantgraph.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.query.TableFormat;
import org.warrantgraph.web.data.StoredQuery;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;
import org.warrantgraph.web.linked.Describer;
import org.warrantgraph.web.linked.RdfSyntax;

/**
 * The tables of pages as data, and the queries behind them: {@code /table/results-of/trial/x.csv}, {@code .json}, {@code .ttl}, and
 * {@code .rq}, which opens the query in the SPARQL page.
 */
public final class Tables implements Handler {
    static final String PATH = "/table/";
    private static final Set<String> ABOUT_A_THING = Set.of(
            "propositions-of",
            "claims-of",
            "results-of",
            "missing-of",
            "belief-of",
            "remains-of",
            "arms-of",
            "endpoints-of",
            "references-of",
            "references-to",
            "resting-on",
            "decisions-of",
            "ladder-of-claim",
            "ladder-of-proposition",
            "conflicts-of",
            "findings-of");
    private static final Set<String> ABOUT_EVERYTHING = Set.of("conflicts", "findings", "documents", "counts", "terms");
    private static final Pattern ADDRESS =
            Pattern.compile("/table/([a-z-]+)(?:/([a-z-]+/[A-Za-z0-9._-]+?))?\\.(csv|tsv|json|ttl|rq)");

    private final Map<String, StoredQuery> queries;

    public Tables() {
        Map<String, StoredQuery> known = new HashMap<>();
        ABOUT_A_THING.forEach(name -> known.put(name, StoredQuery.named("pages/" + name)));
        ABOUT_EVERYTHING.forEach(name -> known.put(name, StoredQuery.named("pages/" + name)));
        this.queries = Map.copyOf(known);
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        Matcher address = ADDRESS.matcher(request.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        String name = address.group(1);
        Optional<String> thing = Optional.ofNullable(address.group(2));
        StoredQuery query = queries.get(name);
        if (query == null || thing.isPresent() != ABOUT_A_THING.contains(name)) {
            return Optional.empty();
        }
        Map<String, Node> parameters = thing.map(
                        key -> Map.<String, Node>of("thing", NodeFactory.createURI(Namespaces.ID + key)))
                .orElse(Map.of());
        return Optional.of(
                address.group(3).equals("rq")
                        ? Answer.redirect(
                                303,
                                "/sparql?draft=" + URLEncoder.encode(query.text(parameters), StandardCharsets.UTF_8))
                        : table(query.table(release, parameters), name, thing, address.group(3), request, release));
    }

    private static Answer table(
            org.warrantgraph.query.Answer.Table table,
            String name,
            Optional<String> thing,
            String suffix,
            Request request,
            Release release) {
        String file = List.of(
                                thing.map(key -> key.substring(key.indexOf('/') + 1))
                                        .orElse(""),
                                name,
                                release.id(),
                                ReleaseDate.of(release).orElse(""))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-"))
                + "." + suffix;
        return EntityTag.of(release.id(), request.path(), request.parameters().toString(), suffix)
                .answer(request, () -> written(table, suffix))
                .with("Cache-Control", "no-cache")
                .with("Content-Disposition", "inline; filename=\"" + file + "\"")
                .with("Warrant-Release", release.id());
    }

    /** Rows as CSV, TSV or SPARQL JSON, or as triples in the result-set vocabulary. */
    static Answer written(org.warrantgraph.query.Answer.Table table, String suffix) {
        if (suffix.equals("ttl")) {
            ResultSet rows = ResultSet.adapt(table.rowSet());
            return Answer.of(
                    200,
                    "text/turtle; charset=utf-8",
                    RdfSyntax.TURTLE.write(RDFOutput.encodeAsModel(rows).getGraph(), Describer.prefixes()));
        }
        TableFormat format = TableFormat.find(suffix).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, format.mediaType(), out.toByteArray());
    }
}
