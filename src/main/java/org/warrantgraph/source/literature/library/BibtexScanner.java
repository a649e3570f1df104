package org.warrantgraph.source.literature.library;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts a BibTeX file into its entries, one at a time.
 *
 * <p>What stands between entries is comment. An entry whose braces do not close ends where a line starts the next one, so that it spoils
 * no other.
 */
final class BibtexScanner {
    /** In UTF-16 units; a longer entry is cut and said to be so. */
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private final StringBuilder held = new StringBuilder();
    private long offset;
    private int line = 1;
    private boolean startHeld;
    private int pushed = -1;

    BibtexScanner(Reader in) {
        this.in = in;
    }

    /**
     * One entry.
     *
     * @param text from {@code @} to the closing brace
     * @param start offset of {@code @} in what was read, in UTF-16 units
     * @param line of {@code @}, counted from 1
     * @param whole false where braces do not close or the entry is too long
     */
    record Found(String text, long start, int line, boolean whole) {
        long end() {
            return start + text.length();
        }
    }

    Optional<Found> next() throws IOException {
        while (startHeld || toAt()) {
            startHeld = false;
            long start = offset - held.length();
            int startLine = line - lines(held);
            Optional<Found> entry = entry(start, startLine);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private static int lines(CharSequence text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private boolean toAt() throws IOException {
        held.setLength(0);
        for (int c = read(); c >= 0; c = read()) {
            if (c == '@') {
                held.append('@');
                return true;
            }
        }
        return false;
    }

    /** Empty where {@code @} is no entry: an address in a comment. */
    private Optional<Found> entry(long start, int startLine) throws IOException {
        while (!isOpen()) {
            int c = read();
            if (c < 0 || (!Character.isLetter(c) && !Character.isWhitespace(c) && c != '{' && c != '(')) {
                return Optional.empty();
            }
            held.append((char) c);
        }
        return held.substring(1, held.length() - 1).isBlank() ? Optional.empty() : Optional.of(body(start, startLine));
    }

    private boolean isOpen() {
        char last = held.charAt(held.length() - 1);
        return last == '{' || last == '(';
    }

    private Found body(long start, int startLine) throws IOException {
        char close = held.charAt(held.length() - 1) == '(' ? ')' : '}';
        int depth = 1;
        int lineStart = -1;
        for (int c = read(); c >= 0; c = read()) {
            held.append((char) c);
            boolean escaped = held.charAt(held.length() - 2) == '\\';
            if (c == '{' && !escaped) {
                depth++;
            } else if ((c == '}' || (c == close && depth == 1)) && !escaped) {
                depth--;
                if (depth == 0) {
                    return new Found(held.toString(), start, startLine, true);
                }
            } else if (c == '@'
                    && lineStart >= 0
                    && held.substring(lineStart, held.length() - 1).isBlank()) {
                int at = held.length() - 1;
                if (opensEntry()) {
                    String cut = held.substring(0, at);
                    held.delete(0, at);
                    startHeld = true;
                    return new Found(cut, start, startLine, false);
                }
            }
            if (c == '\n') {
                lineStart = held.length();
            } else if (!Character.isWhitespace(c)) {
                lineStart = -1;
            }
            if (held.length() > LONGEST) {
                return new Found(held.toString(), start, startLine, false);
            }
        }
        return new Found(held.toString(), start, startLine, false);
    }

    /** Reads on while the words after {@code @} could open an entry; true where they do. */
    private boolean opensEntry() throws IOException {
        int letters = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (c == '{' || c == '(' ? letters == 0 : !Character.isLetter(c)) {
                pushBack(c);
                return false;
            }
            held.append((char) c);
            if (!Character.isLetter(c)) {
                return true;
            }
            letters++;
        }
        return false;
    }

    private void pushBack(int c) {
        pushed = c;
        offset--;
        line -= c == '\n' ? 1 : 0;
    }

    private int read() throws IOException {
        int c = pushed >= 0 ? pushed : in.read();
        pushed = -1;
        if (c >= 0) {
            offset++;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }
}
