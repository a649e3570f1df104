package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.web.limit.Limit;

/**
 * Every line of {@code web/attacks.txt} over plain sockets against a running server on a release on disk; one alone with
 * {@code -Dwarrant.attack=LINE}.
 */
class AttackTest {
    /** What an answer must not tell: classes, files, versions. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:org\\.apache|java\\.|jakarta|com\\.sun|Jetty|Fuseki/|tdb2|Exception)|\\tat |/(?:home|root|usr|tmp)/",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path folder;

    private static Canary canary;
    private static BuiltRelease built;
    private static WarrantServer server;

    @BeforeAll
    static void start() throws IOException {
        Path dossiers = Files.createDirectories(folder.resolve("dossiers"));
        Files.copy(
                Path.of("src/main/resources/workspace/dossiers/lerociclib.yaml"), dossiers.resolve("lerociclib.yaml"));
        canary = Canary.listen();
        built = BuiltRelease.of(folder);
        server = WarrantServer.start(built.release(), ServerOptions.local(0).with(Limit.QUERY_TIME, 500));
    }

    @AfterAll
    static void stop() {
        server.close();
        canary.close();
    }

    static List<Attack> attacks() {
        int only = Integer.getInteger("warrant.attack", 0);
        return Attack.all().stream()
                .filter(attack -> only == 0 || attack.line() == only)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void attack_getsItsRefusalInTime_andNothingLeaves(Attack attack) throws IOException {
        long start = System.nanoTime();
        String answer = ask(attack);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Matcher status =
                Pattern.compile("^HTTP/1\\.[01] (\\d{3})", Pattern.MULTILINE).matcher(answer);
        boolean answered = status.find();
        assertThat(answered || attack.mayStayUnanswered())
                .as("an answer to %s: %s", attack, answer)
                .isTrue();
        assertThat(canary.calls()).isEmpty();
        if (!answered) {
            return;
        }
        assertThat(attack.allows(Integer.parseInt(status.group(1))))
                .as("%s of %s", status.group(1), attack)
                .withFailMessage(() -> status.group(1) + " instead of " + attack.status() + ": "
                        + answer.substring(0, Math.min(1500, answer.length())))
                .isTrue();
        assertThat(status.find()).as("a second answer to %s", attack).isFalse();
        assertThat(took).isLessThan(within(attack));
        String asked = attack.text(canary.address()).toLowerCase(Locale.ROOT);
        assertThat(INSIDE.matcher(answer)
                        .results()
                        .map(found -> found.group())
                        .filter(told -> !asked.contains(told.toLowerCase(Locale.ROOT)))
                        .toList())
                .as("what the answer tells of the inside")
                .isEmpty();
        assertThat(answer).doesNotContain("<script>").doesNotContainIgnoringCase("\r\nset-cookie");
    }

    /** A machine with more to do than processors is granted as much more time. */
    private static Duration within(Attack attack) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        double crowd = system.getSystemLoadAverage() / system.getAvailableProcessors();
        return attack.within().multipliedBy((long) Math.max(1, Math.ceil(crowd)));
    }

    @Test
    void afterwards_theServerIsIdle() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (String query : List.of(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 999999999999")) {
            assertThat(new TestServer(server).query(query).statusCode()).isEqualTo(503);
        }
        Thread.sleep(500);
        long before = system.getProcessCpuTime();
        Thread.sleep(2000);
        assertThat(Duration.ofNanos(system.getProcessCpuTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    private static String ask(Attack attack) throws IOException {
        String called = canary.address();
        return switch (attack.how()) {
            case "raw" -> send(attack, attack.bytes(called));
            case "get" -> send(attack, get(attack.text(called)));
            case "query" -> send(attack, get("/sparql?query=" + TestServer.encode(attack.text(called))));
            case "body" -> send(attack, post("application/sparql-query", attack.bytes(called)));
            case "form" -> send(attack, post("application/x-www-form-urlencoded", attack.bytes(called)));
            default -> throw new IllegalStateException(attack + ": no such way to ask");
        };
    }

    /** A query too long for an address goes as a form, as browsers do it. */
    private static byte[] get(String path) {
        int query = path.indexOf("?query=");
        if (path.length() > 8000 && query > 0) {
            return post(
                    "application/x-www-form-urlencoded",
                    path.substring(query + 1).getBytes(StandardCharsets.US_ASCII));
        }
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] post(String type, byte[] body) {
        byte[] head = ("POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head);
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    /** Sends bytes and reads until the server closes or falls silent for a second after its answer. */
    private static String send(Attack attack, byte[] request) throws IOException {
        URI url = server.url();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request);
            socket.setSoTimeout((int) within(attack).toMillis() + 2000);
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                answer.write(buffer, 0, read);
                socket.setSoTimeout(700);
            }
        } catch (java.net.SocketTimeoutException | SocketException e) {
            // Kept open, or closed while we were still writing; what came is judged.
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
