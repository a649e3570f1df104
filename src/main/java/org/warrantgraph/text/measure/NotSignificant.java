package org.warrantgraph.text.measure;

import java.util.Optional;

/** The words for "no significant difference" that stand where a p-value would: {@code NS}. */
public record NotSignificant(String printed) implements PrintedValue {
    private static final WordTable WORDS = WordTable.load("not-significant");

    /** Reads a text that says so and nothing else. */
    public static Reading<NotSignificant> read(String text) {
        return Reading.whole(text, NotSignificant::at);
    }

    static Optional<NotSignificant> at(Cursor cursor) {
        int from = cursor.at();
        boolean named = cursor.takePhrase("p") && cursor.take("=:");
        if (!named) {
            cursor.back(from);
        }
        Optional<WordTable.Row> words = WORDS.take(cursor);
        if (words.isEmpty()) {
            cursor.back(from);
        }
        return words.map(row -> new NotSignificant(cursor.printedFrom(from)));
    }
}
