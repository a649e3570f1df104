package org.warrantgraph.text.measure;

import java.util.Optional;

/** The mark that stands where a value would, and what it says. */
public record MissingValue(Kind kind, String printed) implements PrintedValue {
    private static final WordTable WORDS = WordTable.load("missing");

    /** Why there is no value. */
    public enum Kind {
        /** The source gives no value. */
        NOT_REPORTED,
        /** A value would make no sense here. */
        NOT_APPLICABLE,
        /** The event has not happened in enough subjects yet: the value lies beyond the follow-up. */
        NOT_REACHED,
        /** It could not be computed from the data. */
        NOT_EVALUABLE,
        /** "NR": not reached or not reported; a legend, or what the row measures, tells which. */
        NOT_REACHED_OR_NOT_REPORTED,
        /** A dash or nothing. */
        BLANK
    }

    /** Reads a text that is such a mark and nothing else; an empty text is a {@link Kind#BLANK}. */
    public static Optional<MissingValue> read(String text) {
        if (text.isBlank()) {
            return Optional.of(new MissingValue(Kind.BLANK, ""));
        }
        return Reading.whole(text, MissingValue::at).sound();
    }

    /** The same where the mark leaves it open; otherwise this. */
    public MissingValue resolved(Kind whatNrMeans) {
        return kind == Kind.NOT_REACHED_OR_NOT_REPORTED ? new MissingValue(whatNrMeans, printed) : this;
    }

    static Optional<MissingValue> at(Cursor cursor) {
        int from = cursor.at();
        boolean dashes = false;
        while (cursor.take("-")) {
            dashes = true;
        }
        if (dashes) {
            return Optional.of(new MissingValue(Kind.BLANK, cursor.printedFrom(from)));
        }
        return WORDS.take(cursor).map(row -> new MissingValue(Kind.valueOf(row.meaning()), cursor.printedFrom(from)));
    }
}
