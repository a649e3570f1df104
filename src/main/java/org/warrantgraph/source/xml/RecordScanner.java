package org.warrantgraph.source.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a long XML file into the records it holds, one at a time, so that a broken record spoils no other and memory holds one record.
 *
 * <p>Comments and CDATA sections outside of records are passed over. A record whose end tag is missing ends where the next one starts.
 */
public final class RecordScanner {
    /** In UTF-16 units; a longer record is passed over and said to be so. */
    public static final int LONGEST = 4 << 20;

    private final Reader in;
    private final Set<String> names;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder held = new StringBuilder();
    private int filled;
    private int at;
    private long codePoints;
    private int line = 1;
    private boolean startHeld;

    /** @param names of the elements that are records */
    public RecordScanner(Reader in, Set<String> names) {
        this.in = in;
        this.names = Set.copyOf(names);
    }

    /**
     * One record.
     *
     * @param text from {@code <} to the end of its end tag; only its beginning where it is too long
     * @param start code point of its first character in the file
     * @param line of that character, counted from 1
     */
    public record Found(String name, String text, long start, int line, boolean tooLong) {}

    /** The next record; empty at the end of the file. */
    public Optional<Found> next() throws IOException {
        while (startHeld || startOfTag()) {
            startHeld = false;
            String name = name(held);
            if (names.contains(name)) {
                return Optional.of(record(name));
            }
            held.setLength(0);
        }
        return Optional.empty();
    }

    /** Reads on to the next tag and holds it. */
    private boolean startOfTag() throws IOException {
        held.setLength(0);
        int c = read();
        while (c >= 0) {
            if (c == '<') {
                held.append('<');
                if (restOfTag()) {
                    return true;
                }
                held.setLength(0);
            }
            c = read();
        }
        return false;
    }

    /** Reads a tag to its {@code >}; false for comments, sections and what is longer than any tag. */
    private boolean restOfTag() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            held.append((char) c);
            if (is("<!--")) {
                skipTo("-->");
                return false;
            }
            if (is("<![CDATA[")) {
                skipTo("]]>");
                return false;
            }
            if (c == '>') {
                return true;
            }
            if (held.length() > buffer.length) {
                return false;
            }
        }
        return false;
    }

    private boolean is(String start) {
        return held.length() == start.length() && start.contentEquals(held);
    }

    private void skipTo(String end) throws IOException {
        int matched = 0;
        for (int c = read(); c >= 0 && matched < end.length(); c = matched < end.length() ? read() : c) {
            if (c == end.charAt(matched)) {
                matched++;
                if (matched == end.length()) {
                    return;
                }
            } else if (!(matched == 2 && c == end.charAt(1))) {
                matched = c == end.charAt(0) ? 1 : 0;
            }
        }
    }

    private Found record(String name) throws IOException {
        long start = codePoints - held.codePointCount(0, held.length());
        int startLine = line - (int) held.chars().filter(c -> c == '\n').count();
        if (held.length() > 1 && held.charAt(held.length() - 2) == '/') {
            return found(name, held.toString(), start, startLine, false);
        }
        int open = -1;
        for (int c = read(); c >= 0; c = read()) {
            held.append((char) c);
            if (c == '<') {
                open = held.length() - 1;
            } else if (c == '>' && open >= 0) {
                String tag = name(held.substring(open));
                if (tag.equals("/" + name)) {
                    return found(name, held.toString(), start, startLine, false);
                }
                if (tag.equals(name)) {
                    String cut = held.substring(0, open);
                    held.delete(0, open);
                    startHeld = true;
                    return new Found(name, cut, start, startLine, false);
                }
                open = -1;
            }
            if (held.length() > LONGEST) {
                String cut = held.substring(0, buffer.length);
                passOver("</" + name);
                return found(name, cut, start, startLine, true);
            }
        }
        return found(name, held.toString(), start, startLine, false);
    }

    /** Reads to the end of the record and keeps nothing. */
    private void passOver(String endTag) throws IOException {
        int matched = 0;
        for (int c = read(); c >= 0 && matched < endTag.length(); c = read()) {
            matched = c == endTag.charAt(matched) ? matched + 1 : c == '<' ? 1 : 0;
        }
    }

    private Found found(String name, String text, long start, int startLine, boolean tooLong) {
        held.setLength(0);
        return new Found(name, text, start, startLine, tooLong);
    }

    private static String name(CharSequence tag) {
        int end = 1;
        while (end < tag.length()
                && !Character.isWhitespace(tag.charAt(end))
                && tag.charAt(end) != '>'
                && (tag.charAt(end) != '/' || end == 1)) {
            end++;
        }
        return tag.subSequence(Math.min(1, tag.length()), end).toString();
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        char c = buffer[at++];
        codePoints += Character.isLowSurrogate(c) ? 0 : 1;
        line += c == '\n' ? 1 : 0;
        return c;
    }
}
