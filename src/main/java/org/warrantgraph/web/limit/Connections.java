package org.warrantgraph.web.limit;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Counts the connections of each client, closes those beyond its limit, and those that have not sent a whole request header in time.
 *
 * <p>Added to a connector as a bean. Connections of trusted proxies are many clients' and not counted.
 */
public final class Connections implements Connection.Listener {
    private final long limit;
    private final long patience;
    private final Predicate<InetSocketAddress> proxy;
    private final Scheduler scheduler;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    /** Whose a connection is; once closed it does not tell any more. */
    private final Map<Connection, String> owners = new ConcurrentHashMap<>();

    /** @param proxy whose connections are many clients' */
    public Connections(ServerLimits limits, Predicate<InetSocketAddress> proxy, Scheduler scheduler) {
        this.limit = limits.get(Limit.CLIENT_CONNECTIONS);
        this.patience = limits.get(Limit.CLIENT_PATIENCE);
        this.proxy = proxy;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote) {
            String owner = Clients.key(remote);
            owners.put(connection, owner);
            int now = open.merge(owner, 1, Integer::sum);
            if (limit > 0 && now > limit && !proxy.test(remote)) {
                connection.getEndPoint().close();
            } else {
                var unused = scheduler.schedule(() -> closeSilent(connection), patience, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static void closeSilent(Connection connection) {
        if (connection.getMessagesIn() == 0) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        String owner = owners.remove(connection);
        if (owner != null) {
            open.computeIfPresent(owner, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** Connections that are open now. */
    public int count() {
        return owners.size();
    }
}
