package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adverse events: one line an event, one column for each arm and grade. */
public record EventTable(List<Column> columns, List<Line> lines) {
    /** An arm at a grade. */
    public record Column(String arm, String grade) {}

    /** An event with its rates; a column may be empty. */
    public record Line(Link event, List<Optional<ResultRow>> rates) {}

    static EventTable of(List<ResultRow> results) {
        List<ResultRow> rates =
                results.stream().filter(row -> row.event().isPresent()).toList();
        List<Column> columns = rates.stream()
                .map(row -> new Column(row.arm(), row.grade().label()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Column::grade).thenComparing(Column::arm))
                .toList();
        Map<Link, Map<Column, ResultRow>> byEvent = new LinkedHashMap<>();
        for (ResultRow row : rates) {
            byEvent.computeIfAbsent(row.event().orElseThrow(), key -> new LinkedHashMap<>())
                    .putIfAbsent(new Column(row.arm(), row.grade().label()), row);
        }
        List<Line> lines = new ArrayList<>();
        byEvent.forEach((key, cells) -> lines.add(new Line(
                key,
                columns.stream()
                        .map(column -> Optional.ofNullable(cells.get(column)))
                        .toList())));
        return new EventTable(columns, lines);
    }
}
