package org.warrantgraph.text.measure;

import java.util.Optional;

/** How a printed number relates to the value: is it, or bounds it. */
public enum Relation {
    EQUAL("=", "="),
    LESS("<", "<"),
    GREATER(">", ">"),
    AT_MOST("≤", "<"),
    AT_LEAST("≥", ">");

    private static final WordTable WORDS = WordTable.load("relations");

    private final String symbol;
    private final String model;

    Relation(String symbol, String model) {
        this.symbol = symbol;
        this.model = model;
    }

    public String symbol() {
        return symbol;
    }

    /** The relation as the model knows it: {@code =}, {@code <} or {@code >}; the printed text keeps whether the bound is included. */
    public String modelSymbol() {
        return model;
    }

    /** A sign, or words such as "over" and "at least". */
    static Optional<Relation> at(Cursor cursor) {
        int from = cursor.at();
        cursor.spaces();
        char first = cursor.peek(0);
        boolean orEqual = cursor.peek(1) == '=';
        Optional<Relation> sign = switch (first) {
            case '=' -> Optional.of(EQUAL);
            case '<' -> Optional.of(orEqual ? AT_MOST : LESS);
            case '>' -> Optional.of(orEqual ? AT_LEAST : GREATER);
            case '≤', '⩽' -> Optional.of(AT_MOST);
            case '≥', '⩾' -> Optional.of(AT_LEAST);
            default -> Optional.empty();
        };
        if (sign.isPresent()) {
            cursor.advance(orEqual && (first == '<' || first == '>') ? 2 : 1);
            return sign;
        }
        Optional<Relation> words = WORDS.take(cursor).map(row -> Relation.valueOf(row.meaning()));
        if (words.isEmpty()) {
            cursor.back(from);
        }
        return words;
    }
}
