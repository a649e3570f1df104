package org.warrantgraph.web.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.warrantgraph.web.http.Refusal;

/**
 * What is left to one running query: its time, seen as a flag that a watchdog raises, and its rows.
 *
 * <p>The flag is the one that Jena's iterators look at. Operators that do not look (paths, regular expressions) are made to call {@link #check}.
 */
final class Budget {
    private final QueryLimits limits;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong held = new AtomicLong();

    Budget(QueryLimits limits) {
        this.limits = limits;
    }

    AtomicBoolean cancelled() {
        return cancelled;
    }

    /** @throws Refusal when the time is over */
    void check() {
        if (cancelled.get()) {
            throw outOfTime();
        }
    }

    /** One more row inside the engine. */
    void step() {
        check();
        if (steps.incrementAndGet() > limits.steps()) {
            throw tooMuch("goes through more than " + limits.steps() + " intermediate rows");
        }
    }

    /** One more row kept in memory. */
    void hold() {
        if (held.incrementAndGet() > limits.held()) {
            throw tooMuch("sorts, groups or joins more than " + limits.held() + " rows");
        }
    }

    Refusal outOfTime() {
        return Refusal.of(
                503,
                "W-SPARQL-010",
                "The query did not end within " + limits.time().toSeconds() + " seconds.",
                "Make it more specific, add a LIMIT, or download the release and query it yourself.",
                java.util.Map.of("Retry-After", "30"));
    }

    private static Refusal tooMuch(String what) {
        return Refusal.of(
                503,
                "W-SPARQL-011",
                "The query " + what + ".",
                "Make it more specific, or download the release and query it yourself.",
                java.util.Map.of("Retry-After", "30"));
    }
}
