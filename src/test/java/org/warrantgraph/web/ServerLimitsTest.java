package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;
import org.warrantgraph.web.operation.AccessLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Limits for each client and all of them, as clients and those who run the server see them. */
class ServerLimitsTest {
    private static final String LONG_QUERY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final List<String> LOOPBACK = List.of("127.0.0.1");

    @TempDir
    Path folder;

    @Test
    void clientThatAsksTooOften_isToldWhenToComeBack_andOthersAreServed() {
        ServerOptions options = ServerOptions.local(0)
                .with(Limit.CLIENT_RATE, 1)
                .with(Limit.CLIENT_BURST, 3)
                .withTrustedProxies(LOOPBACK);
        try (TestServer server = serve(options)) {
            List<Integer> answers = IntStream.range(0, 6)
                    .map(i -> server.get("/robots.txt", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .boxed()
                    .toList();
            assertThat(answers).startsWith(200, 200, 200).contains(429);
            HttpResponse<String> refused = untilRefused(server);
            assertThat(refused.body()).contains("W-WEB-020");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElse("")))
                    .isPositive();
            assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(server.get("/robots.txt", "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
            // What stands on the left of the chain was written by the client.
            assertThat(server.get("/robots.txt", "X-Forwarded-For", "198.51.100.7, 192.0.2.1")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(server.get("/$/metrics").body())
                    .containsPattern("warrant_refusals_total\\{id=\"W-WEB-020\",status=\"429\"} [1-9]");
        }
    }

    private static HttpResponse<String> untilRefused(TestServer server) {
        HttpResponse<String> answer;
        do {
            answer = server.get("/robots.txt", "X-Forwarded-For", "192.0.2.1");
        } while (answer.statusCode() == 200);
        return answer;
    }

    @Test
    void forwardedHeadersOfStrangers_areNotBelieved() {
        try (TestServer server = serve(ServerOptions.local(0).with(Limit.CLIENT_RATE, 1))) {
            server.get("/robots.txt", "X-Forwarded-For", "192.0.2.1");
            assertThat(server.get("/robots.txt", "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void addressesToTheOutside_areTheProxysAndNotAStrangers() {
        String[] forwarded = {
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "kg.example.org", "X-Forwarded-For", "192.0.2.1"
        };
        try (TestServer server = serve(ServerOptions.local(0).withTrustedProxies(LOOPBACK))) {
            assertThat(server.get("/robots.txt", forwarded).body()).contains("https://kg.example.org/sitemap.xml");
        }
        try (TestServer server = serve(ServerOptions.local(0))) {
            assertThat(server.get("/robots.txt", forwarded).body())
                    .contains(server.server().url() + "sitemap.xml")
                    .doesNotContain("kg.example.org");
        }
    }

    @Test
    void clientWithARunningQuery_mayNotStartMoreThanItsShare() throws IOException {
        ServerOptions options = ServerOptions.local(0)
                .with(Limit.QUERY_TIME, 5_000)
                .with(Limit.QUERY_STEPS, Long.MAX_VALUE)
                .with(Limit.CLIENT_REQUESTS, 1);
        try (TestServer server = serve(options)) {
            HttpResponse<String> other = refusedBesideALongQuery(server);
            assertThat(other.statusCode()).isEqualTo(429);
            assertThat(other.body()).contains("W-WEB-021");
            assertThat(server.get("/$/ping").statusCode())
                    .as("health is nobody's share")
                    .isEqualTo(200);
        }
    }

    /** The query itself may come to a request that holds the one place, and be refused; then another is sent. */
    private static HttpResponse<String> refusedBesideALongQuery(TestServer server) throws IOException {
        HttpResponse<String> last = server.get("/robots.txt");
        for (int attempt = 0; attempt < 10 && last.statusCode() == 200; attempt++) {
            try (Socket running = open(server)) {
                running.getOutputStream()
                        .write(("GET /sparql?query=" + TestServer.encode(LONG_QUERY) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
                while (last.statusCode() == 200 && System.nanoTime() < end) {
                    last = server.get("/robots.txt");
                }
            }
        }
        return last;
    }

    @Test
    void connectionsBeyondAClientsShare_areClosed() throws IOException {
        try (TestServer server = serve(ServerOptions.local(0).with(Limit.CLIENT_CONNECTIONS, 4))) {
            List<Socket> open = new ArrayList<>();
            try {
                for (int i = 0; i < 4; i++) {
                    open.add(open(server));
                    assertThat(answers(open.get(i))).isTrue();
                }
                Socket fifth = open(server);
                open.add(fifth);
                assertThat(answers(fifth)).isFalse();
                open.get(0).close();
                boolean again = false;
                for (int i = 0; i < 100 && !again; i++) {
                    Socket next = open(server);
                    open.add(next);
                    again = answers(next);
                }
                assertThat(again).as("a place that was given back").isTrue();
            } finally {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        }
    }

    private static boolean answers(Socket socket) throws IOException {
        try {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /$/ping HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (java.net.SocketException e) {
            return false;
        }
    }

    @Test
    void metricsAreForThoseWhoRunTheServer() {
        try (TestServer server = serve(ServerOptions.local(0).withMetricsReaders(List.of("192.0.2.0/24")))) {
            assertThat(server.get("/$/metrics").statusCode()).isEqualTo(404);
        }
        try (TestServer server = serve(ServerOptions.local(0))) {
            assertThat(server.get("/$/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .as("passed on by somebody")
                    .isEqualTo(404);
            server.query("ASK {}");
            server.get("/id/compound/lerociclib", "Accept", "text/html");
            server.get("/id/compound/lerociclib", "Accept", "text/html");
            assertThat(server.get("/$/metrics").body())
                    .contains("cache_size{cache=\"pictures\"} 1")
                    .contains("cache_gets_total{cache=\"pages\",result=\"hit\"} 1")
                    .contains("warrant_requests_seconds_bucket{kind=\"sparql\",status=\"2xx\"")
                    .contains("warrant_queries_running 0.0")
                    .contains("warrant_queries_waiting 0.0")
                    .contains("warrant_release{id=\"0123456789abcdef\"} 1")
                    .contains("jvm_memory_used_bytes{area=\"heap\"")
                    .contains("process_files_open_files");
        }
        try (TestServer server = serve(
                ServerOptions.local(0).withTrustedProxies(LOOPBACK).withMetricsReaders(List.of("192.0.2.0/24")))) {
            assertThat(server.get("/$/metrics", "X-Forwarded-For", "192.0.2.9").statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/$/metrics", "X-Forwarded-For", "198.51.100.1")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void pageThatTakesTooLong_isStopped_andOthersAreServed() {
        try (TestServer server = serve(ServerOptions.local(0).with(Limit.PAGE_TIME, 1))) {
            HttpResponse<String> late = server.get("/id/compound/lerociclib", "Accept", "text/html");
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.body()).contains("W-WEB-024");
            assertThat(late.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.get("/").statusCode())
                    .as("what was drawn before anybody asked")
                    .isEqualTo(200);
        }
    }

    @Test
    void limitsAreTold() {
        ServerOptions options = ServerOptions.local(0).with(ServerLimits.open());
        try (TestServer server = serve(options)) {
            JsonNode limits =
                    JsonMapper.shared().readTree(server.get("/$/limits").body());
            assertThat(limits.path("query").path("milliseconds").asInt()).isEqualTo(30_000);
            assertThat(limits.path("client").path("requestsPerSecond").asInt()).isEqualTo(50);
            assertThat(limits.path("query").path("queued").asInt()).isEqualTo(32);
            assertThat(server.get("/$/ready").body()).contains("0123456789abcdef");
        }
    }

    @Test
    void accessLog_tellsWhoAndHow_butNotWhatWasAsked() throws IOException {
        Path log = folder.resolve("access.log");
        String query = "ASK { ?secret ?question ?asked }";
        try (TestServer server = serve(ServerOptions.local(0).withAccessLog(Optional.of(log.toString())))) {
            server.query(query);
            server.get("/search?q=secret");
            server.get("/robots.txt%0Ax");
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .matches("127\\.0\\.0\\.1 - - \\[.*] \"GET /sparql HTTP/1.1\" 200 \\d+ \\d+ " + AccessLog.hash(query));
        assertThat(lines.get(1)).contains("\"GET /search HTTP/1.1\" 200");
        assertThat(String.join("\n", lines)).doesNotContain("secret");
    }

    @Test
    void answerTooLongForTheLimit_isCutAndSaysSo() {
        try (TestServer server = serve(ServerOptions.local(0).with(Limit.QUERY_ANSWER, 1000))) {
            HttpResponse<String> cut =
                    server.query("SELECT ?o { ?s ?p ?o FILTER(isLiteral(?o)) }", "Accept", "text/csv");
            assertThat(cut.headers().firstValue("Warrant-Truncated")).contains("true");
            assertThat(cut.body().length()).isBetween(900, 20_000);
            HttpResponse<String> graph = server.query("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", "text/turtle");
            assertThat(graph.headers().firstValue("Warrant-Truncated")).contains("true");
        }
    }

    private static TestServer serve(ServerOptions options) {
        return new TestServer(ReferenceRelease.lerociclib(), options);
    }

    private static Socket open(TestServer server) throws IOException {
        URI url = server.server().url();
        return new Socket(url.getHost(), url.getPort());
    }
}
