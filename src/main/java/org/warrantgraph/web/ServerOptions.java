package org.warrantgraph.web;

import java.time.Duration;
import org.warrantgraph.web.sparql.QueryLimits;

/**
 * How a server listens and what it grants.
 *
 * @param host address to bind to; the loopback address unless said otherwise
 * @param port 0 picks a free one
 * @param limits what one query may use
 */
public record ServerOptions(String host, int port, QueryLimits limits) {
    public ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /** Loopback only, the given port, default limits. */
    public static ServerOptions local(int port) {
        return new ServerOptions("127.0.0.1", port, QueryLimits.defaults());
    }

    public ServerOptions with(Duration timeout, int rowLimit) {
        return new ServerOptions(host, port, limits.withTime(timeout).withRows(rowLimit));
    }
}
