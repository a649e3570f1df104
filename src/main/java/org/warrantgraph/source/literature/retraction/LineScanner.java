package org.warrantgraph.source.literature.retraction;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads a file line by line and knows where each starts; of longer lines it keeps the beginning. Not thread-safe. */
final class LineScanner {
    private static final int LONGEST = 10_000;

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private int filled;
    private int at;
    private long codePoints;
    private int number;

    LineScanner(Reader in) {
        this.in = in;
    }

    /**
     * @param text without line end, cut after 10,000 characters
     * @param start code point of its first character in the file
     * @param number counted from 1
     */
    record Line(String text, long start, int number) {}

    Optional<Line> next() throws IOException {
        long start = codePoints;
        StringBuilder text = new StringBuilder();
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (text.length() < LONGEST && c != '\r') {
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
