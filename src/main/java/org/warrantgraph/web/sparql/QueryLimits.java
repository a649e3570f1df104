package org.warrantgraph.web.sparql;

import java.time.Duration;

/**
 * What one query may use; published to clients.
 *
 * @param time from the start of execution to its end
 * @param rows of an answer, or triples of a graph; more are cut off, and the client is told
 * @param textLength of a query, in characters
 * @param depth of nested brackets in a query
 * @param elements patterns, filters and expressions in a query
 * @param steps rows handled inside the engine in all
 * @param held rows that sorting, grouping, joining and the like may hold in memory
 * @param concurrent queries at one time; the rest is asked to come again
 */
public record QueryLimits(
        Duration time, int rows, int textLength, int depth, int elements, long steps, long held, int concurrent) {
    public QueryLimits {
        if (time.isNegative() || time.isZero() || rows < 1 || concurrent < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    public static QueryLimits defaults() {
        return new QueryLimits(Duration.ofSeconds(30), 100_000, 64 * 1024, 200, 2_000, 20_000_000, 500_000, 8);
    }

    public QueryLimits withTime(Duration other) {
        return new QueryLimits(other, rows, textLength, depth, elements, steps, held, concurrent);
    }

    public QueryLimits withRows(int other) {
        return new QueryLimits(time, other, textLength, depth, elements, steps, held, concurrent);
    }

    public QueryLimits withSteps(long otherSteps, long otherHeld) {
        return new QueryLimits(time, rows, textLength, depth, elements, otherSteps, otherHeld, concurrent);
    }

    public QueryLimits withConcurrent(int other) {
        return new QueryLimits(time, rows, textLength, depth, elements, steps, held, other);
    }
}
