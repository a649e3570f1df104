package org.warrantgraph.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.web.ServerOptions;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;
import org.warrantgraph.web.limit.TrustedProxies;
import org.warrantgraph.web.sparql.Federation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Options of {@code warrant serve} for a server that strangers reach: what all of them and each of them may take, and whom to believe.
 *
 * <p>All of them may stand in a file, one a line: {@code warrant serve @/etc/warrant/serve.options}.
 */
final class LimitOptions {
    @Spec(Spec.Target.MIXEE)
    void explainAtTheEndOfTheHelp(CommandSpec command) {
        command.usageMessage().footer(table());
    }

    @Option(
            names = "--limit",
            paramLabel = "NAME=N",
            description = "Sets one of the limits below; may be given several times.")
    private Map<String, Long> given = Map.of();

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
            names = "--service",
            paramLabel = "URL",
            description = "SPARQL endpoint that queries may ask by SERVICE; may be given several times (default: none)."
                    + " One in a private network must be given by its number or as localhost.")
    private List<String> services = List.of();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description =
                    "Write a line for each request, without what was asked; a new file each day where the name holds yyyy_mm_dd,"
                            + " - for standard error (default: none).")
    private @Nullable String accessLog;

    /** How a server at this address listens and what it grants. */
    ServerOptions at(String host, int port) {
        try {
            boolean reached = !isLoopback(host) || !trustedProxies.isEmpty();
            new TrustedProxies(metricsReaders);
            new Federation(services, ServerLimits.local());
            ServerOptions options = new ServerOptions(host, port, limits(reached))
                    .withTrustedProxies(trustedProxies)
                    .withServices(services)
                    .withAccessLog(Optional.ofNullable(accessLog));
            return metricsReaders.isEmpty() ? options : options.withMetricsReaders(metricsReaders);
        } catch (IllegalArgumentException e) {
            throw new WarrantException.Usage(
                    "W-CLI-011",
                    "A limit or an address makes no sense: " + e.getMessage() + ".",
                    "See 'warrant serve --help'.");
        }
    }

    private ServerLimits limits(boolean reached) {
        ServerLimits limits = reached ? ServerLimits.open() : ServerLimits.local();
        for (Map.Entry<String, Long> one : given.entrySet()) {
            Limit limit = Limit.named(one.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("there is no limit '" + one.getKey() + "'"));
            limits = limits.with(limit, one.getValue());
        }
        return limits;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /** All limits with what they are where strangers reach the server. */
    private static String[] table() {
        ServerLimits open = ServerLimits.open();
        return Stream.concat(
                        Stream.of(
                                "",
                                "Limits (of clients: 0 for none, and none where only this machine reaches the server):"),
                        Arrays.stream(Limit.values())
                                .flatMap(limit -> Stream.of(
                                        "  " + limit.key() + "=" + open.get(limit), "      " + limit.meaning())))
                .toArray(String[]::new);
    }
}
