package org.warrantgraph.source.guide;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warrantgraph.text.sentence.CitationMark;
import org.warrantgraph.text.sentence.Range;

/** Which numbers a document cites, and where it first cites one that its list does not have. */
final class CitationUse {
    private final Set<Integer> known;
    private final Set<Integer> used = new TreeSet<>();
    private final Map<Integer, Range> dangling = new TreeMap<>();

    CitationUse(Set<Integer> known) {
        this.known = Set.copyOf(known);
    }

    void cited(CitationMark mark) {
        for (int number : mark.numbers()) {
            if (known.contains(number)) {
                used.add(number);
            } else {
                dangling.putIfAbsent(number, mark.source());
            }
        }
    }

    boolean isUsed(int number) {
        return used.contains(number);
    }

    Map<Integer, Range> dangling() {
        return dangling;
    }
}
