package org.warrantgraph.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.web.ServerOptions;
import org.warrantgraph.web.WarrantServer;
import org.warrantgraph.web.limit.Limit;

/**
 * Mixed traffic of eight clients for a bounded time, half of it beside two hostile ones; tells statuses, latencies with and without them, and what
 * the process holds before and after.
 *
 * <p>Arguments: folder of a built workspace, seconds (default: an hour). Clients and server share one process, so memory and processors are those
 * of both. Windows with and without the hostile clients alternate, so that other load on the machine meets both alike.
 */
public final class SteadyTraffic {
    private static final int CLIENTS = 8;
    private static final int HOSTILE = 2;
    private static final int SECONDS_A_WINDOW = 10;
    private static final int MILLIS_BETWEEN_REQUESTS = 40;
    private static final List<String> ORDINARY = List.of(
            "/",
            "/id/compound/lerociclib",
            "/id/compound/lerociclib.ttl",
            "/search?q=cdk4",
            "/q/mechanism-with-evidence.csv",
            "/sparql?query=" + encode("SELECT * { ?s a ?type } LIMIT 100"),
            "/sparql?query="
                    + encode(
                            "PREFIX w: <https://w3id.org/warrant/ontology#> SELECT ?p ?n { ?p w:studyCount ?n } ORDER BY DESC(?n) LIMIT 20"),
            "/conflicts",
            "/robots.txt");
    private static final List<String> EVIL = Stream.of(
                    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c",
                    "SELECT DISTINCT ?a ?b ?c ?d ?e ?f { ?a ?b ?c . ?d ?e ?f } OFFSET 99999999",
                    "SELECT (GROUP_CONCAT(CONCAT(STR(?s), STR(?o), STR(?c))) AS ?x) { ?s ?p ?o . ?a ?b ?c }",
                    "SELECT (COUNT(*) AS ?n) { ?a (!<a:x>|^!<a:x>)* ?b . ?c (!<a:x>|^!<a:x>)* ?d }",
                    "SELECT * { ?s ?p ?o FILTER(REGEX(\"" + "1,".repeat(60) + "\", \"^(.*?,){25}P\")) }",
                    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 999999999999")
            .map(query -> "/sparql?query=" + encode(query))
            .toList();

    private final URI server;
    private final int window;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean hostileNow = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();
    private final Queue<Long> calm = new ConcurrentLinkedQueue<>();
    private final Queue<Long> beside = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();

    private SteadyTraffic(URI server, int window) {
        this.server = server;
        this.window = window;
    }

    /**
     * What was seen.
     *
     * @param statuses how often each was answered, to {@code ordinary} and {@code hostile} clients
     * @param calm nanoseconds of ordinary requests while there were no hostile ones
     * @param beside the same beside hostile ones
     * @param before what the process held after warming up
     * @param after what it held at the end
     */
    public record Outcome(Map<String, Long> statuses, long[] calm, long[] beside, Held before, Held after) {}

    /** What a process holds after its garbage was collected; bytes and numbers. */
    public record Held(long heap, long direct, int threads, long files) {
        @Override
        public String toString() {
            return "heap %.1f MiB, direct memory %.1f MiB, %d threads, %d open files"
                    .formatted(heap / 1048576.0, direct / 1048576.0, threads, files);
        }
    }

    /** Runs and prints. */
    public static void main(String[] args) throws InterruptedException {
        JenaSystem.init();
        Workspace workspace = Workspace.of(Path.of(args[0]));
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3600;
        Outcome outcome = on(Releases.of(workspace).verified(System.err::println), seconds, SECONDS_A_WINDOW);
        System.out.println("statuses: " + outcome.statuses());
        System.out.println("without hostile clients: " + latencies(outcome.calm()));
        System.out.println("beside hostile clients:  " + latencies(outcome.beside()));
        System.out.printf("p99 beside / without: %.2f%n", p99(outcome.beside()) / p99(outcome.calm()));
        System.out.println("before: " + outcome.before());
        System.out.println("after:  " + outcome.after());
    }

    /**
     * Serves a release to all these clients.
     *
     * @param window seconds with and without the hostile ones in turn
     */
    public static Outcome on(Release release, int seconds, int window) throws InterruptedException {
        ServerOptions options = ServerOptions.local(0).with(Limit.QUERY_TIME, Math.min(5, window) * 1000L);
        try (WarrantServer server = WarrantServer.start(release, options)) {
            SteadyTraffic traffic = new SteadyTraffic(server.url(), window);
            traffic.run(2 * window);
            traffic.calm.clear();
            traffic.beside.clear();
            Held before = held();
            traffic.run(seconds);
            Held after = held();
            Map<String, Long> statuses = new TreeMap<>();
            traffic.statuses.forEach((status, count) -> statuses.put(status, count.sum()));
            return new Outcome(statuses, sorted(traffic.calm), sorted(traffic.beside), before, after);
        }
    }

    private static long[] sorted(Queue<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void run(int seconds) throws InterruptedException {
        done.set(false);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + HOSTILE);
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            clients.execute(() -> ordinary(first));
        }
        for (int i = 0; i < HOSTILE; i++) {
            int first = i * EVIL.size() / HOSTILE;
            clients.execute(() -> hostile(first));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            Thread.sleep(window * 1000L);
            hostileNow.set(!hostileNow.get());
        }
        done.set(true);
        clients.shutdown();
        clients.awaitTermination(2, TimeUnit.MINUTES);
    }

    private void ordinary(int first) {
        for (int i = first; !done.get(); i++) {
            boolean hostileBefore = hostileNow.get();
            long start = System.nanoTime();
            ask(ORDINARY.get(i % ORDINARY.size()), "ordinary");
            long took = System.nanoTime() - start;
            if (hostileBefore == hostileNow.get()) {
                (hostileBefore ? beside : calm).add(took);
            }
            pause(MILLIS_BETWEEN_REQUESTS);
        }
    }

    private void hostile(int first) {
        for (int i = first; !done.get(); i++) {
            if (hostileNow.get()) {
                ask(EVIL.get(i % EVIL.size()), "hostile");
            } else {
                pause(MILLIS_BETWEEN_REQUESTS);
            }
        }
    }

    private void ask(String path, String who) {
        String status;
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
            status = Integer.toString(answer.statusCode());
        } catch (IOException e) {
            status = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        statuses.computeIfAbsent(who + " " + status, key -> new LongAdder()).increment();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String latencies(long[] sorted) {
        return sorted.length == 0
                ? "none"
                : "%d requests, p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                        .formatted(
                                sorted.length,
                                sorted[sorted.length / 2] / 1e6,
                                p99(sorted),
                                sorted[sorted.length - 1] / 1e6);
    }

    /** Milliseconds. */
    private static double p99(long[] sorted) {
        return sorted[(int) (sorted.length * 0.99)] / 1e6;
    }

    private static Held held() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Held(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                direct,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? unix.getOpenFileDescriptorCount()
                        : 0);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
