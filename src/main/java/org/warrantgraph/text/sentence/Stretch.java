package org.warrantgraph.text.sentence;

import java.util.List;

/**
 * Pieces of a document read as one text, a line feed between them; every character knows where it comes from.
 *
 * <p>A paragraph that a page break cut is two pieces; so is a list item with its continuation line.
 */
public final class Stretch {
    private final String text;
    private final int[] starts;
    private final int[] origins;

    private Stretch(String text, int[] starts, int[] origins) {
        this.text = text;
        this.starts = starts;
        this.origins = origins;
    }

    public static Stretch of(String document, List<Range> pieces) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[pieces.size()];
        int[] origins = new int[pieces.size()];
        for (int i = 0; i < starts.length; i++) {
            if (i > 0) {
                text.append('\n');
            }
            Range piece = pieces.get(i);
            starts[i] = text.length();
            origins[i] = piece.from();
            text.append(document, piece.from(), piece.to());
        }
        return new Stretch(text.toString(), starts, origins);
    }

    public static Stretch of(String document, Range piece) {
        return of(document, List.of(piece));
    }

    public String text() {
        return text;
    }

    /** Index in the document of the character at {@code at}; the line feed between two pieces belongs to the first. */
    public int origin(int at) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return origins[low] + at - starts[low];
    }
}
