package org.warrantgraph.source.literature.retraction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.source.literature.RecordDate;

/**
 * Reads dates such as {@code 1/31/2024 0:00}, whose order of day and month differs between copies of one list.
 *
 * <p>All dates of a file are looked at first: a number above 12 proves the order. Where nothing proves it, the month comes first, as its
 * publisher writes it; where both orders are proved, a date that could be either keeps its year only. Not thread-safe.
 */
final class DayOrder {
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:\\s.*)?");

    private boolean dayFirst;
    private boolean monthFirst;

    /** Takes what one date proves. */
    void see(String printed) {
        Matcher date = SLASHED.matcher(printed.strip());
        if (date.matches()) {
            int one = Integer.parseInt(date.group(1));
            int two = Integer.parseInt(date.group(2));
            dayFirst |= one > 12 && two <= 12;
            monthFirst |= two > 12 && one <= 12;
        }
    }

    boolean isContradictory() {
        return dayFirst && monthFirst;
    }

    /** Empty where it is no date. */
    Optional<String> read(String printed) {
        Matcher date = SLASHED.matcher(printed.strip());
        if (!date.matches()) {
            return printed.isBlank()
                    ? Optional.empty()
                    : RecordDate.words(printed.strip().toLowerCase(Locale.ROOT));
        }
        String one = date.group(1);
        String two = date.group(2);
        String year = date.group(3);
        if (Integer.parseInt(one) > 12) {
            return RecordDate.of(year, Optional.of(two), Optional.of(one));
        }
        boolean either = Integer.parseInt(two) <= 12 && !one.equals(two);
        if (either && isContradictory()) {
            return RecordDate.of(year, Optional.empty(), Optional.empty());
        }
        return either && dayFirst
                ? RecordDate.of(year, Optional.of(two), Optional.of(one))
                : RecordDate.of(year, Optional.of(one), Optional.of(two));
    }
}
