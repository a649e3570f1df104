package org.warrantgraph.model;

import java.util.regex.Pattern;

/** Dates as precise as a source says: {@code 2025}, {@code 2025-12} or {@code 2025-12-03}. */
public final class PartialDate {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private PartialDate() {}

    /** @throws IllegalArgumentException if the text has none of the three forms */
    public static void check(String date) {
        if (!isOne(date)) {
            throw new IllegalArgumentException("not yyyy, yyyy-MM or yyyy-MM-dd: " + date);
        }
    }

    public static boolean isOne(String date) {
        return FORM.matcher(date).matches();
    }

    /** @param date in one of the three forms */
    public static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }
}
