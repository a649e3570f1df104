package org.warrantgraph.text.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table of phrases and what they mean, read from {@code study/*.tsv}; immutable.
 *
 * <p>Each line is a phrase, a tab, and columns with its meaning; lines that start with {@code #} are remarks. A phrase with an
 * upper-case letter matches as written, others in any case; spaces and hyphens are the same; the longest phrase wins.
 */
public final class WordTable {
    private final Map<String, List<Row>> byFirstWord = new HashMap<>();
    private final List<Row> rows;
    /** How the first words begin, so that most places of a text are passed by at a glance. */
    private final BitSet beginnings = new BitSet();

    private WordTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            byFirstWord
                    .computeIfAbsent(firstWord(row.phrase(), 0), word -> new ArrayList<>())
                    .add(row);
        }
        for (String word : byFirstWord.keySet()) {
            beginnings.set(beginning(word.charAt(0), word.length() > 1 ? word.charAt(1) : 0));
        }
        for (List<Row> same : byFirstWord.values()) {
            same.sort(Comparator.comparingInt((Row row) -> -row.phrase().length()));
        }
    }

    /**
     * @param phrase as in the file
     * @param columns what follows it, at least one
     */
    public record Row(String phrase, List<String> columns) {
        public Row {
            columns = List.copyOf(columns);
        }

        /** The first column. */
        public String meaning() {
            return columns.get(0);
        }

        /** A further column, counted from 1 after the phrase; empty where the line is shorter or has {@code -} there. */
        public Optional<String> column(int number) {
            return number <= columns.size() && !columns.get(number - 1).equals("-")
                    ? Optional.of(columns.get(number - 1))
                    : Optional.empty();
        }
    }

    /**
     * A phrase found in a text.
     *
     * @param from first UTF-16 index
     * @param to UTF-16 index after it
     */
    public record Hit(Row row, int from, int to) {}

    /** Reads {@code study/{name}.tsv} from the class path. */
    public static WordTable load(String name) {
        String path = "/study/" + name + ".tsv";
        List<Row> rows = new ArrayList<>();
        try (InputStream in = WordTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    if (parts.length < 2) {
                        throw new IllegalStateException(path + ": a line needs a phrase, a tab and a meaning: " + line);
                    }
                    rows.add(new Row(parts[0], List.of(parts).subList(1, parts.length)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordTable(rows);
    }

    public List<Row> rows() {
        return rows;
    }

    /** The row whose phrase is the whole text, spaces at the ends aside. */
    public Optional<Row> get(String text) {
        Cursor cursor = new Cursor(text.strip());
        return take(cursor).filter(row -> cursor.atEnd());
    }

    /** All phrases in a text, from left to right, longest first, without overlaps. */
    public List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        Cursor cursor = new Cursor(text);
        while (!cursor.atEnd()) {
            int from = cursor.at();
            Optional<Row> row = mayStart(cursor) ? take(cursor) : Optional.empty();
            if (row.isPresent()) {
                hits.add(new Hit(row.get(), from, cursor.at()));
            } else {
                cursor.back(from);
                cursor.advance(1);
            }
        }
        return List.copyOf(hits);
    }

    private boolean mayStart(Cursor cursor) {
        char first = cursor.peek(0);
        char second =
                Character.isLetterOrDigit(first) && Character.isLetterOrDigit(cursor.peek(1)) ? cursor.peek(1) : 0;
        return beginnings.get(beginning(Character.toLowerCase(first), Character.toLowerCase(second)))
                && cursor.atWordStart();
    }

    private static int beginning(char first, char second) {
        return first % 256 * 256 + second % 256;
    }

    /** The first phrase in a text. */
    public Optional<Row> first(String text) {
        return find(text).stream().findFirst().map(Hit::row);
    }

    Optional<Row> take(Cursor cursor) {
        int from = cursor.at();
        cursor.spaces();
        for (Row row : byFirstWord.getOrDefault(cursor.word(), List.of())) {
            if (cursor.takePhrase(row.phrase())) {
                return Optional.of(row);
            }
        }
        cursor.back(from);
        return Optional.empty();
    }

    /** The letters and digits at the start, or the first character where there are none. */
    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(from, Math.min(text.length(), Math.max(end, from + 1)));
        return word.toLowerCase(Locale.ROOT);
    }
}
