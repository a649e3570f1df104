package org.warrantgraph.text.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value as a source prints it. */
public sealed interface PrintedValue
        permits Estimate, PValue, NotSignificant, Share, Amount, Multiple, AllocationRatio, MissingValue {
    /** The text exactly as printed. */
    String printed();

    /** What cannot be right about it, in words: {@code lower limit 0.80 is above upper limit 0.48}. */
    default Optional<String> fault() {
        return Optional.empty();
    }

    /** Reads a text that is one value and nothing else, whatever value it is. A number alone is an {@link Amount}. */
    static Reading<PrintedValue> read(String text) {
        List<Function<Cursor, Optional<? extends PrintedValue>>> grammars = List.of(
                MissingValue::at,
                NotSignificant::at,
                cursor -> PValue.at(cursor, true),
                Multiple::at,
                AllocationRatio::at,
                cursor -> Estimate.at(cursor, false)
                        .filter(e -> e.statistic().isPresent() || e.interval().isPresent()),
                Share::at,
                Amount::at);
        for (Function<Cursor, Optional<? extends PrintedValue>> grammar : grammars) {
            Reading<PrintedValue> reading =
                    Reading.whole(text, cursor -> grammar.apply(cursor).map(v -> v));
            if (!(reading instanceof Reading.None)) {
                return reading;
            }
        }
        return new Reading.None<>();
    }
}
