package org.warrantgraph.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;
import org.warrantgraph.web.linked.Describer;
import org.warrantgraph.web.linked.RdfSyntax;
import org.warrantgraph.web.sparql.QueryResult;

/** The query page, with the answer to a query or with examples. */
public record SparqlView(
        Frame frame,
        String query,
        long seconds,
        int rowLimit,
        String outcome,
        Optional<TableView> table,
        String graph,
        List<Card> examples) {
    private static final String STARTER = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            # What is said, by how many studies it is supported, and whether anybody accepted it
            SELECT ?statement ?subject ?relation ?object ?studies ?status WHERE {
              ?statement w:subject ?s ; w:predicate ?relation ; w:object ?o ; w:studyCount ?studies ; w:status ?status .
              ?s skos:prefLabel ?subject . ?o skos:prefLabel ?object .
            } ORDER BY DESC(?studies) LIMIT 20
            """;

    static SparqlView empty(Release release, ServerLimits limits, String draft, List<Card> examples) {
        return new SparqlView(
                Frame.of(release, "SPARQL").at("/sparql"),
                draft.isEmpty() ? STARTER : draft,
                limits.time(Limit.QUERY_TIME).toSeconds(),
                limits.number(Limit.QUERY_ROWS),
                "",
                Optional.empty(),
                "",
                examples);
    }

    static SparqlView answered(Release release, ServerLimits limits, String query, QueryResult result) {
        String outcome = result instanceof QueryResult.Truth truth
                ? (truth.value() ? "Yes, it is so." : "No, it is not so.")
                : "";
        Optional<TableView> table = result instanceof QueryResult.Table rows
                ? Optional.of(TableView.of(rows.columns(), rows.rows(), rows.truncated()))
                : Optional.empty();
        String graph = result instanceof QueryResult.Triples triples
                ? new String(RdfSyntax.TURTLE.write(triples.graph(), Describer.prefixes()), StandardCharsets.UTF_8)
                : "";
        return new SparqlView(
                Frame.of(release, "SPARQL").at("/sparql"),
                query,
                limits.time(Limit.QUERY_TIME).toSeconds(),
                limits.number(Limit.QUERY_ROWS),
                outcome,
                table,
                graph,
                List.of());
    }
}
