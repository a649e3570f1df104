package org.warrantgraph.source.record;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads a file line by line and knows where each starts; of longer lines it keeps the beginning. Not thread-safe. */
public final class LineScanner {
    private static final int LONGEST = 10_000;

    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[1 << 15];
    private int filled;
    private int at;
    private long codePoints;
    private int number;

    /** Keeps 10,000 characters of each line. */
    public LineScanner(Reader in) {
        this(in, LONGEST);
    }

    /** @param longest how many UTF-16 units of a line are kept */
    public LineScanner(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * @param text without line end, cut where the line is too long
     * @param start code point of its first character in the file
     * @param number counted from 1
     */
    public record Line(String text, long start, int number) {}

    /** The next line; empty at the end of the file. */
    public Optional<Line> next() throws IOException {
        long start = codePoints;
        StringBuilder text = new StringBuilder();
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (text.length() < longest && c != '\r') {
                text.append((char) c);
            }
            c = read();
        }
        number++;
        return Optional.of(new Line(text.toString(), start, number));
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        char c = buffer[at++];
        codePoints += Character.isLowSurrogate(c) ? 0 : 1;
        return c;
    }
}
