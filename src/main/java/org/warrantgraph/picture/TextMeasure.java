package org.warrantgraph.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is in Helvetica or Arial, and where to break it.
 *
 * <p>By the published widths of the letters, so that pictures come out the same on a machine without fonts.
 */
final class TextMeasure {
    /** Widths of U+0020 to U+007E in thousandths of the font size (Helvetica, Adobe font metrics). */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int OTHER = 600;
    private static final int IDEOGRAPH = 1000;

    private TextMeasure() {}

    /** In the unit of {@code size}; East Asian letters count as squares. */
    static double width(String text, double size) {
        return text.codePoints().mapToLong(TextMeasure::thousandths).sum() * size / 1000;
    }

    private static int thousandths(int c) {
        if (c >= ' ' && c - ' ' < WIDTHS.length) {
            return WIDTHS[c - ' '];
        }
        return Character.isIdeographic(c) ? IDEOGRAPH : OTHER;
    }

    /**
     * Breaks a text at blanks, slashes' right sides and hyphens into lines no wider than {@code room}; what is too long even so is cut
     * inside the word, and what needs more than {@code most} lines ends in an ellipsis.
     */
    static List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : text.strip().split("(?<=[\\s/-])")) {
            String rest = piece;
            if (!line.isEmpty() && width((line + rest).stripTrailing(), size) > room) {
                lines.add(line.stripTrailing());
                line = "";
            }
            while (lines.size() <= most
                    && width(rest.stripTrailing(), size) > room
                    && rest.codePointCount(0, rest.length()) > 1) {
                int cut = fitting(rest, size, room);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (lines.size() > most) {
                // A name of a megabyte is not measured beyond what is drawn of it.
                break;
            }
            line += rest;
        }
        lines.add(line.stripTrailing());
        return lines.size() <= most ? lines : cut(lines, most, size, room);
    }

    private static List<String> cut(List<String> lines, int most, double size, double room) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (width(last + "…", size) > room && last.codePointCount(0, last.length()) > 1) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last.stripTrailing() + "…");
        return kept;
    }

    private static int fitting(String text, double size, double room) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1)), size) <= room) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
