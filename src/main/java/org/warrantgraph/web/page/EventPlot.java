package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.warrantgraph.picture.DumbbellPicture;
import org.warrantgraph.picture.DumbbellPicture.Mark;

/** Adverse events of the arms of a study as a picture: the widest differences first. */
final class EventPlot {
    private static final int MOST = 30;

    private EventPlot() {}

    /** An event at a grade. */
    private record Key(String event, String grade) {}

    /** SVG; empty where no event has a share in any arm. */
    static String of(String study, List<ResultRow> results, UnaryOperator<String> address) {
        List<ResultRow> rates = results.stream()
                .filter(row -> row.event().isPresent()
                        && row.estimate().isPresent()
                        && !row.arm().isEmpty()
                        && row.value().contains("%"))
                .toList();
        List<String> arms =
                rates.stream().map(ResultRow::arm).distinct().sorted().toList();
        Map<Key, List<Mark>> lines = new LinkedHashMap<>();
        for (ResultRow row : rates) {
            String grade = row.grade().key().equals("gradeNotApplicable")
                    ? ""
                    : row.grade().label();
            List<Mark> marks = lines.computeIfAbsent(
                    new Key(row.event().map(Link::text).orElse(""), grade), key -> new ArrayList<>());
            int arm = arms.indexOf(row.arm());
            if (marks.stream().noneMatch(mark -> mark.arm() == arm)) {
                marks.add(new Mark(
                        arm,
                        row.estimate().orElseThrow().doubleValue(),
                        row.value() + (row.count().isEmpty() ? "" : ", " + row.count()),
                        address.apply(row.claim().href())));
            }
        }
        return DumbbellPicture.svg(
                "Adverse events in " + study,
                arms,
                lines.entrySet().stream()
                        .map(line -> new DumbbellPicture.Line(
                                line.getKey().event(), line.getKey().grade(), line.getValue()))
                        .sorted(Comparator.comparingDouble(EventPlot::difference)
                                .reversed())
                        .limit(MOST)
                        .toList());
    }

    private static double difference(DumbbellPicture.Line line) {
        var shares = line.marks().stream().mapToDouble(Mark::percent).summaryStatistics();
        return shares.getCount() < 2 ? -1 + shares.getMax() / 1000 : shares.getMax() - shares.getMin();
    }
}
