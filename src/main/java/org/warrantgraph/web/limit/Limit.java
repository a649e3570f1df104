package org.warrantgraph.web.limit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What a server bounds. This list is what {@code --limit}, {@code /$/limits} and {@code src/deploy/README.md} tell; a limit of clients counts
 * where strangers reach the server, and 0 is none.
 */
public enum Limit {
    QUERY_TIME("query.milliseconds", "time of a query", "503 W-SPARQL-010", 1, limits -> 30_000),
    QUERY_ROWS("query.rows", "rows or triples of an answer", "cut, Warrant-Truncated: true", 1, limits -> 100_000),
    QUERY_ANSWER(
            "query.answerCharacters",
            "characters in the values of an answer",
            "cut, Warrant-Truncated: true",
            1,
            limits -> Math.min(32 << 20, limits.heapOfAQuery() / 8)),
    QUERY_STEPS("query.intermediateRows", "rows inside a query", "503 W-SPARQL-011", 1, limits -> 20_000_000),
    QUERY_HELD(
            "query.heldRows",
            "rows held for sorting, grouping and joining; one with long texts counts as several",
            "503 W-SPARQL-011",
            1,
            limits -> Math.min(500_000, limits.heapOfAQuery() / 2 / ServerLimits.BYTES_OF_A_HELD_ROW)),
    QUERY_MADE(
            "query.madeCharacters",
            "characters of long texts that a query makes",
            "503 W-SPARQL-011",
            1,
            limits -> Math.min(64 << 20, limits.heapOfAQuery() / 4)),
    QUERY_TEXT("query.textCharacters", "characters of a query", "413 W-SPARQL-002", 1, limits -> 64 * 1024),
    QUERY_ELEMENTS(
            "query.elements", "patterns, values and expressions of a query", "413 W-SPARQL-025", 1, limits -> 2_000),
    QUERY_NESTING("query.nesting", "nested brackets in a query", "400 W-SPARQL-003", 1, limits -> 200),
    QUERIES("query.concurrent", "queries at one time", "queue", 1, limits -> 8),
    QUERIES_WAITING("query.queued", "queries in the queue", "503 W-SPARQL-012", 0, limits -> 32),
    SERVICE_TIME(
            "service.milliseconds", "time of a request to another endpoint", "502 W-SPARQL-041", 1, limits -> 10_000),
    SERVICE_BYTES("service.bytes", "bytes of an answer of another endpoint", "502 W-SPARQL-041", 1, limits -> 4 << 20),
    SERVICE_REQUESTS("service.requests", "requests of a query to other endpoints", "503 W-SPARQL-011", 1, limits -> 20),
    PAGE_TIME("page.milliseconds", "time of a page", "503 W-WEB-024", 1, limits -> 20_000),
    PAGES("page.concurrent", "pages at one time", "queue", 1, limits -> 16),
    PAGES_WAITING("page.queued", "pages in the queue", "503 W-WEB-022", 0, limits -> 64),
    DIFF_TIME("diff.milliseconds", "time for comparing two releases", "503 W-DIFF-002", 1, limits -> 600_000),
    DIFF_CHANGES("diff.changes", "changes between two releases", "503 W-DIFF-001", 1, limits -> 50_000),
    CLIENT_RATE(
            "client.requestsPerSecond",
            "requests a second of a client in the long run",
            "429 W-WEB-020",
            0,
            limits -> limits.forStrangers() ? 50 : 0),
    CLIENT_BURST(
            "client.burst",
            "requests of a client at once after a pause",
            "429 W-WEB-020",
            1,
            limits -> limits.forStrangers() ? 500 : Math.max(1, limits.get(Limit.CLIENT_RATE))),
    CLIENT_REQUESTS(
            "client.concurrent",
            "requests of a client at one time",
            "429 W-WEB-021",
            0,
            limits -> limits.forStrangers() ? 8 : 0),
    CLIENT_CONNECTIONS(
            "client.connections", "connections of a client", "closed", 0, limits -> limits.forStrangers() ? 100 : 0),
    CLIENT_SPEED(
            "client.bytesPerSecond",
            "bytes a second that a client sends or takes at least, once its patience is used up",
            "closed",
            1,
            limits -> 16 * 1024),
    CLIENT_PATIENCE(
            "client.patienceMilliseconds",
            "time for a header, and for any body or answer, whatever its size",
            "closed",
            1,
            limits -> 20_000),
    HEADER("server.headerBytes", "bytes of address and header", "414 or 431", 1024, limits -> 16 * 1024),
    BODY("server.bodyBytes", "bytes of a body", "413", 1024, limits -> 1 << 20),
    QUEUE_TIME("server.queueMilliseconds", "time in a queue", "503", 0, limits -> 2_000),
    DELIVERY(
            "server.deliveryBytes",
            "bytes of all answers on their way together",
            "503 W-WEB-023",
            1024,
            limits -> limits.heap() / 4),
    IDLE_TIME("server.idleMilliseconds", "time a connection may be silent", "closed", 1, limits -> 60_000),
    STOP_TIME(
            "server.stopMilliseconds",
            "time that running requests have to end when the server is stopped",
            "cut off",
            0,
            limits -> limits.get(Limit.QUERY_TIME) + 5_000);

    private final String key;
    private final String meaning;
    private final String beyond;
    private final long least;
    private final ToLongFunction<ServerLimits> standard;

    Limit(String key, String meaning, String beyond, long least, ToLongFunction<ServerLimits> standard) {
        this.key = key;
        this.meaning = meaning;
        this.beyond = beyond;
        this.least = least;
        this.standard = standard;
    }

    /** The limit of this name, such as {@code query.rows}. */
    public static Optional<Limit> named(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
    }

    /** What it is called: whom it bounds, a point, and what is counted. */
    public String key() {
        return key;
    }

    /** What is bounded, in words. */
    public String meaning() {
        return meaning;
    }

    /** What happens beyond it: a status and a message, mostly. */
    public String beyond() {
        return beyond;
    }

    long least() {
        return least;
    }

    long standard(ServerLimits limits) {
        return standard.applyAsLong(limits);
    }
}
