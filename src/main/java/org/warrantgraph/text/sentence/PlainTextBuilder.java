package org.warrantgraph.text.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a plain text together character by character: white space folded, citation marks taken out, markup counted to the characters it
 * encloses. Positions are UTF-16 indexes of the source. Not thread-safe.
 */
public final class PlainTextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<CitationMark> marks = new ArrayList<>();
    private int[] origins;
    private int[] leads;
    private int[] trails;
    private int opened = -1;
    private boolean afterMark;

    /** @param size characters to expect */
    public PlainTextBuilder(int size) {
        origins = new int[size + 8];
        leads = new int[size + 8];
        trails = new int[size + 8];
    }

    /**
     * A printed character, no blank; punctuation that follows a mark closes up with the word before it.
     *
     * @param end where the source goes on: one further, or after the semicolon of a reference
     */
    public void character(char c, int origin, int end) {
        int n = text.length();
        if (afterMark && n > 0) {
            char last = text.charAt(n - 1);
            if (last == ' ' && ".,;:)".indexOf(c) >= 0) {
                text.setLength(n - 1);
            } else if (".?!".indexOf(last) >= 0 && Character.isLetterOrDigit(c)) {
                append(' ', origin - 1, origin - 1, origin);
            }
        }
        append(c, origin, opened >= 0 ? opened : origin, end);
    }

    /** White space; one blank of it, none at the start or after another. */
    public void blank(int origin) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            append(' ', origin, origin, origin + 1);
        }
    }

    /** Markup that starts at {@code origin} belongs to the next printed character. */
    public void markupOpens(int origin) {
        opened = opened < 0 ? origin : opened;
    }

    /** Markup that ends before {@code end} belongs to the last printed character. */
    public void markupCloses(int end) {
        int n = text.length();
        while (n > 0 && text.charAt(n - 1) == ' ') {
            n--;
        }
        if (n > 0) {
            trails[n - 1] = end;
        }
    }

    /** A citation mark, left out of the text. */
    public void mark(Range source, List<Integer> numbers) {
        marks.add(new CitationMark(text.length(), source, numbers));
        opened = text.isEmpty() && opened < 0 ? source.from() : opened;
        afterMark = true;
        markupCloses(source.to());
    }

    /** True where the last character is a digit: a raised number after it is a power. */
    public boolean endsInDigit() {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** The text so far; taken back to {@code length} characters by {@link #cut}. */
    CharSequence text() {
        return text;
    }

    void cut(int length) {
        text.setLength(length);
    }

    private void append(char c, int origin, int lead, int trail) {
        int n = text.length();
        if (n == origins.length) {
            origins = Arrays.copyOf(origins, n * 2);
            leads = Arrays.copyOf(leads, n * 2);
            trails = Arrays.copyOf(trails, n * 2);
        }
        text.append(c);
        origins[n] = origin;
        leads[n] = lead;
        trails[n] = trail;
        if (c != ' ') {
            opened = -1;
            afterMark = false;
        }
    }

    /** The text without blanks at its end. */
    public PlainText build() {
        int n = text.length();
        while (n > 0 && text.charAt(n - 1) == ' ') {
            n--;
        }
        int length = n;
        List<CitationMark> kept = marks.stream()
                .map(mark -> new CitationMark(Math.min(mark.at(), length), mark.source(), mark.numbers()))
                .toList();
        return new PlainText(
                text.substring(0, n),
                Arrays.copyOf(origins, n),
                Arrays.copyOf(leads, n),
                Arrays.copyOf(trails, n),
                kept);
    }
}
