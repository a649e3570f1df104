package org.warrantgraph.web;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * How a server listens and what it grants.
 *
 * @param host address to bind to; the loopback address unless said otherwise
 * @param port 0 picks a free one
 * @param limits what a query, a client and all together may take
 * @param trustedProxies addresses or networks whose forwarded headers are believed
 * @param metricsReaders addresses or networks that may read the metrics
 * @param services other SPARQL endpoints that queries may ask
 * @param accessLog file of the access log, {@code -} for the program's log
 */
public record ServerOptions(
        String host,
        int port,
        ServerLimits limits,
        List<String> trustedProxies,
        List<String> metricsReaders,
        List<String> services,
        Optional<String> accessLog) {
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

    public ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        trustedProxies = List.copyOf(trustedProxies);
        metricsReaders = List.copyOf(metricsReaders);
        services = List.copyOf(services);
    }

    /** No proxy, no log, metrics for this machine. */
    public ServerOptions(String host, int port, ServerLimits limits) {
        this(host, port, limits, List.of(), LOOPBACK, List.of(), Optional.empty());
    }

    /** Loopback only, the given port, limits for a server that nobody but its own machine reaches. */
    public static ServerOptions local(int port) {
        return new ServerOptions("127.0.0.1", port, ServerLimits.local());
    }

    public ServerOptions with(Limit limit, long value) {
        return new ServerOptions(
                host, port, limits.with(limit, value), trustedProxies, metricsReaders, services, accessLog);
    }

    public ServerOptions with(ServerLimits other) {
        return new ServerOptions(host, port, other, trustedProxies, metricsReaders, services, accessLog);
    }

    public ServerOptions withTrustedProxies(List<String> other) {
        return new ServerOptions(host, port, limits, other, metricsReaders, services, accessLog);
    }

    public ServerOptions withMetricsReaders(List<String> other) {
        return new ServerOptions(host, port, limits, trustedProxies, other, services, accessLog);
    }

    public ServerOptions withAccessLog(Optional<String> file) {
        return new ServerOptions(host, port, limits, trustedProxies, metricsReaders, services, file);
    }

    /** @param endpoints addresses of endpoints that SERVICE may name */
    public ServerOptions withServices(List<String> endpoints) {
        return new ServerOptions(host, port, limits, trustedProxies, metricsReaders, endpoints, accessLog);
    }
}
