package org.warrantgraph.build;

/**
 * The standard normal distribution, as far as the checks need it; SPARQL has neither logarithm nor exponential.
 *
 * <p>Formula numbers refer to Abramowitz and Stegun, Handbook of Mathematical Functions (1964).
 */
final class Arithmetic {
    /** Where the continued fraction starts to converge faster than the series. */
    private static final double SERIES_LIMIT = 3;

    private Arithmetic() {}

    /**
     * Probability that a standard normal variable is above x, relative error below 1e-10 for 0 ≤ x ≤ 37.
     *
     * <p>26.2.11 below 3: {@code 1/2 - φ(x) (x + x³/3 + x⁵/(3·5) + …)}; 26.2.14 from 3 on:
     * {@code φ(x) / (x + 1/(x + 2/(x + 3/(x + …))))}.
     *
     * @throws IllegalArgumentException when x is negative or not a number
     */
    static double upperTail(double x) {
        if (!(x >= 0)) {
            throw new IllegalArgumentException("not a number from 0 on: " + x);
        }
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        if (x < SERIES_LIMIT) {
            double term = x;
            double sum = x;
            for (int odd = 3; term > sum * 1e-17; odd += 2) {
                term *= x * x / odd;
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = x;
        for (int k = 120; k >= 1; k--) {
            fraction = x + k / fraction;
        }
        return density / fraction;
    }

    /**
     * The z of a two-sided p-value: {@code 2 upperTail(z) = p}, by halving; absolute error below 1e-9.
     *
     * @param p 0 to 1; 0 gives 37, beyond which p is not a double any more
     * @throws IllegalArgumentException when p is outside
     */
    static double twoSidedZ(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("not a probability: " + p);
        }
        double low = 0;
        double high = 37;
        while (high - low > 1e-10) {
            double middle = (low + high) / 2;
            if (2 * upperTail(middle) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Wald statistic of an estimate from its confidence interval: {@code |estimate| / se} with
     * {@code se = (high - low) / (2 z)}. Ratios are given as logarithms. (Altman and Bland, BMJ 2011;343:d2304.)
     *
     * @param level confidence level, between 0 and 1: 0.95
     */
    static double waldZ(double estimate, double low, double high, double level) {
        double standardError = (high - low) / (2 * twoSidedZ(1 - level));
        return Math.abs(estimate) / standardError;
    }
}
