package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Set;
import org.warrantgraph.text.sentence.CitationMark;
import org.warrantgraph.text.sentence.InlineReader;
import org.warrantgraph.text.sentence.PlainText;
import org.warrantgraph.text.sentence.Range;
import org.warrantgraph.text.sentence.Sentences;
import org.warrantgraph.text.sentence.Stretch;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.Span;

/** Reads stretches of one document as plain text and sentences, and notes which reference numbers are cited. */
final class Reading {
    private final String text;
    private final CodePoints original;
    private final InlineReader inline;
    private final Sentences sentences;
    private final Set<Integer> known;
    private final CitationUse use;
    private int pieces;
    private long characters;

    Reading(
            String text,
            CodePoints original,
            InlineReader inline,
            Sentences sentences,
            Set<Integer> known,
            CitationUse use) {
        this.text = text;
        this.original = original;
        this.inline = inline;
        this.sentences = sentences;
        this.known = Set.copyOf(known);
        this.use = use;
    }

    String text() {
        return text;
    }

    PlainText plain(Range range) {
        return plain(List.of(range));
    }

    PlainText plain(List<Range> pieces) {
        PlainText plain = inline.read(Stretch.of(text, pieces));
        for (CitationMark mark : plain.marks()) {
            use.cited(mark);
        }
        return plain;
    }

    List<Sentence> sentences(List<Range> pieces) {
        PlainText plain = plain(pieces);
        List<Sentence> found = sentences.of(plain);
        count(found.size(), plain.text().length());
        return found;
    }

    /** Counts what is kept of the document. */
    void count(int more, int length) {
        pieces += more;
        characters += length;
    }

    /** True where as much is kept as may be. */
    boolean isFull() {
        return pieces >= Bounds.PIECES || characters >= Bounds.DOCUMENT;
    }

    /** Numbers cited that the reference list has, each once, in order of appearance. */
    List<Integer> references(PlainText plain) {
        return plain.numbers().stream().filter(known::contains).toList();
    }

    Span span(Range range) {
        return new Span(original.codePoint(range.from()), original.codePoint(range.to()));
    }
}
