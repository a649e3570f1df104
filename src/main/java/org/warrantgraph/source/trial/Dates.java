package org.warrantgraph.source.trial;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.PartialDate;

/** Reads dates of the registry, as precise as they are: {@code 2013-02}, {@code August 24, 1981}, {@code July 2001}. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /** {@code 2013}, {@code 2013-02} or {@code 2013-02-07}; empty where the text is no date. */
    static Optional<String> read(String text) {
        if (PartialDate.isOne(text)) {
            return Optional.of(text);
        }
        try {
            return Optional.of(
                    text.contains(",")
                            ? LocalDate.parse(text, DAY).toString()
                            : YearMonth.parse(text, MONTH).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
