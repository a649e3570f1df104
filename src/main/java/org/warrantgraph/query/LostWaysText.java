package org.warrantgraph.query;

import java.util.List;
import java.util.stream.Collectors;

/** Ways that break, as text for a terminal. */
public final class LostWaysText {
    private LostWaysText() {}

    /** Those that start at one drug; one line for each end, the ways below it. Says so where none breaks. */
    public static String of(List<LostWays> all, Thing drug) {
        List<LostWays> own =
                all.stream().filter(lost -> lost.drug().equals(drug)).toList();
        String title = "What would break without that work";
        StringBuilder text = new StringBuilder("\n" + title + "\n" + "─".repeat(title.length()) + "\n");
        if (own.isEmpty()) {
            return text.append("No way from ")
                    .append(drug.label())
                    .append(" loses a link.\n")
                    .toString();
        }
        for (LostWays lost : own) {
            text.append("to ")
                    .append(lost.end().label())
                    .append(": ")
                    .append(lost.before())
                    .append(lost.complete() ? "" : " or more")
                    .append(lost.before() == 1 ? " way before, " : " ways before, ")
                    .append(lost.after())
                    .append(" after\n");
            lost.breaking().forEach(way -> text.append("  ").append(words(way)).append('\n'));
        }
        return text.toString();
    }

    private static String words(MechanismPath way) {
        return way.start().label() + " "
                + way.links().stream()
                        .map(link -> link.words() + " " + link.to().label())
                        .collect(Collectors.joining(" → "));
    }
}
