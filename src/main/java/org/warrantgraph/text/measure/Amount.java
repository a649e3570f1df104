package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number with or without a unit: {@code 9.3 months}, {@code 13.2 mo (95% CI 11.0–15.1)}, {@code 210}.
 *
 * @param unit local name of a QUDT unit
 */
public record Amount(
        Relation relation, BigDecimal value, Optional<String> unit, Optional<Interval> interval, String printed)
        implements PrintedValue {
    /** Reads a text that is one amount. */
    public static Reading<Amount> read(String text) {
        return Reading.whole(text, Amount::at);
    }

    /** The amounts in running text that have a unit. */
    public static List<Found<Amount>> find(String text) {
        return Found.all(
                text, cursor -> at(cursor).filter(amount -> amount.unit().isPresent()));
    }

    /** The same with the unit of a column or row header, where the text itself has none. */
    public Amount under(Optional<String> headerUnit, Optional<BigDecimal> headerLevel) {
        return new Amount(
                relation,
                value,
                unit.or(() -> headerUnit),
                interval.map(i -> i.withLevelIfUnknown(headerLevel)),
                printed);
    }

    @Override
    public Optional<String> fault() {
        return interval.flatMap(i -> i.fault()
                .or(() -> i.contains(value)
                        ? Optional.empty()
                        : Optional.of("value " + value.toPlainString() + " lies outside its interval "
                                + i.low().toPlainString() + " to " + i.high().toPlainString())));
    }

    static Optional<Amount> at(Cursor cursor) {
        int from = cursor.at();
        Optional<Relation> relation = Relation.at(cursor);
        Optional<BigDecimal> number = Numbers.at(cursor);
        if (number.isEmpty()) {
            cursor.back(from);
            return Optional.empty();
        }
        Optional<String> unit = unit(cursor);
        Optional<Interval> interval = Interval.at(cursor);
        if (unit.isEmpty() && interval.isPresent()) {
            unit = Units.at(cursor);
        }
        return Optional.of(
                new Amount(relation.orElse(Relation.EQUAL), number.get(), unit, interval, cursor.printedFrom(from)));
    }

    private static Optional<String> unit(Cursor cursor) {
        int from = cursor.at();
        cursor.take("-");
        Optional<String> unit = Units.at(cursor);
        if (unit.isEmpty()) {
            cursor.back(from);
        }
        return unit;
    }
}
