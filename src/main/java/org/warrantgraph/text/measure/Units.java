package org.warrantgraph.text.measure;

import java.util.Optional;

/** Printed units and the local names of their <a href="https://qudt.org/vocab/unit/">QUDT</a> units. */
public final class Units {
    private static final WordTable TABLE = WordTable.load("units");

    private Units() {}

    /** The QUDT local name of a printed unit: {@code mg/kg} gives {@code MilliGM-PER-KiloGM}. */
    public static Optional<String> of(String printed) {
        return TABLE.get(printed).map(WordTable.Row::meaning);
    }

    static Optional<String> at(Cursor cursor) {
        return TABLE.take(cursor).map(WordTable.Row::meaning);
    }
}
