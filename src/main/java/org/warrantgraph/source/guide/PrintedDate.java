package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a printed date and keeps its precision: {@code December 2025} is {@code 2025-12}. */
final class PrintedDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)(?:-(\\d\\d))?\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? " + MONTH + ",? ((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + "(?: (\\d{1,2})(?:st|nd|rd|th)?,)? ((?:19|20)\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    private PrintedDate() {}

    /** {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; empty where there is no date or its order is not plain. */
    static Optional<String> read(String printed) {
        String words = printed.toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return valid(
                    iso.group(1),
                    Integer.parseInt(iso.group(2)),
                    iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.find()) {
            return valid(dayFirst.group(3), MONTHS.indexOf(dayFirst.group(2)) + 1, Integer.parseInt(dayFirst.group(1)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(words);
        if (monthFirst.find()) {
            int day = monthFirst.group(2) == null ? 0 : Integer.parseInt(monthFirst.group(2));
            return valid(monthFirst.group(3), MONTHS.indexOf(monthFirst.group(1)) + 1, day);
        }
        Matcher year = YEAR.matcher(words);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }

    private static Optional<String> valid(String year, int month, int day) {
        if (month < 1 || month > 12 || day > 31) {
            return Optional.of(year);
        }
        return Optional.of(year
                + String.format(Locale.ROOT, "-%02d", month)
                + (day > 0 ? String.format(Locale.ROOT, "-%02d", day) : ""));
    }
}
