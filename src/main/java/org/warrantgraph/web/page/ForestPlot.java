package org.warrantgraph.web.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warrantgraph.picture.ForestPicture;

/** The ratios of a study with their intervals, as a picture. */
final class ForestPlot {
    private ForestPlot() {}

    /**
     * SVG; empty where no ratio has an interval.
     *
     * @param address of a page, as the picture shall write it
     */
    static String of(String study, List<ResultRow> results, UnaryOperator<String> address) {
        return ForestPicture.svg(
                "Effect estimates of " + study,
                results.stream()
                        .filter(ResultRow::isRatio)
                        .distinct()
                        .map(row -> line(row, address))
                        .distinct()
                        .toList());
    }

    private static ForestPicture.Line line(ResultRow row, UnaryOperator<String> address) {
        String note = Stream.of(
                        row.statistic().label(),
                        row.assessor().isThere()
                                ? "assessed by " + row.assessor().label()
                                : "",
                        row.cut())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new ForestPicture.Line(
                row.endpoint().map(Link::text).orElse("") + (row.population().isEmpty() ? "" : ", " + row.population()),
                note,
                row.value(),
                row.low().orElseThrow().doubleValue(),
                row.estimate().orElseThrow().doubleValue(),
                row.high().orElseThrow().doubleValue(),
                address.apply(row.claim().href()));
    }
}
