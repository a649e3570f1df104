package org.warrantgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;

/**
 * The cases of the W3C's suite for the query part of the SPARQL 1.1 Protocol, and their variants by GET, form and body, against our own graphs in
 * place of those the suite would have fetched; and the three of the service description.
 */
class ProtocolSuiteTest {
    private static final String GRAPH = "https://w3id.org/warrant/graph/";
    private static final String VOCABULARY = GRAPH + "vocabulary";
    private static final String CHECKS = GRAPH + "checks";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String NAMES = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(ReferenceRelease.lerociclib());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /**
     * One case.
     *
     * @param method GET, POST, PUT, …
     * @param parameters in the address, encoded, or empty
     * @param type of the body; none where empty
     * @param accept what is asked for
     * @param status what is expected
     * @param expected pattern for content type and body, one after the other
     */
    record Case(
            String name,
            String method,
            String parameters,
            Optional<String> type,
            byte[] body,
            String accept,
            int status,
            String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        String csv = "text/csv";
        String vocabularyOnly = "(?s)text/csv.*" + VOCABULARY + "\\s*";
        return Stream.of(
                get("query via GET", query("ASK {}"), "*/*", "(?s).*sparql-results.*true.*"),
                form("query via form", query("ASK {}"), "*/*", "(?s).*sparql-results.*true.*"),
                direct("query via body", "", "ASK {}", "*/*", "(?s).*sparql-results.*true.*"),
                new Case(
                        "type with charset",
                        "POST",
                        "",
                        Optional.of(DIRECT + "; charset=UTF-8"),
                        utf8("ASK {}"),
                        "*/*",
                        200,
                        "(?s).*true.*"),
                get("default graph, GET", query(COUNT) + graph("default", CHECKS), csv, counted(CHECKS)),
                form("default graph, form", query(COUNT) + graph("default", CHECKS), csv, counted(CHECKS)),
                direct("default graph, body", graph("default", CHECKS), COUNT, csv, counted(CHECKS)),
                get(
                        "two default graphs, GET",
                        query(COUNT) + graph("default", CHECKS, VOCABULARY),
                        csv,
                        counted(CHECKS, VOCABULARY)),
                form(
                        "two default graphs, form",
                        query(COUNT) + graph("default", CHECKS, VOCABULARY),
                        csv,
                        counted(CHECKS, VOCABULARY)),
                direct(
                        "two default graphs, body",
                        graph("default", CHECKS, VOCABULARY),
                        COUNT,
                        csv,
                        counted(CHECKS, VOCABULARY)),
                get("named graph, GET", query(NAMES) + graph("named", VOCABULARY), csv, vocabularyOnly),
                form("named graph, form", query(NAMES) + graph("named", VOCABULARY), csv, vocabularyOnly),
                direct("named graph, body", graph("named", VOCABULARY), NAMES, csv, vocabularyOnly),
                get(
                        "two named graphs",
                        query(NAMES) + graph("named", VOCABULARY, CHECKS),
                        csv,
                        "(?s)text/csv.*checks\\s+\\S*vocabulary\\s*"),
                get(
                        "default and named, GET",
                        query(COUNT) + graph("default", CHECKS) + graph("named", VOCABULARY),
                        csv,
                        counted(CHECKS)),
                form(
                        "default and named, form",
                        query(NAMES) + graph("default", CHECKS) + graph("named", VOCABULARY),
                        csv,
                        vocabularyOnly),
                get(
                        "protocol beats FROM",
                        query("SELECT (COUNT(*) AS ?n) FROM <" + VOCABULARY + "> { ?s ?p ?o }")
                                + graph("default", CHECKS),
                        csv,
                        counted(CHECKS)),
                get(
                        "protocol beats FROM NAMED",
                        query("SELECT DISTINCT ?g FROM NAMED <" + CHECKS + "> { GRAPH ?g { ?s ?p ?o } }")
                                + graph("named", VOCABULARY),
                        csv,
                        vocabularyOnly),
                get("base of the service", query("SELECT ?x { BIND(<abc> AS ?x) }"), csv, "(?s).*https?://\\S+abc\\s*"),
                get(
                        "SELECT, what comes by itself",
                        query(COUNT),
                        "*/*",
                        "(?s)application/sparql-results\\+(json|xml).*"),
                get(
                        "SELECT as XML",
                        query(COUNT),
                        "application/sparql-results+xml",
                        "(?s)application/sparql-results\\+xml.*<sparql.*"),
                get(
                        "SELECT as TSV",
                        query(COUNT),
                        "text/tab-separated-values",
                        "(?s)text/tab-separated-values.*\\?n.*"),
                get("ASK as XML", query("ASK {}"), "application/sparql-results+xml", "(?s).*<boolean>true.*"),
                get(
                        "DESCRIBE",
                        query("DESCRIBE <https://w3id.org/warrant/id/compound/lerociclib>"),
                        "*/*",
                        "(?s)text/turtle.*lerociclib.*"),
                get(
                        "CONSTRUCT",
                        query("CONSTRUCT { <x:a> <x:b> 1 } {}"),
                        "application/n-triples",
                        "(?s)application/n-triples.*<x:a> <x:b> .*"),
                get(
                        "CONSTRUCT as RDF/XML",
                        query("CONSTRUCT { <x:a> <x:b> 1 } {}"),
                        "application/rdf+xml",
                        "(?s)application/rdf\\+xml.*RDF.*"),
                new Case("method PUT", "PUT", query("ASK {}"), Optional.of(DIRECT), utf8("ASK {}"), "*/*", 405, ".*"),
                new Case("method DELETE", "DELETE", query("ASK {}"), Optional.empty(), utf8(""), "*/*", 405, ".*"),
                bad("two queries, GET", "GET", query("ASK {}") + "&" + query("ASK {}"), Optional.empty(), "", 400),
                bad("two queries, form", "POST", "", Optional.of(FORM), query("ASK {}") + "&" + query("ASK {}"), 400),
                bad("media type of neither", "POST", "", Optional.of("text/plain"), "ASK {}", 415),
                bad("form without its type", "POST", "", Optional.of(DIRECT), query("ASK {}"), 400),
                bad("body without its type", "POST", "", Optional.empty(), "ASK {}", 400),
                new Case(
                        "UTF-16",
                        "POST",
                        "",
                        Optional.of(DIRECT),
                        "ASK {}".getBytes(StandardCharsets.UTF_16),
                        "*/*",
                        400,
                        ".*"),
                bad("no query at all", "GET", "format=json&x=1", Optional.empty(), "", 400),
                bad("syntax", "GET", query("ASK {"), Optional.empty(), "", 400));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void protocolCase(Case given) {
        var request = given.type().isPresent()
                ? server.request(
                        "/sparql?" + given.parameters(),
                        "Accept",
                        given.accept(),
                        "Content-Type",
                        given.type().get())
                : server.request("/sparql?" + given.parameters(), "Accept", given.accept());
        HttpResponse<String> answer = server.send(request.method(
                given.method(),
                given.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(given.body())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(given.status());
        if (given.status() == 200) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("") + "\n" + answer.body())
                    .matches(given.expected());
        }
    }

    @Test
    void serviceDescription_isReturnedNamesTheEndpointAndConforms() {
        HttpResponse<String> answer = server.get("/sparql", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        String address = server.server().url().resolve("/sparql").toString();
        Graph graph =
                RDFParser.fromString(answer.body(), Lang.TURTLE).base(address).toGraph();
        Node service = NodeFactory.createURI(address);
        assertThat(graph.contains(service, RDF.type.asNode(), sd("Service"))).isTrue();
        assertThat(graph.contains(service, sd("endpoint"), service)).isTrue();
        assertThat(graph.find(service, sd("resultFormat"), Node.ANY).toList()).isNotEmpty();
        assertThat(graph.contains(
                        service, NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#seeAlso"), Node.ANY))
                .as("where the limits are told")
                .isTrue();
    }

    private static Node sd(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#" + name);
    }

    private static Case get(String name, String parameters, String accept, String expected) {
        return new Case(name, "GET", parameters, Optional.empty(), utf8(""), accept, 200, expected);
    }

    private static Case form(String name, String parameters, String accept, String expected) {
        return new Case(name, "POST", "", Optional.of(FORM), utf8(parameters), accept, 200, expected);
    }

    private static Case direct(String name, String parameters, String query, String accept, String expected) {
        return new Case(name, "POST", parameters, Optional.of(DIRECT), utf8(query), accept, 200, expected);
    }

    private static Case bad(
            String name, String method, String parameters, Optional<String> type, String body, int status) {
        return new Case(name, method, parameters, type, utf8(body), "*/*", status, ".*");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String query(String query) {
        return "query=" + TestServer.encode(query);
    }

    private static String graph(String kind, String... iris) {
        return List.of(iris).stream()
                .map(iri -> "&" + kind + "-graph-uri=" + TestServer.encode(iri))
                .collect(Collectors.joining());
    }

    /** Pattern for the number of triples in some graphs together. */
    private static String counted(String... graphs) {
        var data = ReferenceRelease.lerociclib().data();
        long triples = Stream.of(graphs)
                .flatMap(graph -> data.getGraph(NodeFactory.createURI(graph)).find().toList().stream())
                .distinct()
                .count();
        return "(?s)text/csv.*\\D" + triples + "\\s*";
    }
}
