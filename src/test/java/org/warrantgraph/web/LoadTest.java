package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.limit.Limit;

/** A server that is busy, abused, or stopped. */
final class LoadTest {
    private static final String LONG_QUERY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @Test
    void whenAllPlacesAreTaken_othersAreToldWhenToComeBack_andStoppingLetsTheRunningQueryEnd() {
        ServerOptions options = ServerOptions.local(0)
                .with(Limit.QUERIES, 1)
                .with(Limit.QUERIES_WAITING, 0)
                .with(Limit.QUERY_TIME, 6_000)
                .with(Limit.QUERY_STEPS, Long.MAX_VALUE);
        CompletableFuture<HttpResponse<String>> running;
        try (TestServer server = new TestServer(ReferenceRelease.lerociclib(), options)) {
            HttpResponse<String> other;
            running = longQuery(server);
            do {
                other = server.query("ASK {}");
                if (running.isDone() && other.statusCode() == 200) {
                    // It came while a short one held the place, and was refused itself.
                    running = longQuery(server);
                }
            } while (other.statusCode() == 200);
            assertThat(other.statusCode()).isEqualTo(503);
            assertThat(other.body()).contains("W-SPARQL-012");
            assertThat(other.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(running).isNotDone();
        }
        HttpResponse<String> ended = running.join();
        assertThat(ended.statusCode()).isEqualTo(503);
        assertThat(ended.body()).contains("\"detail\"");
    }

    private static CompletableFuture<HttpResponse<String>> longQuery(TestServer server) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        server.request("/sparql?query=" + TestServer.encode(LONG_QUERY))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void headersAndBodiesAboveTheLimits_areRefused() throws IOException {
        try (TestServer server = new TestServer(ReferenceRelease.lerociclib())) {
            assertThat(server.get("/", "X-Long", "x".repeat(20_000)).statusCode())
                    .isEqualTo(431);
            URI url = server.server().url();
            // Refused by its length alone: a client that were still sending might lose the answer when the server
            // closes.
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/sparql-query\r\n"
                                        + "Content-Length: " + (2 << 20) + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
                assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "250, 'POST /sparql HTTP/1.1|Host: x|Content-Type: application/sparql-query|Content-Length: 1000||ASK'",
        "400, 'GET /robots.txt HTTP/1.1|Host: x|X-Slow: '",
        "400, ''"
    })
    void clientsThatNeverEndTheirRequest_keepNobodyElseWaiting(int clients, String begun) throws IOException {
        try (TestServer server = new TestServer(ReferenceRelease.lerociclib())) {
            URI url = server.server().url();
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < clients; i++) {
                    Socket socket = new Socket(url.getHost(), url.getPort());
                    slow.add(socket);
                    socket.getOutputStream().write(begun.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                assertThat(server.send(server.request("/robots.txt").timeout(Duration.ofSeconds(20)))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void hostThatIsNoHost_isNotRepeated() throws IOException {
        try (TestServer server = new TestServer(ReferenceRelease.lerociclib())) {
            URI url = server.server().url();
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.getOutputStream()
                        .write("GET /robots.txt HTTP/1.1\r\nHost: a<script>b\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                InputStream in = socket.getInputStream();
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("<script>");
            }
        }
    }
}
