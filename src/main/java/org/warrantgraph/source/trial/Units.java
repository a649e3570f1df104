package org.warrantgraph.source.trial;

import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.text.measure.WordTable;

/** Units of the registry, which are free text, as local names of QUDT units. */
final class Units {
    private static final WordTable UNITS = WordTable.load("units");

    private Units() {}

    /** {@code MO} for {@code months}, {@code PERCENT} for {@code percentage of participants}; empty for what is no unit of the table. */
    static Optional<String> of(String printed) {
        String lower = printed.toLowerCase(Locale.ROOT).strip();
        if (lower.startsWith("percent") || lower.startsWith("%")) {
            return Optional.of("PERCENT");
        }
        if (lower.matches("(number of )?(participants?|subjects?|patients?|responders?)")) {
            return Optional.of("NUM");
        }
        return UNITS.get(printed).or(() -> UNITS.get(lower)).map(WordTable.Row::meaning);
    }
}
