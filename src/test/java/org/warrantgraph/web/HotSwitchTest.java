package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;

/**
 * Releases on disk are switched in under a constant load of eight clients. {@code -Dwarrant.switches=20} does it more often.
 *
 * <p>Releases of even number tell of Evenib, those of odd number of Oddib, so that an answer made of two would show.
 */
@Tag("slow")
class HotSwitchTest {
    private static final int SWITCHES = Integer.getInteger("warrant.switches", 6);
    private static final int CLIENTS = 8;
    private static final int ANSWERS_BETWEEN_SWITCHES = 40;
    private static final String DOSSIER = """
            document: {title: A made-up note, kind: review, date: 2024}
            compounds: DRUG
            proteins: CDK4
            claims: DRUG inhibits CDK4
            """;
    private static final String NAMES =
            "SELECT ?name { ?drug a <https://w3id.org/warrant/ontology#Compound> ; <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }";
    private static final List<String> PATHS = List.of(
            "/search?q=ib",
            "/sparql?query=" + TestServer.encode(NAMES),
            "/sparql?format=csv&query=" + TestServer.encode(NAMES),
            "/sitemap.xml");

    @TempDir
    Path folder;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void switchesUnderLoad_loseNoRequestMixNoAnswerAndLeaveNothingOpen() throws IOException, InterruptedException {
        List<Path> kinds = List.of(build("evenib"), build("oddib"));
        List<WeakReference<Object>> old = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (TestServer server = new TestServer(open(kinds, 0))) {
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.execute(() -> ask(server, first, done));
            }
            for (int number = 1; number <= SWITCHES; number++) {
                awaitAnswers();
                Release next = open(kinds, number);
                server.server().switchTo(next);
                awaitAnswers();
                Path before = releaseFolder(number - 1);
                // The last request on the old release may still run; it closes with it.
                for (int look = 0; look < 400 && !openFiles(before).isEmpty(); look++) {
                    Thread.sleep(50);
                }
                assertThat(openFiles(before))
                        .as("files of a release that is gone")
                        .isEmpty();
                delete(before);
                if (number < SWITCHES) {
                    old.add(new WeakReference<>(next.data()));
                }
            }
            done.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(faults).isEmpty();
            assertThat(stillThere(old)).as("releases kept in memory").isZero();
        } finally {
            done.set(true);
            clients.shutdownNow();
        }
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "{0} switches, {1} answers, {2} faults",
                        SWITCHES,
                        answers,
                        faults.size());
    }

    private void ask(TestServer server, int first, AtomicBoolean done) {
        for (int i = first; !done.get() && faults.size() < 20; i++) {
            String path = PATHS.get(i % PATHS.size());
            try {
                HttpResponse<String> answer = server.get(path);
                String release = answer.headers().firstValue("Warrant-Release").orElse("none");
                boolean even = Integer.parseInt(release, 16) % 2 == 0;
                if (answer.statusCode() != 200
                        || !answer.body().contains(even ? "evenib" : "oddib")
                        || answer.body().contains(even ? "oddib" : "evenib")) {
                    faults.add(path + " of " + release + " got " + answer.statusCode() + ": " + answer.body());
                }
                answers.incrementAndGet();
            } catch (RuntimeException e) {
                faults.add(path + ": " + e);
            }
        }
    }

    /** Load before and after a switch, whatever the speed of the machine. */
    private void awaitAnswers() throws InterruptedException {
        int enough = answers.get() + ANSWERS_BETWEEN_SWITCHES;
        while (answers.get() < enough && faults.isEmpty()) {
            Thread.sleep(5);
        }
    }

    private Path build(String drug) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve(drug));
        Files.writeString(workspace.resolve("note.yaml"), DOSSIER.replace("DRUG", drug));
        BuiltRelease.of(workspace).close();
        return Releases.of(Workspace.of(workspace)).folder(warning -> {});
    }

    /** A release of its own: a copy under another id. */
    private Release open(List<Path> kinds, int number) throws IOException {
        Path from = kinds.get(number % 2);
        Path to = releaseFolder(number);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return Releases.open(to);
    }

    private Path releaseFolder(int number) {
        return folder.resolve("%016x".formatted(number));
    }

    private static List<String> openFiles(Path below) throws IOException {
        Path table = Path.of("/proc/self/fd");
        List<String> open = new ArrayList<>();
        if (Files.isDirectory(table)) {
            try (Stream<Path> numbers = Files.list(table)) {
                for (Path number : numbers.toList()) {
                    if (Files.isSymbolicLink(number)) {
                        try {
                            open.add(Files.readSymbolicLink(number).toString());
                        } catch (IOException e) {
                            // Closed while we looked.
                        }
                    }
                }
            }
        }
        open.removeIf(file -> !file.startsWith(below.toString()));
        return open;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long stillThere(List<WeakReference<Object>> old) throws InterruptedException {
        for (int i = 0; i < 20 && old.stream().anyMatch(reference -> reference.get() != null); i++) {
            System.gc();
            Thread.sleep(50);
        }
        return old.stream().filter(reference -> reference.get() != null).count();
    }
}
