package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.limit.Limit;

/** SERVICE to the endpoints that whoever runs the server named, and to no others: two servers of ours, and one that misbehaves. */
class FederationTest {
    private static final String NAMES =
            "PREFIX w: <https://w3id.org/warrant/ontology#> " + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";

    private static final AtomicInteger asked = new AtomicInteger();
    private static TestServer other;
    private static HttpServer bad;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        other = new TestServer(ReferenceRelease.lerociclib());
        bad = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bad.setExecutor(Executors.newCachedThreadPool());
        serve("/garbage", exchange -> answer(exchange, 200, "<html>"));
        serve("/deep", exchange -> answer(exchange, 200, "{\"head\":".repeat(20_000)));
        serve("/fault", exchange -> answer(exchange, 500, "no"));
        serve("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", other.server().url() + "sparql");
            answer(exchange, 307, "");
        });
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    out.write(new byte[4096]);
                }
            }
        });
        serve("/silent", exchange -> sleep(20));
        serve("/dripping", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    out.write('{');
                    out.flush();
                    sleep(1);
                }
            }
        });
        bad.start();
        List<String> services = List.of(
                other.server().url() + "sparql",
                bad("/garbage"),
                bad("/deep"),
                bad("/fault"),
                bad("/moved"),
                bad("/endless"),
                bad("/silent"),
                bad("/dripping"),
                "http://" + InetAddress.getLocalHost().getHostName() + ":"
                        + bad.getAddress().getPort() + "/garbage");
        server = new TestServer(
                ReferenceRelease.lerociclib(),
                ServerOptions.local(0)
                        .withServices(services)
                        .with(Limit.SERVICE_TIME, 2_000)
                        .with(Limit.SERVICE_BYTES, 1 << 20)
                        .with(Limit.SERVICE_REQUESTS, 5));
    }

    @AfterAll
    static void stop() {
        server.close();
        other.close();
        bad.stop(0);
    }

    private static void serve(String path, HttpHandler handler) {
        bad.createContext(path, exchange -> {
            asked.incrementAndGet();
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String bad(String path) {
        return "http://127.0.0.1:" + bad.getAddress().getPort() + path;
    }

    private static String there(String pattern) {
        return "SERVICE <" + other.server().url() + "sparql> { " + pattern + " }";
    }

    @Test
    void rowsAreJoined_withWhatAnotherEndpointSaysOfThem() {
        String here = "?drug a w:Compound ; skos:prefLabel ?name ";
        String away = there("?drug w:researchCode|skos:altLabel|skos:prefLabel ?called");
        String local = csv(
                "SELECT ?name ?called { " + here + " . ?drug w:researchCode|skos:altLabel|skos:prefLabel ?called }");
        assertThat(local.lines().count()).isGreaterThan(2);
        assertThat(csv("SELECT ?name ?called { " + here + " . " + away + " }")).isEqualTo(local);
        assertThat(csv("SELECT ?name ?called { " + away + " . " + here + " }")).isEqualTo(local);
    }

    /** Jena asks for what is optional and for sub-queries row by row. */
    @Test
    void optionalRowsAndSubQueries_areAskedForOneByOne() {
        String few = "{ SELECT ?drug { ?drug a w:Compound } ORDER BY ?drug LIMIT 4 } ";
        String called = "?drug skos:altLabel ?called";
        assertThat(csv("SELECT * { " + few + " OPTIONAL { " + there(called) + " } }"))
                .isEqualTo(csv("SELECT * { " + few + " OPTIONAL { " + called + " } }"));
        assertThat(csv("SELECT * { " + few + " { SELECT ?drug ?called { " + there(called) + " } } }"))
                .isEqualTo(csv("SELECT * { " + few + called + " }"));
    }

    /** A variable that a sub-query keeps to itself is another than that of the same name outside. */
    @Test
    void variablesOfASubQuery_stayItsOwn() {
        String outside = "?x a w:Compound . ";
        String hidden = "{ SELECT (COUNT(?x) AS ?n) { " + there("?x a w:Claim") + " } }";
        assertThat(csv("SELECT DISTINCT ?n { " + outside + hidden + " }"))
                .isEqualTo(csv("SELECT (COUNT(?x) AS ?n) { ?x a w:Claim }"));
    }

    private static String csv(String query) {
        HttpResponse<String> answer = server.query(NAMES + query, "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().sorted().collect(java.util.stream.Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "/garbage, not a result table",
        "/deep, not a result table",
        "/fault, status 500",
        "/moved, status 307",
        "/endless, longer than 1048576 bytes",
        "/silent, longer than 2 seconds",
        "/dripping, longer than 2 seconds"
    })
    void endpointThatMisbehaves_isSaidToGiveNoAnswer_orLeftOutWhereItMayBeSilent(String path, String why) {
        HttpResponse<String> answer = server.query("SELECT * { SERVICE <" + bad(path) + "> { ?s ?p ?o } }");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("W-SPARQL-041", why);
        HttpResponse<String> silent = server.query(
                "SELECT ?x { VALUES ?x { 7 } SERVICE SILENT <" + bad(path) + "> { ?s ?p ?o } }", "Accept", "text/csv");
        assertThat(silent.statusCode()).isEqualTo(200);
        assertThat(silent.body()).isEqualToIgnoringNewLines("x\r\n7\r\n");
    }

    @Test
    void nameThatLeadsIntoAPrivateNetwork_isNotAsked() throws UnknownHostException {
        InetAddress own = InetAddress.getLocalHost();
        assumeTrue(!own.getHostName().matches("localhost|[0-9.]+|.*:.*"), "this machine has no name of its own");
        int before = asked.get();
        HttpResponse<String> answer = server.query("SELECT * { SERVICE <http://" + own.getHostName() + ":"
                + bad.getAddress().getPort() + "/garbage> { ?s ?p ?o } }");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(asked.get()).isEqualTo(before);
        assertThat(answer.body()).contains("private network");
    }

    @Test
    void endpointsThatWereNotNamed_areNotAsked() {
        for (String endpoint : List.of(
                "<" + bad("/garbage?x") + ">",
                "<" + bad("/other") + ">",
                "<HTTP://127.0.0.1/>",
                "?where",
                "<file:///etc>")) {
            HttpResponse<String> answer = server.query("SELECT * { SERVICE " + endpoint + " { ?s ?p ?o } }");
            assertThat(answer.statusCode()).as(endpoint).isEqualTo(400);
            assertThat(answer.body()).contains("W-SPARQL-022");
        }
        assertThat(server.query("SELECT * { " + there("SERVICE <" + bad("/other") + "> { ?s ?p ?o }") + " }")
                        .statusCode())
                .as("through another")
                .isEqualTo(400);
    }

    @Test
    void queryThatAsksTooOften_isStopped() {
        HttpResponse<String> answer =
                server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o . " + there("?s a ?type") + " }");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("asks other endpoints more than 5 times");
    }
}
