package org.warrantgraph.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value found in running text.
 *
 * @param from first UTF-16 index in the text
 * @param to UTF-16 index after it
 */
public record Found<T>(T value, int from, int to) {
    /** All places, from left to right and without overlaps, where a grammar matches at the start of a word. */
    static <T> List<Found<T>> all(String text, Function<Cursor, Optional<T>> grammar) {
        List<Found<T>> found = new ArrayList<>();
        Cursor cursor = new Cursor(text);
        while (!cursor.atEnd()) {
            int from = cursor.at();
            boolean start = cursor.peek(0) != ' ' && cursor.atWordStart();
            Optional<T> value = start ? grammar.apply(cursor) : Optional.empty();
            if (value.isPresent() && cursor.at() > from) {
                found.add(new Found<>(value.get(), from, cursor.at()));
            } else {
                cursor.back(from);
                cursor.advance(1);
            }
        }
        return List.copyOf(found);
    }
}
