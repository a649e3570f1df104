package org.warrantgraph.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.LongSupplier;
import org.warrantgraph.web.http.Refusal;

/**
 * Holds every client to its {@link ServerLimits}. Thread-safe.
 *
 * <p>The rate is a bucket of {@code burst} requests that fills again at {@code rate} a second. Clients that have been away for a while are
 * forgotten, so the table stays small whoever comes.
 */
public final class Clients {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int MOST_KNOWN = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final ServerLimits limits;
    private final LongSupplier nanos;
    private final Cache<String, Client> known;

    public Clients(ServerLimits limits) {
        this(limits, System::nanoTime);
    }

    /** @param nanos a clock such as {@link System#nanoTime} */
    Clients(ServerLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.known = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .maximumSize(MOST_KNOWN)
                .build();
    }

    /** One request's stay; close it when the answer is written. */
    public interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A request of a client comes in.
     *
     * @throws Refusal with 429 when the client takes too much
     */
    public Visit enter(String address) {
        Client client = known.get(address, key -> new Client(limits.number(Limit.CLIENT_BURST), nanos.getAsLong()));
        client.enter(limits, nanos.getAsLong());
        return client::leave;
    }

    /** Clients that came lately. */
    public long count() {
        return known.estimatedSize();
    }

    public ServerLimits limits() {
        return limits;
    }

    /** Who counts as one client; an IPv6 host may take any address of its network. */
    static String key(InetSocketAddress remote) {
        InetAddress address = remote.getAddress();
        if (address == null) {
            return remote.getHostString();
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress()
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "::/64";
    }

    /** {@link #key(InetSocketAddress)} of an address as text. */
    public static String key(String address) {
        return address.contains(":") || address.matches("[0-9.]+")
                ? key(new InetSocketAddress(address.replaceAll("[\\[\\]]", ""), 0))
                : address;
    }

    private static final class Client {
        private double tokens;
        private long filled;
        private int inside;

        Client(int burst, long now) {
            tokens = burst;
            filled = now;
        }

        synchronized void enter(ServerLimits limits, long now) {
            int rate = limits.number(Limit.CLIENT_RATE);
            if (rate > 0) {
                tokens = Math.min(limits.number(Limit.CLIENT_BURST), tokens + (now - filled) * 1e-9 * rate);
                filled = now;
                if (tokens < 1) {
                    throw tooMany(
                            "W-WEB-020", "You have sent more than " + rate + " requests a second for a while.", (int)
                                    Math.ceil((1 - tokens) / rate));
                }
                tokens--;
            }
            long most = limits.get(Limit.CLIENT_REQUESTS);
            if (most > 0 && inside >= most) {
                throw tooMany("W-WEB-021", "The server is working on " + most + " requests of yours already.", 1);
            }
            inside++;
        }

        synchronized void leave() {
            inside--;
        }

        private static Refusal tooMany(String id, String what, int seconds) {
            return Refusal.of(
                    429,
                    id,
                    what,
                    "Wait for their answers, or download the release and query it yourself.",
                    Map.of("Retry-After", Integer.toString(Math.max(1, seconds))));
        }
    }
}
