package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Quantity;

/**
 * How something is given: {@code 200 mg, orally, twice daily}; {@code 10 or 20 mg/kg}; {@code 200 mg/m2 IV every 3 weeks}.
 *
 * @param doses amounts per administration; more than one where the text gives alternatives
 * @param dosesPerDay administrations per day: 2.0 for twice daily, 0.142857 for once weekly
 * @param route a value such as {@code w:oral}
 * @param duration how long it is given
 */
public record Dosing(
        List<Quantity> doses, Optional<BigDecimal> dosesPerDay, Optional<Iri> route, Optional<Quantity> duration) {
    private static final WordTable FREQUENCIES = WordTable.load("frequencies");
    private static final WordTable ROUTES = WordTable.load("routes");

    public Dosing {
        doses = List.copyOf(doses);
    }

    /** What a text says about doses, frequency, route and duration, in any order and among other words. */
    public static Dosing in(String text) {
        return new Dosing(
                doses(text),
                FREQUENCIES.first(text).map(row -> new BigDecimal(row.meaning())),
                ROUTES.first(text).map(row -> new Iri(Namespaces.ONTOLOGY + row.meaning())),
                Found.all(text, Dosing::durationAt).stream().map(Found::value).findFirst());
    }

    public boolean isEmpty() {
        return doses.isEmpty() && dosesPerDay.isEmpty() && route.isEmpty() && duration.isEmpty();
    }

    /** The same, with what it does not say taken from a regimen given for all arms. */
    public Dosing completedBy(Dosing regimen) {
        return new Dosing(
                doses.isEmpty() ? regimen.doses : doses,
                dosesPerDay.or(regimen::dosesPerDay),
                route.or(regimen::route),
                duration.or(regimen::duration));
    }

    private static List<Quantity> doses(String text) {
        return Found.all(text, Dosing::dosesAt).stream()
                .findFirst()
                .map(Found::value)
                .orElse(List.of());
    }

    /** Numbers joined by "or", "and", commas or slashes, then a unit that is not one of time. */
    static Optional<List<Quantity>> dosesAt(Cursor cursor) {
        int from = cursor.at();
        List<BigDecimal> numbers = new ArrayList<>();
        Optional<String> unit = Optional.empty();
        while (unit.isEmpty()) {
            Optional<BigDecimal> number = Numbers.at(cursor);
            if (number.isEmpty()) {
                break;
            }
            numbers.add(number.get());
            int here = cursor.at();
            cursor.take("-");
            unit = Units.at(cursor);
            if (unit.isEmpty()) {
                cursor.back(here);
                if (!passJoint(cursor)) {
                    break;
                }
            }
        }
        Optional<String> amount = unit.filter(u -> !isTimeOrShare(u));
        if (amount.isEmpty()) {
            cursor.back(from);
            return Optional.empty();
        }
        return Optional.of(
                numbers.stream().map(n -> new Quantity(n, amount.get())).toList());
    }

    /** "or", "and", a comma with or without them, or a slash. */
    private static boolean passJoint(Cursor cursor) {
        boolean comma = cursor.take(",");
        return cursor.takePhrase("or") || cursor.takePhrase("and") || comma || cursor.take("/");
    }

    /** "for 28 days"; a cycle's length is none. */
    private static Optional<Quantity> durationAt(Cursor cursor) {
        int from = cursor.at();
        if (cursor.takePhrase("for")) {
            cursor.takePhrase("a total of");
            cursor.takePhrase("up to");
            Optional<BigDecimal> number = Numbers.at(cursor);
            cursor.take("-");
            Optional<String> unit =
                    Units.at(cursor).filter(Dosing::isTimeOrShare).filter(u -> !u.equals("PERCENT"));
            if (number.isPresent() && unit.isPresent()) {
                return Optional.of(new Quantity(number.get(), unit.get()));
            }
        }
        cursor.back(from);
        return Optional.empty();
    }

    private static boolean isTimeOrShare(String unit) {
        return switch (unit) {
            case "MO", "WK", "DAY", "YR", "HR", "MIN", "PERCENT" -> true;
            default -> false;
        };
    }
}
