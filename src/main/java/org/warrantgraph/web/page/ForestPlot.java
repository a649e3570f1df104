package org.warrantgraph.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Effect estimates with their confidence intervals on one logarithmic axis.
 *
 * <p>Coordinates are in pixels of a drawing 640 wide; {@code x = left + width · (ln v − ln min) / (ln max − ln min)}.
 */
public record ForestPlot(List<Line> lines, List<Tick> ticks, int height) {
    private static final double LEFT = 250;
    private static final double WIDTH = 250;
    private static final int ROW = 34;
    private static final int TOP = 26;

    /** One estimate. */
    public record Line(Link claim, String label, String value, int y, String low, String estimate, String high) {}

    /** A mark on the axis. */
    public record Tick(String x, String label, boolean noEffect) {}

    /** A plot of those results that are ratios with an interval, unless there are none. */
    static Optional<ForestPlot> of(List<ResultRow> results) {
        List<ResultRow> ratios =
                results.stream().filter(ResultRow::isRatio).distinct().toList();
        if (ratios.isEmpty()) {
            return Optional.empty();
        }
        double min = Math.min(0.5, bounds(ratios).min().orElse(0.5)) * 0.9;
        double max = Math.max(2, bounds(ratios).max().orElse(2)) * 1.1;
        List<Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < ratios.size(); i++) {
            ResultRow row = ratios.get(i);
            lines.add(new Line(
                    row.claim(),
                    row.endpoint().map(Link::text).orElse("")
                            + (row.population().isEmpty() ? "" : ", " + row.population()),
                    row.estimate().orElseThrow().toPlainString() + " ("
                            + row.low().orElseThrow().toPlainString() + "–"
                            + row.high().orElseThrow().toPlainString() + ")",
                    TOP + ROW * i + ROW / 2,
                    x(row.low().orElseThrow().doubleValue(), min, max),
                    x(row.estimate().orElseThrow().doubleValue(), min, max),
                    x(row.high().orElseThrow().doubleValue(), min, max)));
        }
        List<Tick> ticks = DoubleStream.of(0.05, 0.1, 0.25, 0.5, 1, 2, 4, 10, 20)
                .filter(value -> value >= min && value <= max)
                .mapToObj(value -> new Tick(
                        x(value, min, max),
                        BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(),
                        value == 1))
                .toList();
        return Optional.of(new ForestPlot(List.copyOf(lines), ticks, TOP + ROW * ratios.size() + 30));
    }

    private static DoubleStream bounds(List<ResultRow> ratios) {
        return ratios.stream()
                .flatMap(row -> Stream.of(row.low().orElseThrow(), row.high().orElseThrow()))
                .mapToDouble(BigDecimal::doubleValue);
    }

    private static String x(double value, double min, double max) {
        double share = (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min));
        return String.format(Locale.ROOT, "%.1f", LEFT + WIDTH * share);
    }

    /** Where the axis is drawn. */
    public int axis() {
        return height - 26;
    }
}
