package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adverse events: one line an event, one column for each arm and grade.
 *
 * @param arms what the letters above the columns stand for
 */
public record EventTable(List<ArmLetter> arms, List<Column> columns, List<Line> lines) {
    private static final Pattern OWN_LETTER = Pattern.compile("^Arm ([A-Z0-9]{1,3}): ");

    /** An arm with the short name it has in the table: {@code A}. */
    public record ArmLetter(String letter, String arm) {}

    /** An arm at a grade. */
    public record Column(String arm, String grade, String letter) {}

    /** An event with its rates; a column may be empty. */
    public record Line(Link event, List<Optional<ResultRow>> rates) {}

    static EventTable of(List<ResultRow> results) {
        List<ResultRow> rates =
                results.stream().filter(row -> row.event().isPresent()).toList();
        List<String> arms =
                rates.stream().map(ResultRow::arm).distinct().sorted().toList();
        List<Column> columns = rates.stream()
                .map(row -> column(row, arms))
                .distinct()
                .sorted(java.util.Comparator.comparing(Column::grade).thenComparing(Column::arm))
                .toList();
        Map<Link, Map<Column, ResultRow>> byEvent = new LinkedHashMap<>();
        for (ResultRow row : rates) {
            byEvent.computeIfAbsent(row.event().orElseThrow(), key -> new LinkedHashMap<>())
                    .putIfAbsent(column(row, arms), row);
        }
        List<Line> lines = new ArrayList<>();
        byEvent.forEach((key, cells) -> lines.add(new Line(
                key,
                columns.stream()
                        .map(column -> Optional.ofNullable(cells.get(column)))
                        .toList())));
        return new EventTable(
                arms.stream()
                        .filter(arm -> !arm.isEmpty())
                        .map(arm -> new ArmLetter(
                                letter(arm, arms), OWN_LETTER.matcher(arm).replaceFirst("")))
                        .toList(),
                columns,
                lines);
    }

    private static Column column(ResultRow row, List<String> arms) {
        String grade = row.grade().key().equals("gradeNotApplicable")
                ? ""
                : row.grade().label();
        return new Column(row.arm(), grade, letter(row.arm(), arms));
    }

    /** The letter that the name begins with where all have one; else A to Z, then numbers; nothing for rates of no arm. */
    private static String letter(String arm, List<String> arms) {
        Matcher own = OWN_LETTER.matcher(arm);
        boolean all = arms.stream()
                .filter(name -> !name.isEmpty())
                .allMatch(name -> OWN_LETTER.matcher(name).find());
        if (all && own.find()) {
            return own.group(1);
        }
        int place = arms.indexOf(arm);
        return arm.isEmpty() ? "" : place < 26 ? String.valueOf((char) ('A' + place)) : Integer.toString(place + 1);
    }
}
