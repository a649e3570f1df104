package org.warrantgraph.source.yaml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/**
 * Cuts a YAML file into its records, so that memory holds one of them and a broken one leaves the others whole.
 *
 * <pre>
 *   graph: …          one mapping: the whole file is one record
 *   - graph: …        a list: every item is a record
 *   - graph: …
 *   ---               a document of its own: a record
 * </pre>
 */
public final class YamlRecords {
    /** In UTF-16 units; a longer record is cut and marked so. */
    public static final int LONGEST = 2 << 20;

    private final Consumer<Chunk> take;
    private final StringBuilder kept = new StringBuilder();
    private String item = "";
    private boolean list;
    private boolean began;
    private boolean whole = true;
    private int codePoints;
    private int start;
    private int line = 1;
    private int firstLine = 1;

    private YamlRecords(Consumer<Chunk> take) {
        this.take = take;
    }

    /**
     * The text of one record.
     *
     * @param start code points of the file before it
     * @param line of its first character, counted from 1
     * @param whole false where it was too long and its end is missing
     */
    public record Chunk(String text, int start, int line, boolean whole) {}

    /** Hands on every record of a file, in its order. A byte order mark is counted and kept from the records. */
    public static void read(Reader in, Consumer<Chunk> take) throws IOException {
        new YamlRecords(take).lines(new BufferedReader(in));
    }

    private void lines(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (first && c == '\ufeff') {
                codePoints = 1;
                start = 1;
            } else {
                text.append((char) c);
            }
            first = false;
            if (c == '\n' || text.length() > LONGEST) {
                line(text.toString());
                text.setLength(0);
            }
        }
        line(text.toString());
        give();
    }

    private void line(String text) {
        boolean content = !text.isBlank() && !text.startsWith("#") && !text.startsWith("%");
        boolean document = text.startsWith("---") || text.startsWith("...");
        if (document) {
            give();
            list = false;
        } else if (content && !began) {
            list = isItem(text);
            item = list ? text.substring(0, text.indexOf('-')) : "";
            began = true;
        } else if (list && began && isItem(text) && text.startsWith(item + "-")) {
            give();
            began = true;
        }
        if (!began) {
            // Remarks and empty lines before a record belong to none.
            kept.setLength(0);
            start = codePoints;
            firstLine = line;
        }
        if (!document && kept.length() + text.length() <= LONGEST) {
            kept.append(text);
        } else if (!document) {
            whole = false;
        }
        codePoints += text.codePointCount(0, text.length());
        line += text.endsWith("\n") ? 1 : 0;
        if (!began) {
            kept.setLength(0);
            start = codePoints;
            firstLine = line;
        }
    }

    private static boolean isItem(String text) {
        String bare = text.stripLeading();
        return bare.startsWith("- ") || bare.startsWith("-\n") || bare.startsWith("-\r");
    }

    private void give() {
        if (began) {
            take.accept(new Chunk(kept.toString(), start, firstLine, whole));
        }
        kept.setLength(0);
        began = false;
        whole = true;
        start = codePoints;
        firstLine = line;
    }
}
