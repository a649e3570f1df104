package org.warrantgraph.web.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The {@link Limit}s of one server: those that were given, and for the others what suits them and the heap of this process. Immutable. */
public final class ServerLimits {
    /** What one held row may take with its table; an estimate on the safe side, not a measurement. */
    static final int BYTES_OF_A_HELD_ROW = 512;

    private final boolean forStrangers;
    private final Map<Limit, Long> given;

    private ServerLimits(boolean forStrangers, Map<Limit, Long> given) {
        this.forStrangers = forStrangers;
        this.given = given;
    }

    /** For a server that only its own machine can reach: clients are not told apart. */
    public static ServerLimits local() {
        return new ServerLimits(false, Map.of());
    }

    /** For the open internet. */
    public static ServerLimits open() {
        return new ServerLimits(true, Map.of());
    }

    /** @throws IllegalArgumentException for a number too small to make sense */
    public ServerLimits with(Limit limit, long value) {
        if (value < limit.least()) {
            throw new IllegalArgumentException(limit.key() + " is at least " + limit.least() + ", not " + value);
        }
        Map<Limit, Long> more = new EnumMap<>(Limit.class);
        more.putAll(given);
        more.put(limit, value);
        return new ServerLimits(forStrangers, more);
    }

    public long get(Limit limit) {
        Long value = given.get(limit);
        return value == null ? limit.standard(this) : value;
    }

    /** The limit as an {@code int}; more than that is as good as none. */
    public int number(Limit limit) {
        return (int) Math.min(Integer.MAX_VALUE, get(limit));
    }

    /** A limit in milliseconds. */
    public Duration time(Limit limit) {
        return Duration.ofMillis(get(limit));
    }

    boolean forStrangers() {
        return forStrangers;
    }

    /** Bytes. */
    long heap() {
        return Runtime.getRuntime().maxMemory();
    }

    /** Bytes of a query such that all that run at one time fit into half of the heap. */
    long heapOfAQuery() {
        return Math.max(1 << 20, heap() / 2 / get(Limit.QUERIES));
    }
}
