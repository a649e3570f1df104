package org.warrantgraph.bench;

import java.util.List;
import java.util.Locale;

/**
 * How often what a score says comes true: cases in ten bins of the score, each with mean score, share that came true, and size.
 *
 * @param bins those that hold a case, lowest first
 */
record Calibration(List<Bin> bins) {
    private static final int BINS = 10;

    Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Cases whose scores lie in one tenth of the range.
     *
     * @param from lower limit of the score, the upper one is 0.1 above
     */
    record Bin(double from, int cases, double meanScore, double share) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f-%.1f n %d mean %.3f true %.3f", from, from + 0.1, cases, meanScore, share);
        }
    }

    /** @param came true at the places of {@code scores} that came true; scores are 0 to 1 */
    static Calibration of(double[] scores, boolean[] came) {
        int[] n = new int[BINS];
        double[] sum = new double[BINS];
        int[] yes = new int[BINS];
        for (int i = 0; i < scores.length; i++) {
            int bin = Math.min(BINS - 1, (int) Math.floor(scores[i] * BINS + 1e-9));
            n[bin]++;
            sum[bin] += scores[i];
            yes[bin] += came[i] ? 1 : 0;
        }
        return new Calibration(java.util.stream.IntStream.range(0, BINS)
                .filter(bin -> n[bin] > 0)
                .mapToObj(bin -> new Bin(bin / 10.0, n[bin], sum[bin] / n[bin], yes[bin] / (double) n[bin]))
                .toList());
    }

    /** Mean distance of score and share over the bins, weighted by their cases (expected calibration error); 0 is best. */
    double error() {
        int all = bins.stream().mapToInt(Bin::cases).sum();
        return bins.stream()
                        .mapToDouble(bin -> bin.cases() * Math.abs(bin.meanScore() - bin.share()))
                        .sum()
                / all;
    }
}
