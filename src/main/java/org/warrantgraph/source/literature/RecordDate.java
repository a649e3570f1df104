package org.warrantgraph.source.literature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes dates of {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd} of what records print; never more precise than printed. */
public final class RecordDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:1[5-9]|20)\\d\\d)(?!\\d)");
    /** {@code 2015 Nov 12}, {@code 2015 Nov}; not {@code 2015 Nov-Dec}, which is no month. */
    private static final Pattern WORDS = Pattern.compile(
            "((?:1[5-9]|20)\\d\\d)[\\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?!\\s*[-/\u2013]\\s*[a-z1-2])(?:\\s+(\\d{1,2})(?![\\d-]|\\s*[-\u2013]))?.*");

    private static final Pattern ISO = Pattern.compile("((?:1[5-9]|20)\\d\\d)-(\\d{1,2})(?:-(\\d{1,2}))?(?:[tT ].*)?");

    private RecordDate() {}

    /** @param month number or English name; seasons are no month */
    public static Optional<String> of(String year, Optional<String> month, Optional<String> day) {
        Matcher four = YEAR.matcher(year);
        if (!four.find()) {
            return Optional.empty();
        }
        int monthNumber = month.map(RecordDate::month).orElse(0);
        int dayNumber = day.map(RecordDate::number).orElse(0);
        return Optional.of(date(four.group(1), monthNumber, dayNumber));
    }

    /** A date in words as MEDLINE has them: {@code 2000 Spring}, {@code 1998 Dec-1999 Jan}, {@code 1983 Mar 12-18}; or {@code 2015-11-03}. */
    public static Optional<String> words(String printed) {
        String words = printed.strip().toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return of(iso.group(1), Optional.of(iso.group(2)), Optional.ofNullable(iso.group(3)));
        }
        Matcher dated = WORDS.matcher(words);
        if (dated.matches()) {
            return of(dated.group(1), Optional.of(dated.group(2)), Optional.ofNullable(dated.group(3)));
        }
        Matcher year = YEAR.matcher(words);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }

    private static int month(String printed) {
        String name = printed.strip().toLowerCase(Locale.ROOT);
        int number = number(name);
        return number > 0 || name.length() < 3 ? number : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static int number(String printed) {
        String digits = printed.strip();
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    }

    private static String date(String year, int month, int day) {
        if (month < 1 || month > 12) {
            return year;
        }
        String date = year + String.format(Locale.ROOT, "-%02d", month);
        return day < 1
                        || day
                                > java.time.YearMonth.of(Integer.parseInt(year), month)
                                        .lengthOfMonth()
                ? date
                : date + String.format(Locale.ROOT, "-%02d", day);
    }
}
