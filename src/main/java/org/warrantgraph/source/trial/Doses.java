package org.warrantgraph.source.trial;

import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.text.measure.Dosing;

/**
 * Reads how a drug is given from the free text of its description: {@code 125mg, orally once daily}. A text with several doses, a
 * concentration or changing doses says nothing that one dose could tell.
 */
final class Doses {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)\\d\\s*-?\\s*(?:mg|mcg|ug|µg|μg|g|kg|iu|units?|mmol|ml)\\b(?!\\s*per\\s*(?:ml|l)\\b|\\s*/\\s*(?:ml|l)\\b)");
    private static final Pattern MORE_TO_IT = Pattern.compile(
            "(?i)concentration|strength|/\\s*ml\\b|loading|escalat|titrat|increas|reduc|maximum|up to \\d|starting|initial|weight-based|then\\b|followed by \\d+(?:\\.\\d+)?\\s*mg");

    /** {@code PD-0332991}: its digits are no dose. */
    private static final Pattern CODE_NAME = Pattern.compile("\\b[A-Z]{2,}[- ]?\\d{3,}\\b,?");

    private static final Dosing UNKNOWN =
            new Dosing(java.util.List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private Doses() {}

    /** One dose at most; its frequency and route only along with it. */
    static Dosing in(String description) {
        String text = CODE_NAME.matcher(description).replaceAll(" ");
        boolean one = AMOUNT.matcher(text).results().count() == 1
                && !MORE_TO_IT.matcher(text).find();
        Dosing read = one ? Dosing.in(text) : UNKNOWN;
        return read.doses().size() == 1 ? read : UNKNOWN;
    }
}
