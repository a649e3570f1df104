package org.warrantgraph.source.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.text.structure.CodePoints;

/**
 * The characters of one record and where they start in their file.
 *
 * @param start code points of the file before the record
 * @param line of its first character, counted from 1
 */
public record RecordText(CodePoints text, int start, int line) {
    public static RecordText of(String text, int start, int line) {
        return new RecordText(new CodePoints(text), start, line);
    }

    /**
     * The place of a part; its section names the record and where in it the part is.
     *
     * @param record id of the record; may be empty
     */
    public Anchor place(Iri document, String record, RecordPart part) {
        String slice = text.toString().substring(part.start(), part.end());
        return Anchor.of(
                document,
                start + text.codePoint(part.start()),
                slice,
                Optional.of((record + " " + part.pointer()).strip()),
                Optional.empty());
    }

    /**
     * The place of words inside a part, which JSON may have escaped and XML written with references; the whole part where they are not
     * printed like that.
     */
    public Anchor place(Iri document, String record, RecordPart part, String words) {
        String whole = text.toString();
        for (String printed : List.of(words, json(words), ascii(words), xml(words))) {
            int at = printed.isEmpty() ? -1 : whole.indexOf(printed, part.start());
            if (at >= 0 && at + printed.length() <= part.end()) {
                RecordPart inside =
                        new RecordPart(part.name(), part.pointer(), words, false, List.of(), at, at + printed.length());
                return place(document, record, inside);
            }
        }
        return place(document, record, part);
    }

    private static String json(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** As JSON without other letters than ASCII writes it. */
    private static String ascii(String words) {
        StringBuilder printed = new StringBuilder();
        json(words)
                .chars()
                .forEach(c ->
                        printed.append(c < 0x80 ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return printed.toString();
    }

    private static String xml(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Line of a part in the file. */
    public int line(RecordPart part) {
        return line + text.line(text.codePoint(part.start())) - 1;
    }
}
