package org.warrantgraph.web.sparql;

import java.time.Duration;

/**
 * What one query may use, and how many may run; published to clients.
 *
 * @param time from the start of execution to its end
 * @param rows of an answer, or triples of a graph; more are cut off, and the client is told
 * @param answerText characters in the values of an answer; more are cut off, and the client is told
 * @param textLength of a query, in characters
 * @param depth of nested brackets in a query
 * @param elements patterns, filters and expressions in a query
 * @param steps rows handled inside the engine in all
 * @param held rows that sorting, grouping, joining and the like may hold in memory; a row with long texts counts as several
 * @param madeText characters of the long texts that functions of one query may make
 * @param concurrent queries at one time
 * @param queued queries that may wait for their turn; the rest is asked to come again
 */
public record QueryLimits(
        Duration time,
        int rows,
        int answerText,
        int textLength,
        int depth,
        int elements,
        long steps,
        long held,
        long madeText,
        int concurrent,
        int queued) {
    private static final int CONCURRENT = 8;
    /** What one held row may take with its table; an estimate on the safe side, not a measurement. */
    private static final int BYTES_OF_A_HELD_ROW = 512;

    public QueryLimits {
        if (time.isNegative() || time.isZero() || rows < 1 || concurrent < 1 || queued < 0) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    /** As much as this process's heap allows with all places taken, up to what any query should need. */
    public static QueryLimits defaults() {
        return forHeap(Runtime.getRuntime().maxMemory());
    }

    /** Limits with which all queries that run at one time fit into half of a heap. */
    static QueryLimits forHeap(long bytes) {
        long share = bytes / 2 / CONCURRENT;
        return new QueryLimits(
                Duration.ofSeconds(30),
                100_000,
                (int) Math.min(32 << 20, share / 8),
                64 * 1024,
                200,
                2_000,
                20_000_000,
                Math.min(500_000, share / 2 / BYTES_OF_A_HELD_ROW),
                Math.min(64 << 20, share / 4),
                CONCURRENT,
                32);
    }

    public QueryLimits withTime(Duration other) {
        return new QueryLimits(
                other, rows, answerText, textLength, depth, elements, steps, held, madeText, concurrent, queued);
    }

    public QueryLimits withRows(int other) {
        return new QueryLimits(
                time, other, answerText, textLength, depth, elements, steps, held, madeText, concurrent, queued);
    }

    public QueryLimits withAnswerText(int other) {
        return new QueryLimits(
                time, rows, other, textLength, depth, elements, steps, held, madeText, concurrent, queued);
    }

    public QueryLimits withSteps(long otherSteps, long otherHeld) {
        return new QueryLimits(
                time,
                rows,
                answerText,
                textLength,
                depth,
                elements,
                otherSteps,
                otherHeld,
                madeText,
                concurrent,
                queued);
    }

    /** @param otherQueued queries that may wait while {@code otherConcurrent} run */
    public QueryLimits withPlaces(int otherConcurrent, int otherQueued) {
        return new QueryLimits(
                time,
                rows,
                answerText,
                textLength,
                depth,
                elements,
                steps,
                held,
                madeText,
                otherConcurrent,
                otherQueued);
    }
}
