package org.warrantgraph.text.sentence;

import java.util.List;

/**
 * A text without markup and citation marks, white space folded to single blanks, and where each of its characters was printed.
 * Immutable from outside.
 */
public final class PlainText {
    private final String text;
    private final int[] origins;
    private final int[] leads;
    private final int[] trails;
    private final List<CitationMark> marks;

    /**
     * @param origins for each UTF-16 unit its index in the source, ascending
     * @param leads the same, or where the markup starts that opens right before it
     * @param trails index after it, or after the markup and citation marks that close right behind it
     */
    PlainText(String text, int[] origins, int[] leads, int[] trails, List<CitationMark> marks) {
        this.text = text;
        this.origins = origins;
        this.leads = leads;
        this.trails = trails;
        this.marks = List.copyOf(marks);
    }

    public String text() {
        return text;
    }

    public List<CitationMark> marks() {
        return marks;
    }

    /** All reference numbers in order of appearance, each once. */
    public List<Integer> numbers() {
        return marks.stream()
                .flatMap(mark -> mark.numbers().stream())
                .distinct()
                .toList();
    }

    /** Index in the source of the unit at {@code at}. */
    public int origin(int at) {
        return origins[at];
    }

    /** Where the units from {@code from} to {@code to} are printed, with the markup and marks that belong to them. */
    public Range source(int from, int to) {
        int end = trails[to - 1];
        return new Range(leads[from], Math.max(end, leads[from]));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
