package org.warrantgraph.source.bel;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the lines of a BEL document together that belong together, and knows where each starts. Not thread-safe; memory holds two lines. */
final class BelLines {
    /** In UTF-16 units; of a longer line the beginning is kept. */
    private static final int LONGEST = 100_000;

    private static final Pattern SETS = Pattern.compile("\\s*SET\\s");
    /** What a new line starts with; a quote that is still open there was forgotten. */
    private static final Pattern STARTS =
            Pattern.compile("\\s*(?:(?:SET|UNSET|DEFINE)\\s|#|[a-z][A-Za-z]*\\(\\s*(?:[A-Za-z]+\\(|[A-Za-z]+:|\")|$)");

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private int filled;
    private int at;
    private long codePoints;
    private int number;
    private Optional<BelLine> waiting = Optional.empty();

    BelLines(Reader in) {
        this.in = in;
    }

    /** The next line; empty at the end of the file. */
    Optional<BelLine> next() throws IOException {
        Optional<BelLine> first = waiting.isPresent() ? waiting : printed();
        waiting = Optional.empty();
        if (first.isEmpty() || !goesOn(first.get().raw())) {
            return first;
        }
        BelLine line = first.get();
        StringBuilder whole = new StringBuilder(line.raw());
        while (goesOn(whole) && whole.length() < LONGEST) {
            Optional<BelLine> more = printed();
            boolean starts = more.isEmpty() || STARTS.matcher(more.get().raw()).lookingAt();
            if (starts) {
                waiting = more;
                break;
            }
            whole.append(more.get().raw());
        }
        return Optional.of(new BelLine(whole.toString(), line.start(), line.number(), line.cut()));
    }

    private static boolean goesOn(CharSequence text) {
        String said = text.toString().stripTrailing();
        if (said.stripLeading().startsWith("#")) {
            return false;
        }
        if (said.endsWith("\\")) {
            return true;
        }
        boolean closed = said.endsWith("\"") && said.indexOf('"') < said.length() - 1;
        return SETS.matcher(said).lookingAt() && said.indexOf('"') >= 0 && !closed && !said.endsWith("}");
    }

    /** One line of the file with its line end. */
    private Optional<BelLine> printed() throws IOException {
        long start = codePoints;
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        while (c >= 0) {
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                cut = true;
            }
            if (c == '\n') {
                break;
            }
            c = read();
        }
        return Optional.of(new BelLine(text.toString(), start, number, cut));
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
