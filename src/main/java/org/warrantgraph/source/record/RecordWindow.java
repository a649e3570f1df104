package org.warrantgraph.source.record;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;

/**
 * Passes characters on to a parser and keeps those of the record being read, so that its place can be told. Not thread-safe.
 *
 * <p>Memory holds one record and what the parser reads ahead. A byte order mark is kept from the parser and counted.
 */
public final class RecordWindow extends Reader {
    /** In UTF-16 units; a longer record ends the reading. */
    public static final int LONGEST = 16 << 20;

    private final Reader in;
    private final StringBuilder kept = new StringBuilder();
    /** Offset of the first kept character among those passed on, in UTF-16 units. */
    private long first;
    /** The same in code points of the file. */
    private long firstCodePoint;

    private int firstLine = 1;
    private boolean started;

    public RecordWindow(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (kept.length() > LONGEST) {
            throw new IOException("a record is longer than " + LONGEST + " characters");
        }
        if (first > Integer.MAX_VALUE - 2L * LONGEST) {
            throw new IOException("the file has more than two thousand million characters");
        }
        int count = in.read(buffer, offset, length);
        if (!started && count > 0) {
            started = true;
            if (buffer[offset] == '\ufeff') {
                firstCodePoint = 1;
                System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
                count = count == 1 ? in.read(buffer, offset, length) : count - 1;
            }
        }
        if (count > 0) {
            kept.append(buffer, offset, count);
        }
        return count;
    }

    /** Gives up what stands before {@code offset}. */
    public void forget(long offset) {
        int length = (int) Math.max(0, Math.min(offset - first, kept.length()));
        firstCodePoint += kept.codePointCount(0, length);
        for (int i = 0; i < length; i++) {
            firstLine += kept.charAt(i) == '\n' ? 1 : 0;
        }
        kept.delete(0, length);
        first += length;
    }

    /** The characters between two offsets of what was passed on; nothing of it may be forgotten. */
    public String text(long from, long to) {
        int start = (int) Math.max(0, from - first);
        return kept.substring(start, (int) Math.max(start, Math.min(to - first, kept.length())));
    }

    /** Line of an offset, counted from 1. */
    public int line(long offset) {
        int line = firstLine;
        for (int i = 0; i < offset - first && i < kept.length(); i++) {
            line += kept.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    /**
     * The record between two offsets, without blanks around it, as a place.
     *
     * @throws IllegalArgumentException if there is nothing between them
     */
    public Anchor place(Iri document, long from, long to) {
        String record = text(from, to);
        int lead = 0;
        while (lead < record.length() && Character.isWhitespace(record.charAt(lead))) {
            lead++;
        }
        long start = firstCodePoint + kept.codePointCount(0, (int) (from - first) + lead);
        return Anchor.of(document, Math.toIntExact(start), record.strip(), Optional.empty(), Optional.empty());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
