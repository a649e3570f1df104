package org.warrantgraph.text.measure;

import java.util.List;
import java.util.Optional;

/**
 * A band of adverse-event grades: {@code Grade 3/4}, {@code Any Grade}, {@code Grade ≥3}.
 *
 * @param low lowest grade, 1 to 5
 * @param high highest grade, 1 to 5
 */
public record GradeBand(int low, int high, String printed) {
    private static final WordTable ALL = WordTable.load("all-grades");
    private static final WordTable UPWARDS = WordTable.load("grade-or-higher");

    /** The bands in running text or in a header. */
    public static List<Found<GradeBand>> find(String text) {
        return Found.all(text, GradeBand::at);
    }

    /** The first band in a text. */
    public static Optional<GradeBand> in(String text) {
        return find(text).stream().map(Found::value).findFirst();
    }

    /** True for all grades together. */
    public boolean isAny() {
        return low == 1 && high == 5;
    }

    static Optional<GradeBand> at(Cursor cursor) {
        int from = cursor.at();
        if (ALL.take(cursor).isPresent()) {
            return Optional.of(new GradeBand(1, 5, cursor.printedFrom(from)));
        }
        Optional<Relation> before = sign(cursor);
        boolean named = cursor.takePhrase("grade") || cursor.takePhrase("grades") || cursor.takePhrase("gr");
        Optional<Relation> after = named ? sign(cursor) : Optional.empty();
        boolean letter = !named && cursor.spaces().peek(0) == 'G' && isGrade(cursor.peek(1));
        if (letter) {
            cursor.advance(1);
        }
        Optional<Relation> bound = before.or(() -> after);
        // "G1" alone is more often a phase of the cell cycle.
        Optional<GradeBand> band = named || letter
                ? numbers(cursor, from, bound).filter(b -> !letter || bound.isPresent() || b.high() > b.low())
                : Optional.empty();
        if (band.isEmpty()) {
            cursor.back(from);
        }
        return band;
    }

    private static Optional<GradeBand> numbers(Cursor cursor, int from, Optional<Relation> bound) {
        Optional<Integer> first = grade(cursor);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int low = first.get();
        int high = low;
        boolean upwards = bound.filter(r -> r == Relation.AT_LEAST).isPresent()
                || cursor.take("+")
                || UPWARDS.take(cursor).isPresent();
        if (upwards) {
            high = 5;
        } else if (bound.filter(r -> r == Relation.GREATER).isPresent()) {
            low = Math.min(5, low + 1);
            high = 5;
        } else if (bound.isPresent()) {
            high = bound.get() == Relation.LESS ? Math.max(1, low - 1) : low;
            low = 1;
        } else {
            int here = cursor.at();
            boolean joined = cursor.take("/-,")
                    || cursor.takePhrase("or")
                    || cursor.takePhrase("to")
                    || cursor.takePhrase("and");
            Optional<Integer> second = joined ? grade(cursor) : Optional.empty();
            if (second.isEmpty() || second.get() < low) {
                cursor.back(here);
            } else {
                high = second.get();
            }
        }
        return Optional.of(new GradeBand(low, high, cursor.printedFrom(from)));
    }

    private static Optional<Integer> grade(Cursor cursor) {
        int from = cursor.at();
        cursor.spaces();
        if (isGrade(cursor.peek(0)) && !Numbers.isDigit(cursor.peek(1))) {
            int grade = cursor.peek(0) - '0';
            cursor.advance(1);
            return Optional.of(grade);
        }
        cursor.back(from);
        return Optional.empty();
    }

    private static Optional<Relation> sign(Cursor cursor) {
        cursor.spaces();
        return "<>≤≥".indexOf(cursor.peek(0)) >= 0 ? Relation.at(cursor) : Optional.empty();
    }

    private static boolean isGrade(char c) {
        return c >= '1' && c <= '5';
    }
}
