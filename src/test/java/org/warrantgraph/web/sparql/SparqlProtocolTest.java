package org.warrantgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;

class SparqlProtocolTest {
    private static final String COUNT =
            "PREFIX w: <https://w3id.org/warrant/ontology#>" + " SELECT (COUNT(*) AS ?n) { ?p a w:Proposition }";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(ReferenceRelease.lerociclib());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void queryInTheAddress_isAnswered() {
        HttpResponse<String> answer = server.query(COUNT, "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("n\r\n161\r\n");
        assertThat(answer.headers().firstValue("Warrant-Row-Limit")).contains("100000");
        assertThat(answer.headers().firstValue("Warrant-Time-Limit")).contains("30");
        assertThat(answer.headers().firstValue("Warrant-Release")).contains("0123456789abcdef");
    }

    @Test
    void queryInAForm_isAnswered() {
        HttpResponse<String> answer = server.send(
                server.request("/sparql", "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/csv")
                        .POST(BodyPublishers.ofString("query=" + TestServer.encode(COUNT))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("161");
    }

    @Test
    void queryAsBody_isAnswered() {
        HttpResponse<String> answer =
                server.send(server.request("/sparql", "Content-Type", "application/sparql-query", "Accept", "text/csv")
                        .POST(BodyPublishers.ofString(COUNT)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("161");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv;charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
        "application/json, application/json",
        "*/*, application/sparql-results+json",
        "'text/turtle, text/csv;q=0.3', text/csv;charset=utf-8",
    })
    void table_comesInEachSyntax(String accept, String contentType) {
        HttpResponse<String> answer = server.query(COUNT, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", "")
                        .toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(contentType);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        assertThat(answer.body()).contains("161");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "xml", "text/csv"})
    void formatParameter_beatsAccept(String format) {
        HttpResponse<String> answer = server.get(
                "/sparql?query=" + TestServer.encode(COUNT) + "&format=" + TestServer.encode(format),
                "Accept",
                "application/pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void graph_comesAsTurtleWithTripleTerms() {
        HttpResponse<String> answer = server.query(
                "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> CONSTRUCT WHERE { ?p rdf:reifies ?t }",
                "Accept",
                "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<<(");
    }

    @Test
    void description_holdsTheThingsOwnTriples() {
        HttpResponse<String> answer =
                server.query("DESCRIBE <https://w3id.org/warrant/id/compound/lerociclib>", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("GB491");
    }

    @Test
    void truth_isAnswered() {
        assertThat(server.query("ASK { ?s ?p ?o }", "Accept", "application/sparql-results+json")
                        .body())
                .contains("true");
    }

    @Test
    void nothingAcceptable_gets406() {
        assertThat(server.query(COUNT, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void malformedQuery_isToldLineAndColumn() {
        HttpResponse<String> answer = server.query("SELECT *\nWHERE { ?s ?p }", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("Line 2, column").doesNotContain("org.apache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?foo=bar",
                "/sparql?query=",
                "/sparql?query=ASK%7B%7D&query=ASK%7B%7D",
                "/sparql?query=ASK%7B%7D&callback=x",
                "/sparql?query=ASK%7B%7D&stylesheet=x",
                "/sparql?query=%ZZ"
            })
    void requestThatMakesNoSense_gets400(String path) {
        java.net.URI base = server.server().url();
        assertThat(rawStatus(base, path)).isEqualTo("400");
    }

    @Test
    void update_isNotUnderstood() {
        HttpResponse<String> answer = server.send(server.request("/sparql", "Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("CLEAR ALL")));
        assertThat(answer.statusCode()).isEqualTo(415);
        HttpResponse<String> form =
                server.send(server.request("/sparql", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("update=CLEAR+ALL")));
        assertThat(form.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/$/stats", "/$/server", "/$/datasets", "/sparql/update", "/sparql/data", "/update", "/data"})
    void nothingElseOfFuseki_isReachable(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        assertThat(server.send(server.request(path).POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isIn(404, 405);
    }

    @Test
    void pageOfAnotherOrigin_mayAskWithoutCredentials() {
        HttpResponse<String> answer = server.query("ASK {}", "Origin", "https://example.org");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
    }

    /** Asks over a plain socket: a Java URI cannot hold a malformed address. */
    private static String rawStatus(java.net.URI base, String path) {
        try (java.net.Socket socket = new java.net.Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .split(" ", 3)[1];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
