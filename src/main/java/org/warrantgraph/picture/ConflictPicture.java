package org.warrantgraph.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warrantgraph.model.Hashes;

/**
 * The two sides of a conflict, one beside the other: what each says, who says so, and what stands behind it.
 *
 * <pre>
 * says so                           says it is not so
 * ┌───────────────────┐             ┌───────────────────┐
 * │ X inhibits Y      │      ≠      │ not so: X inh. Y  │
 * │ A guide           │    open     │ An article        │
 * │ 1 study           │             │ 2 studies         │
 * └───────────────────┘             └───────────────────┘
 * </pre>
 *
 * <p>The other side is told apart by its place, its dashed frame and its heading. Whether the conflict is settled stands in words below the mark.
 */
public final class ConflictPicture {
    private static final double COLUMN = 370;
    private static final double MIDDLE = 110;
    private static final double EDGE = 8;
    private static final double WIDTH = 2 * COLUMN + MIDDLE + 2 * EDGE;
    private static final double PAD = 12;
    private static final double GAP = 12;
    private static final double TOP = 34;
    private static final double FONT = 13;
    private static final double SMALL = 12;
    private static final double STEP = 18;
    private static final int BOXES = 5;

    /**
     * One that says something.
     *
     * @param what the value or the statement
     * @param quote words of the source; may be empty
     * @param sources who says so
     * @param behind studies and works, in words
     */
    public record Side(String what, String quote, List<String> sources, String behind, String address) {
        public Side {
            sources = List.copyOf(sources);
        }

        private String told() {
            return Stream.of(what, quote.isEmpty() ? "" : "“" + quote + "”", String.join(" and ", sources), behind)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** A column with its heading. */
    public record Column(String heading, List<Side> sides) {
        public Column {
            sides = List.copyOf(sides);
        }

        private String told() {
            return heading + ": " + sides.stream().map(Side::told).collect(Collectors.joining("; ")) + ".";
        }
    }

    /** What a box prints, a line each. */
    private record Words(String kind, double size, String text) {}

    private final Drawing drawing;

    private ConflictPicture(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Draws both sides; nothing where one is missing.
     *
     * @param status {@code open}, {@code resolved}, …
     * @param settled whether somebody decided it
     */
    public static String svg(
            String title, Column left, Column right, String status, boolean settled, String rationale) {
        if (left.sides().isEmpty() || right.sides().isEmpty()) {
            return "";
        }
        List<String> below = rationale.isBlank() ? List.of() : TextMeasure.lines(rationale, SMALL, WIDTH - 2 * EDGE, 3);
        double bottom = TOP + Math.max(height(left), height(right));
        String told = left.told() + " " + right.told() + " " + status + ". " + rationale;
        Drawing drawing = new Drawing(
                "wc-" + Hashes.sha256(title + told).substring(0, 8),
                WIDTH,
                bottom + STEP * below.size() + 10,
                title,
                told);
        ConflictPicture picture = new ConflictPicture(drawing);
        picture.column(left, EDGE, "");
        picture.column(right, EDGE + COLUMN + MIDDLE, "6 4");
        picture.mark(TOP + (bottom - TOP) / 2 - GAP, status, settled);
        for (int i = 0; i < below.size(); i++) {
            drawing.label("note", EDGE, bottom + STEP * i + 8, SMALL, "start", below.get(i));
        }
        return drawing.finish();
    }

    private void mark(double y, String status, boolean settled) {
        double x = EDGE + COLUMN + MIDDLE / 2;
        String kind = settled ? "line" : "line alarm";
        drawing.line(kind, x - 16, y - 5, x + 16, y - 5, 3);
        drawing.line(kind, x - 16, y + 5, x + 16, y + 5, 3);
        if (!settled) {
            drawing.line(kind, x - 9, y + 14, x + 9, y - 14, 3);
        }
        List<String> words = TextMeasure.lines(status, SMALL, MIDDLE - 8, 2);
        for (int i = 0; i < words.size(); i++) {
            drawing.label(settled ? "note" : "alarm note", x, y + 34 + STEP * i, SMALL, "middle", words.get(i));
        }
    }

    private void column(Column column, double x, String dashes) {
        drawing.label(
                "heading",
                x,
                TOP - 14,
                FONT,
                "start",
                TextMeasure.lines(column.heading(), FONT, COLUMN, 1).get(0));
        double y = TOP;
        for (Side side :
                column.sides().subList(0, Math.min(BOXES, column.sides().size()))) {
            List<Words> words = words(side);
            drawing.openLink(side.address(), "class", "thing");
            drawing.words("title", side.told());
            drawing.path(
                    "shape plain",
                    "M" + Drawing.number(x) + " " + Drawing.number(y) + "h" + Drawing.number(COLUMN) + "v"
                            + Drawing.number(height(words)) + "h-" + Drawing.number(COLUMN) + "z",
                    Look.PAPER,
                    Look.INK,
                    1.5,
                    dashes.isEmpty() ? new String[0] : new String[] {"stroke-dasharray", dashes});
            for (int i = 0; i < words.size(); i++) {
                Words each = words.get(i);
                drawing.label(each.kind(), x + PAD, y + PAD + 10 + STEP * i, each.size(), "start", each.text());
            }
            drawing.close();
            y += height(words) + GAP;
        }
        if (column.sides().size() > BOXES) {
            drawing.label(
                    "note", x, y + 6, SMALL, "start", "and " + (column.sides().size() - BOXES) + " more");
        }
    }

    private static double height(Column column) {
        double boxes = column.sides().stream()
                .limit(BOXES)
                .mapToDouble(side -> height(words(side)) + GAP)
                .sum();
        return boxes + (column.sides().size() > BOXES ? STEP : 0);
    }

    private static double height(List<Words> words) {
        return STEP * words.size() + 2 * PAD - 6;
    }

    private static List<Words> words(Side side) {
        List<Words> words = new ArrayList<>();
        add(words, "heading", FONT, side.what(), 3);
        add(words, "name", SMALL, side.quote().isEmpty() ? "" : "“" + side.quote() + "”", 3);
        side.sources().stream().limit(2).forEach(source -> add(words, "note", SMALL, source, 1));
        if (side.sources().size() > 2) {
            add(words, "note", SMALL, "and " + (side.sources().size() - 2) + " more sources", 1);
        }
        add(words, "note", SMALL, side.behind(), 1);
        return words;
    }

    private static void add(List<Words> words, String kind, double size, String text, int most) {
        if (!text.isBlank()) {
            TextMeasure.lines(text, size, COLUMN - 2 * PAD, most)
                    .forEach(line -> words.add(new Words(kind, size, line)));
        }
    }
}
