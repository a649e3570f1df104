package org.warrantgraph.picture;

import static org.warrantgraph.picture.Drawing.number;

import org.warrantgraph.picture.MechanismLayout.Point;

/** How an arrow is drawn: line by evidence, head by sign. */
final class ArrowLook {
    private static final double HEAD = 9;

    private ArrowLook() {}

    /**
     * Draws line and head.
     *
     * @param path the line, up to {@code tip}
     * @param before a point of the line before the tip, which gives the direction
     */
    static void draw(Drawing drawing, Arrow arrow, String path, Point before, Point tip) {
        String tone = arrow.isDisputed() ? " alarm" : arrow.isContent() ? " soft" : "";
        String ink = arrow.isDisputed() ? Look.ALARM : arrow.isContent() ? Look.SOFT : Look.INK;
        if (arrow.isContent()) {
            drawing.path("line" + tone, path, "none", ink, arrow.weight(), "stroke-dasharray", "1 3");
        } else if (arrow.isAccepted()) {
            drawing.path("line" + tone, path, "none", ink, arrow.weight());
        } else {
            drawing.path("line" + tone, path, "none", ink, arrow.weight(), "stroke-dasharray", "6 3");
        }
        head(drawing, arrow, tone, ink, before, tip);
    }

    private static void head(Drawing drawing, Arrow arrow, String tone, String ink, Point before, Point tip) {
        double length = Math.max(1e-6, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        double half = HEAD * 0.55 + arrow.weight() * 0.4;
        if (arrow.isContent()) {
            return;
        }
        switch (arrow.link().effect()) {
            case -1 ->
                drawing.path(
                        "head" + tone,
                        "M" + at(tip.x() - 2 * dx - dy * half * 1.3, tip.y() - 2 * dy + dx * half * 1.3) + "L"
                                + at(tip.x() - 2 * dx + dy * half * 1.3, tip.y() - 2 * dy - dx * half * 1.3),
                        "none",
                        ink,
                        2.6);
            case 1 ->
                drawing.path(
                        "head" + tone,
                        "M" + at(tip.x(), tip.y()) + "L"
                                + at(tip.x() - dx * HEAD - dy * half, tip.y() - dy * HEAD + dx * half) + "L"
                                + at(tip.x() - dx * HEAD + dy * half, tip.y() - dy * HEAD - dx * half) + "Z",
                        ink,
                        ink,
                        1);
            default -> drawing.circle("hollow", tip.x() - 4 * dx, tip.y() - 4 * dy, 4, Look.PAPER);
        }
    }

    /** An exclamation mark in a circle, so that a dispute shows without colour. */
    static void dispute(Drawing drawing, double x, double y) {
        drawing.circle("alarm mark", x, y, 7, Look.PAPER);
        drawing.label("alarm", x, y + 4.2, 12, "middle", "!");
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }
}
