package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a line of results apart: what is measured, in which arms, and what is printed.
 *
 * <pre>
 *   median A 11.07 months, B 5.49 months
 *   HR 0.451 (0.311–0.656); P = 0.000016, A vs B
 * </pre>
 *
 * @param statistic words in front; may be empty
 * @param parts what is printed for each arm, or for the comparison
 */
record ResultLine(String statistic, List<Part> parts) {
    /**
     * @param arm the arm it is about; empty where the line names none
     * @param against the arm it is compared with
     */
    record Part(Optional<String> arm, Optional<String> against, String printed) {}

    ResultLine {
        parts = List.copyOf(parts);
    }

    /**
     * @param body a note without its references
     * @param arms names of the arms
     * @param lists finds the words in front that name a statistic
     */
    static ResultLine parse(String body, Collection<String> arms, ClosedLists lists) {
        Matcher versus = Pattern.compile("^(.*?),?\\s+(\\S+) vs\\.? (\\S+)$").matcher(body);
        if (versus.matches()) {
            String values = versus.group(1);
            String words = lists.startOf("statistic", values).orElse("");
            return new ResultLine(
                    words,
                    List.of(new Part(
                            Optional.of(versus.group(2)),
                            Optional.of(versus.group(3)),
                            values.substring(words.length()).strip())));
        }
        List<Part> parts = new ArrayList<>();
        String statistic = "";
        String open = null;
        int from = 0;
        Matcher names =
                Pattern.compile("(?:^|(?<=[ ,]))(" + alternatives(arms) + ") ").matcher(body);
        while (!arms.isEmpty() && names.find()) {
            if (open == null) {
                statistic = body.substring(0, names.start()).strip();
            } else if (!body.substring(from, names.start()).strip().endsWith(",")) {
                continue;
            } else {
                parts.add(part(open, body.substring(from, names.start())));
            }
            open = names.group(1);
            from = names.end();
        }
        if (open == null) {
            String words = lists.startOf("statistic", body).orElse("");
            parts.add(new Part(
                    Optional.empty(),
                    Optional.empty(),
                    body.substring(words.length()).strip()));
            return new ResultLine(words, parts);
        }
        parts.add(part(open, body.substring(from)));
        return new ResultLine(statistic, parts);
    }

    private static Part part(String arm, String printed) {
        return new Part(
                Optional.of(arm),
                Optional.empty(),
                printed.strip().replaceAll(",$", "").strip());
    }

    private static String alternatives(Collection<String> arms) {
        return arms.stream()
                .sorted(Comparator.comparingInt((String arm) -> -arm.length()))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElse("");
    }
}
