package org.warrantgraph.web;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.web.limit.ClientLimits;
import org.warrantgraph.web.sparql.QueryLimits;

/**
 * How a server listens and what it grants.
 *
 * @param host address to bind to; the loopback address unless said otherwise
 * @param port 0 picks a free one
 * @param limits what one query may use
 * @param clients what one client may take
 * @param trustedProxies addresses or networks whose forwarded headers are believed
 * @param metricsReaders addresses or networks that may read the metrics
 * @param accessLog file of the access log, {@code -} for the program's log
 */
public record ServerOptions(
        String host,
        int port,
        QueryLimits limits,
        ClientLimits clients,
        List<String> trustedProxies,
        List<String> metricsReaders,
        Optional<String> accessLog) {
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

    public ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        trustedProxies = List.copyOf(trustedProxies);
        metricsReaders = List.copyOf(metricsReaders);
    }

    /** Limits for queries only: for a server that nobody but its own machine reaches. */
    public ServerOptions(String host, int port, QueryLimits limits) {
        this(host, port, limits, ClientLimits.none(), List.of(), LOOPBACK, Optional.empty());
    }

    /** Loopback only, the given port, default limits. */
    public static ServerOptions local(int port) {
        return new ServerOptions("127.0.0.1", port, QueryLimits.defaults());
    }

    public ServerOptions with(ClientLimits other) {
        return new ServerOptions(host, port, limits, other, trustedProxies, metricsReaders, accessLog);
    }

    public ServerOptions withTrustedProxies(List<String> other) {
        return new ServerOptions(host, port, limits, clients, other, metricsReaders, accessLog);
    }

    public ServerOptions withMetricsReaders(List<String> other) {
        return new ServerOptions(host, port, limits, clients, trustedProxies, other, accessLog);
    }

    public ServerOptions withAccessLog(String file) {
        return new ServerOptions(host, port, limits, clients, trustedProxies, metricsReaders, Optional.of(file));
    }
}
