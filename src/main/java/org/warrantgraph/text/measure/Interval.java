package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A confidence interval as printed; its limits may be the wrong way round, {@link #fault} tells.
 *
 * @param level 0.95 for a 95 % interval; empty where the text does not say
 */
public record Interval(BigDecimal low, BigDecimal high, Optional<BigDecimal> level) {
    private static final WordTable NAMES = WordTable.load("intervals");

    /** The interval with a level from elsewhere (a column header), unless it says its own. */
    public Interval withLevelIfUnknown(Optional<BigDecimal> other) {
        return level.isPresent() ? this : new Interval(low, high, other);
    }

    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    public Optional<String> fault() {
        return low.compareTo(high) > 0
                ? Optional.of("lower limit " + low.toPlainString() + " is above upper limit " + high.toPlainString())
                : Optional.empty();
    }

    /** The level that a header or sentence names, such as {@code 0.95} for "95% CI". */
    public static Optional<BigDecimal> levelIn(String text) {
        return Found.all(text, Interval::levelAt).stream().map(Found::value).findFirst();
    }

    /** In brackets, or after "95% CI"; limits apart by a hyphen, "to", a comma or a semicolon. */
    static Optional<Interval> at(Cursor cursor) {
        int from = cursor.at();
        boolean separated = cursor.take(";,:");
        boolean round = cursor.take("(");
        boolean square = !round && cursor.take("[");
        Optional<BigDecimal> level = levelAt(cursor);
        boolean named = level.isPresent() || NAMES.take(cursor).isPresent();
        if (!named && (separated || !round && !square)) {
            cursor.back(from);
            return Optional.empty();
        }
        if (named) {
            cursor.take(",:;=");
            cursor.takePhrase("of");
            cursor.takePhrase("from");
            if (!round && !square) {
                round = cursor.take("(");
                square = !round && cursor.take("[");
            }
        }
        Optional<Interval> limits = limits(cursor, level);
        boolean closed = round ? cursor.take(")") : !square || cursor.take("]");
        // Further values may follow inside the same brackets: "(95% CI 0.31-0.66; P<0.001)".
        boolean goesOn = named && (cursor.spaces().peek(0) == ';' || cursor.peek(0) == ',');
        if (limits.isEmpty() || !closed && !goesOn) {
            cursor.back(from);
            return Optional.empty();
        }
        return limits;
    }

    private static Optional<Interval> limits(Cursor cursor, Optional<BigDecimal> level) {
        Optional<BigDecimal> low = Numbers.at(cursor);
        if (low.isEmpty()) {
            return Optional.empty();
        }
        Units.at(cursor);
        if (!cursor.takePhrase("to") && !cursor.takePhrase("and") && !cursor.take("-,;")) {
            return Optional.empty();
        }
        Optional<BigDecimal> high = Numbers.at(cursor);
        high.ifPresent(number -> Units.at(cursor));
        return high.map(number -> new Interval(low.get(), number, level));
    }

    private static Optional<BigDecimal> levelAt(Cursor cursor) {
        int from = cursor.at();
        Optional<BigDecimal> percent = Numbers.at(cursor);
        if (percent.isPresent() && cursor.take("%")) {
            cursor.take("-");
            BigDecimal fraction = percent.get().divide(BigDecimal.valueOf(100), MathContext.DECIMAL64);
            if (NAMES.take(cursor).isPresent() && fraction.signum() > 0 && fraction.compareTo(BigDecimal.ONE) < 0) {
                return Optional.of(fraction.stripTrailingZeros());
            }
        }
        cursor.back(from);
        return Optional.empty();
    }
}
