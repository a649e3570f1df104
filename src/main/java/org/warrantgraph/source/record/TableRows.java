package org.warrantgraph.source.record;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;

/** Takes the rows of a table with separators and quotes one at a time, each with its place. Memory holds two rows. */
public final class TableRows {
    private TableRows() {}

    /** Takes each row. */
    public interface Taker {
        void take(Row row);
    }

    /** Told where the table breaks off, at most once and before the last row that could be read is taken. */
    public interface Broken {
        /** @param line of the last row that could be read, counted from 1 */
        void after(int line, String why);
    }

    /** A row, valid while it is taken. */
    public static final class Row {
        private final CSVRecord cells;
        private final RecordWindow window;
        private final long next;

        private Row(CSVRecord cells, RecordWindow window, long next) {
            this.cells = cells;
            this.window = window;
            this.next = next;
        }

        /** What is in a column without blanks around it; empty where there is nothing, or no such column. */
        public Optional<String> cell(String column) {
            return cells.isSet(column)
                    ? Optional.of(cells.get(column).strip()).filter(value -> !value.isEmpty())
                    : Optional.empty();
        }

        /** Counted from 1. */
        public int line() {
            return window.line(cells.getCharacterPosition());
        }

        public Anchor place(Iri document) {
            return window.place(document, cells.getCharacterPosition(), next);
        }
    }

    /**
     * Reads to the end, or to a quote that does not close.
     *
     * @throws IOException if the bytes cannot be read
     * @throws IllegalArgumentException if the header cannot be understood
     */
    public static void read(Reader in, CSVFormat format, Taker taker, Broken broken) throws IOException {
        try (RecordWindow window = new RecordWindow(in);
                CSVParser parser = CSVParser.parse(window, format)) {
            Iterator<CSVRecord> rows = parser.iterator();
            Optional<CSVRecord> row = next(rows, window, 0, broken);
            while (row.isPresent()) {
                CSVRecord one = row.get();
                window.forget(one.getCharacterPosition());
                row = next(rows, window, one.getCharacterPosition(), broken);
                taker.take(new Row(
                        one, window, row.map(CSVRecord::getCharacterPosition).orElse(Long.MAX_VALUE)));
            }
        }
    }

    private static Optional<CSVRecord> next(Iterator<CSVRecord> rows, RecordWindow window, long after, Broken broken) {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            broken.after(window.line(after), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
