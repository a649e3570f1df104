package org.warrantgraph.picture;

import java.util.ArrayList;
import java.util.List;

/** The line below a mechanism that says how to read it; it names only what the picture shows. */
final class PictureLegend {
    private static final double FONT = 11;
    private static final double LINE = 26;
    private static final double GAP = 16;
    private static final String WEIGHT = "thicker: more independent studies";

    private PictureLegend() {}

    /**
     * A sample with its meaning.
     *
     * @param head what the sample line ends in; may be empty
     * @param filled whether the head is an area
     */
    private record Entry(String head, boolean filled, boolean dashed, String words) {
        double width() {
            return LINE + 6 + TextMeasure.width(words, FONT) + GAP;
        }
    }

    private static List<Entry> entries(Selection selection) {
        List<Arrow> said =
                selection.arrows().stream().filter(arrow -> !arrow.isContent()).toList();
        List<Entry> entries = new ArrayList<>();
        if (has(said, 1)) {
            entries.add(new Entry("M26 0l-9 -5v10z", true, false, "raises, leads on"));
        }
        if (has(said, -1)) {
            entries.add(new Entry("M25 -6v12", false, false, "inhibits, prevents"));
        }
        if (has(said, 0)) {
            entries.add(new Entry("M18 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0", false, false, "no direction stated"));
        }
        if (said.stream().anyMatch(arrow -> !arrow.isAccepted())) {
            entries.add(new Entry("", false, true, "not yet accepted"));
        }
        if (said.stream().anyMatch(Arrow::isAccepted)) {
            entries.add(new Entry("", false, false, "accepted"));
        }
        return entries;
    }

    private static boolean has(List<Arrow> arrows, int effect) {
        return arrows.stream().anyMatch(arrow -> arrow.link().effect() == effect);
    }

    static double width(Selection selection) {
        return 32 + entries(selection).stream().mapToDouble(Entry::width).sum() + TextMeasure.width(WEIGHT, FONT);
    }

    static void draw(Drawing drawing, double y, Selection selection) {
        double x = 16;
        for (Entry entry : entries(selection)) {
            draw(drawing, x, y, entry);
            x += entry.width();
        }
        drawing.label("note", x, y + 4, FONT, "start", WEIGHT);
    }

    private static void draw(Drawing drawing, double x, double y, Entry entry) {
        drawing.open("g", "transform", "translate(" + Drawing.number(x) + " " + Drawing.number(y) + ")");
        String line = entry.head().contains("a4") ? "M0 0h18" : "M0 0h" + (entry.filled() ? 18 : 25);
        if (entry.dashed()) {
            drawing.path("line", line, "none", Look.INK, 1.8, "stroke-dasharray", "6 3");
        } else {
            drawing.path("line", line, "none", Look.INK, 1.8);
        }
        if (!entry.head().isEmpty()) {
            drawing.path(
                    entry.filled() ? "head" : "line", entry.head(), entry.filled() ? Look.INK : "none", Look.INK, 1.8);
        }
        drawing.label("note", LINE + 6, 4, FONT, "start", entry.words());
        drawing.close();
    }
}
