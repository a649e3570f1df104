package org.warrantgraph.web.sparql;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * What is left to one running query: its time, seen as a flag that a watchdog raises, its rows, and the long texts it makes.
 *
 * <p>The flag is the one that Jena's iterators look at. Operators that do not look (paths, regular expressions) are made to call {@link #check}.
 * Whoever used up something raises it too, so that no operator goes on and no answer is given from what was there so far.
 */
final class Budget {
    /** A row with texts of this many characters counts as one more row. */
    private static final int TEXT_OF_A_ROW = 256;

    /** Looks at the flag between two looks at the clock. */
    private static final int LOOKS_BETWEEN_RESTS = 1024;
    /** A query that runs longer than this is in no hurry; nanoseconds. */
    private static final long LONG = 1_000_000_000L;
    /** The longest rest; nanoseconds. */
    private static final long LONGEST_REST = 10_000_000L;

    private final ServerLimits limits;
    private final BooleanSupplier crowded;
    private final long started = System.nanoTime();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Refusal> reason = new AtomicReference<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    /** Of the thread that runs the query. */
    private int looks;

    private long rested = started;

    /** @param crowded whether queries take all processors now */
    Budget(ServerLimits limits, BooleanSupplier crowded) {
        this.limits = limits;
        this.crowded = crowded;
    }

    AtomicBoolean cancelled() {
        return cancelled;
    }

    /** True the first time only: of the executors of a query the outermost comes first. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** @throws QueryCancelledException when the time is over */
    void check() {
        if (cancelled.get()) {
            throw new QueryCancelledException();
        }
        looks++;
        if (looks % LOOKS_BETWEEN_RESTS == 0) {
            rest();
        }
    }

    /**
     * Where long queries would take all processors, each of them rests as long as it works, so that those who ask for little are not kept
     * waiting.
     */
    private void rest() {
        long now = System.nanoTime();
        if (now - started > LONG && crowded.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(LONGEST_REST, now - rested));
            rested = System.nanoTime();
        } else {
            rested = now;
        }
    }

    /** Why the query was cancelled. */
    Refusal reason() {
        Refusal known = reason.get();
        return known == null ? outOfTime() : known;
    }

    /** Ends the query. Filters take any other exception for a row that does not fit, and would go on. */
    private QueryCancelledException stop(String what) {
        reason.compareAndSet(null, tooMuch(what));
        cancelled.set(true);
        return new QueryCancelledException();
    }

    /** One more row inside the engine. */
    void step() {
        check();
        if (steps.incrementAndGet() > limits.get(Limit.QUERY_STEPS)) {
            throw stop("goes through more than " + limits.get(Limit.QUERY_STEPS) + " intermediate rows");
        }
    }

    /** One more thing kept in memory, such as a group. */
    void hold() {
        hold(1);
    }

    /** One more row kept in memory. */
    void hold(Binding row) {
        hold(1 + textLength(row) / TEXT_OF_A_ROW);
    }

    private void hold(long rows) {
        if (held.addAndGet(rows) > limits.get(Limit.QUERY_HELD)) {
            throw stop("sorts, groups or joins more than " + limits.get(Limit.QUERY_HELD) + " rows");
        }
    }

    /** Another endpoint is asked. */
    void request() {
        check();
        if (requests.incrementAndGet() > limits.get(Limit.SERVICE_REQUESTS)) {
            throw stop("asks other endpoints more than " + limits.get(Limit.SERVICE_REQUESTS) + " times");
        }
    }

    /** A long text was made. */
    void make(int characters) {
        check();
        if (made.addAndGet(characters) > limits.get(Limit.QUERY_MADE)) {
            throw stop("makes texts of more than " + limits.get(Limit.QUERY_MADE) + " characters in all");
        }
    }

    /** Characters of the literals in a row. */
    static long textLength(Binding row) {
        long length = 0;
        Iterator<Var> columns = row.vars();
        while (columns.hasNext()) {
            Node value = row.get(columns.next());
            if (value != null && value.isLiteral()) {
                length += value.getLiteralLexicalForm().length();
            }
        }
        return length;
    }

    private Refusal outOfTime() {
        return Refusal.of(
                503,
                "W-SPARQL-010",
                "The query did not end within " + limits.get(Limit.QUERY_TIME) / 1000.0 + " seconds.",
                "Make it more specific, add a LIMIT, or download the release and query it yourself.",
                Map.of("Retry-After", "30"));
    }

    private static Refusal tooMuch(String what) {
        return Refusal.of(
                503,
                "W-SPARQL-011",
                "The query " + what + ".",
                "Make it more specific, or download the release and query it yourself.",
                Map.of("Retry-After", "30"));
    }
}
