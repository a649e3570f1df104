package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A p-value with its relation: {@code P = 0.00042}, {@code <0.001}, {@code p=2.3×10−5}. */
public record PValue(Relation relation, BigDecimal value, String printed) implements PrintedValue {
    private static final WordTable NAMES = WordTable.load("p-values");

    /** Reads a text that is one p-value; the letter p may be missing, as in a column of p-values. */
    public static Reading<PValue> read(String text) {
        return Reading.whole(text, cursor -> at(cursor, false));
    }

    /** The p-values in running text; only those with their letter. */
    public static List<Found<PValue>> find(String text) {
        return Found.all(text, cursor -> at(cursor, true));
    }

    /** True where a column header says that p-values follow. */
    public static boolean namedIn(String text) {
        return NAMES.first(text).isPresent();
    }

    @Override
    public Optional<String> fault() {
        boolean inside = value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
        return inside ? Optional.empty() : Optional.of("a p-value cannot be " + value.toPlainString());
    }

    static Optional<PValue> at(Cursor cursor, boolean mustSayP) {
        int from = cursor.at();
        boolean named = NAMES.take(cursor).isPresent();
        if (named) {
            cursor.takePhrase("of");
            cursor.takePhrase("was");
            cursor.take(":,");
        }
        Optional<Relation> relation = Relation.at(cursor);
        Optional<BigDecimal> number = Numbers.at(cursor).map(n -> powerOfTen(cursor, n));
        if (number.isEmpty() || cursor.peek(0) == '%' || mustSayP && !named) {
            cursor.back(from);
            return Optional.empty();
        }
        return Optional.of(new PValue(relation.orElse(Relation.EQUAL), number.get(), cursor.printedFrom(from)));
    }

    /** {@code 10−5} without a factor. */
    private static BigDecimal powerOfTen(Cursor cursor, BigDecimal number) {
        if (number.compareTo(BigDecimal.TEN) == 0 && (cursor.peek(0) == '-' || cursor.peek(0) == '^')) {
            if (cursor.peek(0) == '^') {
                cursor.advance(1);
            }
            return BigDecimal.ONE.scaleByPowerOfTen(Numbers.signedInteger(cursor));
        }
        return number;
    }
}
