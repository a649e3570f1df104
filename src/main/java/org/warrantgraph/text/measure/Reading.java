package org.warrantgraph.text.measure;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text as a value: a sound value, a value that cannot be right, or no such value.
 *
 * @param <T> the kind of value looked for
 */
public sealed interface Reading<T extends PrintedValue> {
    /** A sound value. */
    record Sound<T extends PrintedValue>(T value) implements Reading<T> {}

    /**
     * A value that contradicts itself.
     *
     * @param why in words, without a full stop
     */
    record Faulty<T extends PrintedValue>(T value, String why) implements Reading<T> {}

    /** The text is no such value. */
    record None<T extends PrintedValue>() implements Reading<T> {}

    /** The value if it is sound. */
    default Optional<T> sound() {
        return this instanceof Sound<T> sound ? Optional.of(sound.value()) : Optional.empty();
    }

    /** What is wrong with the value, if it is faulty. */
    default Optional<String> fault() {
        return this instanceof Faulty<T> faulty ? Optional.of(faulty.why()) : Optional.empty();
    }

    /** Applies a grammar to a whole text; brackets around it and a mark after it (*, †, ‡, §) are passed over. */
    static <T extends PrintedValue> Reading<T> whole(String text, Function<Cursor, Optional<T>> grammar) {
        Cursor cursor = new Cursor(text);
        boolean bracket = cursor.spaces().peek(0) == '(' && cursor.take("(");
        Optional<T> value = grammar.apply(cursor);
        if (bracket) {
            cursor.take(")");
        }
        boolean mark = true;
        while (mark) {
            mark = cursor.take("*†‡§¶");
        }
        cursor.spaces();
        if (value.isEmpty() || !cursor.atEnd()) {
            return new None<>();
        }
        T read = value.get();
        return read.fault().<Reading<T>>map(why -> new Faulty<>(read, why)).orElseGet(() -> new Sound<>(read));
    }
}
