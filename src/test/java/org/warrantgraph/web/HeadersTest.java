package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.limit.Limit;

/** The headers that every answer carries, whatever the route and the status, and what none tells. */
class HeadersTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(
                ReferenceRelease.lerociclib(), ServerOptions.local(0).with(Limit.QUERY_STEPS, 100_000));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> routes() {
        return List.of(
                "/",
                "/search?q=lerociclib",
                "/explain",
                "/explain?drug=lerociclib",
                "/explain.svg?drug=lerociclib",
                "/conflicts",
                "/findings",
                "/release",
                "/ontology",
                "/.well-known/void",
                "/q",
                "/q/mechanism-with-evidence",
                "/q/mechanism-with-evidence.csv",
                "/q/mechanism-with-evidence.json",
                "/q/mechanism-with-evidence.ttl",
                "/openapi.json",
                "/id/compound/lerociclib",
                "/id/compound/lerociclib.ttl",
                "/id/compound/lerociclib.csv",
                "/about/research-code/GB491",
                "/r/0123456789abcdef/id/compound/lerociclib",
                "/sparql",
                "/sparql?query=ASK%7B%7D",
                "/static/warrant.css",
                "/static/icon.svg",
                "/robots.txt",
                "/sitemap.xml",
                "/$/ping",
                "/$/ready",
                "/$/limits",
                "/$/metrics");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRoute_carriesTheHeaders(String path) throws IOException {
        assertThat(check("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html, */*;q=0.5\r\n"))
                .isEqualTo(200);
        assertThat(check("HEAD " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n")).isEqualTo(200);
        check("OPTIONS " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "204 | OPTIONS /sparql HTTP/1.1 | ",
                "400 | GET /%ZZ HTTP/1.1 | ",
                "400 | GET /search?q=%ZZ HTTP/1.1 | ",
                "400 | GET /sparql?query=SELECT HTTP/1.1 | ",
                "400 | GET /sparql?query=ASK%7B%7D&callback=x HTTP/1.1 | ",
                "400 | GET / HTTP/1.1 | Host: two",
                "404 | GET /nothing/%3Cscript%3E HTTP/1.1 | Accept: text/html",
                "404 | GET /nothing HTTP/1.1 | Accept: application/json",
                "404 | GET /$/server HTTP/1.1 | ",
                "405 | POST / HTTP/1.1 | Content-Length: 0",
                "405 | DELETE /id/compound/lerociclib HTTP/1.1 | Accept: text/html",
                "406 | GET /id/compound/lerociclib HTTP/1.1 | Accept: image/png",
                "413 | POST /sparql HTTP/1.1 | Content-Length: 99999999",
                "414 | GET /LONG HTTP/1.1 | ",
                "400 | POST /sparql HTTP/1.1 | Content-Length: 0",
                "415 | POST /sparql HTTP/1.1 | Content-Encoding: gzip",
                "431 | GET / HTTP/1.1 | X: LONG",
                "501 | NONSENSE / HTTP/1.1 | ",
                "503 | GET /sparql?query=SELECT%28COUNT%28%2A%29AS%3Fn%29%7B%3Fa%3Fb%3Fc.%3Fd%3Fe%3Ff.%3Fg%3Fh%3Fi%7D HTTP/1.1 | ",
                "505 | GET / HTTP/7.0 | "
            })
    void everyErrorStatus_carriesTheHeaders_andSaysNothingOfTheInside(int status, String line, String header)
            throws IOException {
        String request = line + "\r\nHost: 127.0.0.1\r\n" + (header == null ? "" : header + "\r\n");
        assertThat(check(request.replace("LONG", "x".repeat(20_000)))).isIn(status, status == 501 ? 405 : status);
    }

    /** The status, after the headers were looked at. */
    private static int check(String head) throws IOException {
        String answer = ask(head + "Connection: close\r\n\r\n");
        String[] parts = answer.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] field = line.split(": ?", 2);
            headers.put(field[0], field[1]);
        }
        String start = head.substring(0, Math.min(80, head.length()));
        assertThat(headers)
                .as("headers of %s", start)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("Access-Control-Allow-Origin", "*")
                .doesNotContainKeys(
                        "Server",
                        "X-Powered-By",
                        "Set-Cookie",
                        "Fuseki-Request-Id",
                        "Access-Control-Allow-Credentials");
        assertThat(headers.get("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .contains("frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        String whole = answer.toLowerCase(Locale.ROOT);
        assertThat(whole).doesNotContain("jetty", "fuseki", "org.apache", "<script>", "\tat ");
        return Integer.parseInt(lines[0].split(" ")[1]);
    }

    private static String ask(String request) throws IOException {
        URI url = server.server().url();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
