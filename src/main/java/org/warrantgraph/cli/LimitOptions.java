package org.warrantgraph.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.web.ServerOptions;
import org.warrantgraph.web.limit.ClientLimits;
import org.warrantgraph.web.limit.TrustedProxies;
import org.warrantgraph.web.sparql.QueryLimits;
import picocli.CommandLine.Option;

/**
 * Options of {@code warrant serve} for a server that strangers reach: what all of them and each of them may take, and whom to believe.
 *
 * <p>All of them may stand in a file, one a line: {@code warrant serve @/etc/warrant/serve.options}.
 */
final class LimitOptions {
    @Option(names = "--queries", paramLabel = "N", description = "SPARQL queries at one time (default: 8).")
    private @Nullable Integer queries;

    @Option(names = "--queue", paramLabel = "N", description = "SPARQL queries that may wait (default: 32).")
    private @Nullable Integer queue;

    @Option(
            names = "--answer-size",
            paramLabel = "CHARACTERS",
            description = "Characters in the values of one answer (default: what the heap allows, 32 million at most).")
    private @Nullable Integer answerSize;

    @Option(
            names = "--client-rate",
            paramLabel = "N",
            description =
                    "Requests a second of one client in the long run, 0 for no limit (default: 50; no limits for clients where only"
                            + " this machine can reach the server).")
    private @Nullable Integer clientRate;

    @Option(
            names = "--client-burst",
            paramLabel = "N",
            description = "Requests of one client at once after a pause (default: 500).")
    private @Nullable Integer clientBurst;

    @Option(
            names = "--client-requests",
            paramLabel = "N",
            description = "Requests of one client worked on at one time, 0 for no limit (default: 8).")
    private @Nullable Integer clientRequests;

    @Option(
            names = "--client-connections",
            paramLabel = "N",
            description = "Connections of one client, 0 for no limit (default: 100).")
    private @Nullable Integer clientConnections;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description =
                    "Address or network of a reverse proxy whose X-Forwarded headers are believed, such as 127.0.0.1 or"
                            + " 10.0.0.0/8; may be given several times (default: none).")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--metrics-from",
            paramLabel = "ADDRESS",
            description =
                    "Address or network that may read /$/metrics; may be given several times (default: this machine).")
    private List<String> metricsReaders = List.of();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description =
                    "Write a line for each request, without what was asked; a new file each day where the name holds yyyy_mm_dd,"
                            + " - for standard error (default: none).")
    private @Nullable String accessLog;

    /** The given options with these on top. */
    ServerOptions on(ServerOptions options) {
        try {
            boolean reached = !isLoopback(options.host()) || !trustedProxies.isEmpty();
            new TrustedProxies(metricsReaders);
            return new ServerOptions(
                    options.host(),
                    options.port(),
                    queries(options.limits()),
                    clients(reached ? ClientLimits.open() : ClientLimits.none()),
                    trustedProxies,
                    metricsReaders.isEmpty() ? options.metricsReaders() : metricsReaders,
                    Optional.ofNullable(accessLog));
        } catch (IllegalArgumentException e) {
            throw new WarrantException.Usage(
                    "W-CLI-011",
                    "A limit or an address makes no sense: " + e.getMessage() + ".",
                    "See 'warrant serve --help'.");
        }
    }

    private QueryLimits queries(QueryLimits limits) {
        QueryLimits placed = limits.withPlaces(or(queries, limits.concurrent()), or(queue, limits.queued()));
        return answerSize == null ? placed : placed.withAnswerText(answerSize);
    }

    /** Who limits one thing for clients of this machine only limits that and nothing else. */
    private ClientLimits clients(ClientLimits limits) {
        int rate = or(clientRate, limits.rate());
        return new ClientLimits(
                rate,
                or(clientBurst, limits.burst() == 0 ? rate : limits.burst()),
                or(clientRequests, limits.concurrent()),
                or(clientConnections, limits.connections()));
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }
}
