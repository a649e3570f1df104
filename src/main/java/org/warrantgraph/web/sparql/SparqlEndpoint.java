package org.warrantgraph.web.sparql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.http.Accept;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.linked.RdfSyntax;

/**
 * The query part of the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>: a query in, an answer in the syntax asked for
 * out.
 */
public final class SparqlEndpoint {
    private static final String HTML = "text/html";

    private final QueryService service;
    private final ResultPage page;

    public SparqlEndpoint(QueryService service, ResultPage page) {
        this.service = service;
        this.page = page;
    }

    /** Draws the answer to a query for people. */
    public interface ResultPage {
        String draw(Release release, String query, QueryResult result);
    }

    /**
     * One query as the protocol delivers it.
     *
     * @param format value of {@code format} or {@code output}, which beats {@code Accept}
     */
    public record Ask(
            String query,
            List<String> defaultGraphs,
            List<String> namedGraphs,
            Optional<String> format,
            String accept) {
        public Ask {
            defaultGraphs = List.copyOf(defaultGraphs);
            namedGraphs = List.copyOf(namedGraphs);
        }
    }

    /** Runs inside the caller's read transaction. */
    public Answer answer(Ask ask, Release release) {
        QueryResult result = service.answer(ask.query(), ask.defaultGraphs(), ask.namedGraphs(), release.data());
        String mediaType = choose(ask, result);
        Answer answer = mediaType.equals(HTML)
                ? Answer.html(200, page.draw(release, ask.query(), result))
                : Answer.of(200, withCharset(mediaType), write(result, mediaType));
        answer = answer.with("Warrant-Row-Limit", Long.toString(service.limits().get(Limit.QUERY_ROWS)))
                .with(
                        "Warrant-Time-Limit",
                        Long.toString(service.limits().time(Limit.QUERY_TIME).toSeconds()))
                .with("Warrant-Release", release.id())
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept");
        return result.truncated() ? answer.with("Warrant-Truncated", "true") : answer;
    }

    private static String choose(Ask ask, QueryResult result) {
        List<String> offered = offered(result);
        if (ask.format().isPresent()) {
            String name = ask.format().get();
            String mediaType =
                    name.equals("html") ? HTML : mediaType(name, result).orElse(name);
            if (offered.contains(mediaType)) {
                return mediaType;
            }
            throw Refusal.of(
                    400,
                    "W-SPARQL-030",
                    "This answer does not come in the format asked for.",
                    "Ask for one of: " + offered);
        }
        return Accept.parse(ask.accept())
                .choose(offered)
                .orElseThrow(() -> Refusal.of(
                        406,
                        "W-SPARQL-031",
                        "This answer does not come in a format that is accepted.",
                        "Accept one of: " + String.join(", ", offered),
                        java.util.Map.of("Vary", "Accept")));
    }

    private static Optional<String> mediaType(String name, QueryResult result) {
        return result instanceof QueryResult.Triples
                ? RdfSyntax.named(name).map(RdfSyntax::mediaType)
                : ResultSyntax.named(name).map(ResultSyntax::mediaType);
    }

    private static List<String> offered(QueryResult result) {
        Stream<String> machine = result instanceof QueryResult.Triples
                ? Stream.of(RdfSyntax.values()).map(RdfSyntax::mediaType)
                : Stream.concat(
                        Stream.of(ResultSyntax.values()).map(ResultSyntax::mediaType),
                        Stream.of("application/json", "application/xml"));
        return Stream.concat(machine, Stream.of(HTML)).toList();
    }

    private static byte[] write(QueryResult result, String mediaType) {
        String known = mediaType.equals("application/json") || mediaType.equals("application/xml")
                ? mediaType.substring("application/".length())
                : mediaType;
        if (result instanceof QueryResult.Triples triples) {
            return RdfSyntax.named(known).orElseThrow().write(triples.graph(), triples.prefixes());
        }
        ResultSyntax syntax = ResultSyntax.named(known).orElseThrow();
        return result instanceof QueryResult.Table table
                ? syntax.write(table)
                : syntax.write((QueryResult.Truth) result);
    }

    private static String withCharset(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }
}
