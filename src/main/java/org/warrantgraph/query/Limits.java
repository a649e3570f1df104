package org.warrantgraph.query;

import java.time.Duration;

/**
 * How long a question may run and how many rows it may return.
 *
 * @param rows rows or statements kept; the answer says when there were more
 * @param time after this the question is stopped and answers nothing
 */
public record Limits(long rows, Duration time) {
    /** A hundred thousand rows, thirty seconds. */
    public static final Limits STANDARD = new Limits(100_000, Duration.ofSeconds(30));

    public Limits {
        if (rows < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits must be positive: " + rows + " rows, " + time);
        }
    }
}
