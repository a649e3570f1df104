package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.Span;

/** Joins sentences that a splitter cut inside a list of statistics: "(HR 0.7; 95% CI 0.5-0.9; | P=0.01)." is one. */
final class WholeSentences {
    private WholeSentences() {}

    /** The same sentences, those that end in a semicolon or comma joined with the next. */
    static List<Sentence> of(List<Sentence> sentences) {
        List<Sentence> whole = new ArrayList<>();
        for (Sentence sentence : sentences) {
            String before = whole.isEmpty() ? "" : whole.get(whole.size() - 1).text();
            if (before.endsWith(";") || before.endsWith(",")) {
                whole.set(whole.size() - 1, join(whole.get(whole.size() - 1), sentence));
            } else {
                whole.add(sentence);
            }
        }
        return List.copyOf(whole);
    }

    private static Sentence join(Sentence first, Sentence second) {
        int[] origin = new int[first.text().length() + 1 + second.text().length()];
        for (int i = 0; i < first.text().length(); i++) {
            origin[i] = first.place(i, i + 1).start();
        }
        origin[first.text().length()] = first.span().end() - 1;
        for (int i = 0; i < second.text().length(); i++) {
            origin[first.text().length() + 1 + i] = second.place(i, i + 1).start();
        }
        return new Sentence(
                new Span(first.span().start(), second.span().end()),
                first.text() + " " + second.text(),
                new Sentence.Origin(origin),
                Stream.concat(first.citations().stream(), second.citations().stream())
                        .distinct()
                        .toList());
    }
}
