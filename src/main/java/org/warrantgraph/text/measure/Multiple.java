package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A ratio told in words: {@code more than doubled} is a ratio above 2. */
public record Multiple(Relation relation, BigDecimal value, String printed) implements PrintedValue {
    private static final WordTable WORDS = WordTable.load("multiples");

    /** The multiples in running text. */
    public static List<Found<Multiple>> find(String text) {
        return Found.all(text, Multiple::at);
    }

    static Optional<Multiple> at(Cursor cursor) {
        int from = cursor.at();
        return WORDS.take(cursor)
                .map(row -> new Multiple(
                        Relation.valueOf(row.meaning()),
                        new BigDecimal(row.columns().get(1)),
                        cursor.printedFrom(from)));
    }
}
