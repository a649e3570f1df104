package org.warrantgraph.source.record;

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

    /** Line of a part in the file. */
    public int line(RecordPart part) {
        return line + text.line(text.codePoint(part.start())) - 1;
    }
}
