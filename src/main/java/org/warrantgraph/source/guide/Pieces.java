package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.text.sentence.Range;

/** Gathers the lines of one paragraph or item; where they are longer than one piece of text may be, they become several. */
final class Pieces {
    private final String text;
    private final List<List<Range>> whole = new ArrayList<>();
    private List<Range> open = new ArrayList<>();
    private int end;

    /** @param first the first line */
    Pieces(String text, Range first) {
        this.text = text;
        add(first);
    }

    void add(Range line) {
        end = line.to();
        Range rest = line;
        while (!fits(rest)) {
            if (isFull()) {
                return;
            }
            if (open.isEmpty()) {
                int border = Cuts.border(text, rest.from(), rest.from() + Bounds.TEXT);
                open.add(new Range(rest.from(), border).trim(text));
                rest = new Range(border, rest.to()).trim(text);
            }
            whole.add(open);
            open = new ArrayList<>();
            if (isFull()) {
                return;
            }
        }
        if (!isFull()) {
            open.add(rest);
        }
    }

    private boolean isFull() {
        return whole.size() >= Bounds.PIECES_OF_TEXT;
    }

    private boolean fits(Range line) {
        int from = open.isEmpty() ? line.from() : open.get(0).from();
        return line.to() - from <= Bounds.TEXT && open.size() < Bounds.LINES;
    }

    /** One list of lines a piece. */
    List<List<Range>> all() {
        List<List<Range>> all = new ArrayList<>(whole);
        if (!open.isEmpty()) {
            all.add(open);
        }
        return all;
    }

    /** Tells {@code cuts} where there are several. */
    void report(String name, Cuts cuts) {
        if (whole.isEmpty()) {
            return;
        }
        List<List<Range>> all = all();
        List<Range> last = all.get(all.size() - 1);
        int from = all.get(0).get(0).from();
        int read = last.get(last.size() - 1).to();
        cuts.note(
                from,
                "Put blank lines between its parts.",
                "%s has %,d characters; the first %,d are read, in %,d pieces, and a sentence where two of them meet may be cut in two;"
                        + " %,d characters are not read.",
                name,
                end - from,
                read - from,
                all.size(),
                end - read);
    }
}
