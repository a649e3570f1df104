package org.warrantgraph.picture;

import java.util.List;
import org.warrantgraph.query.Thing;

/**
 * A thing as it is drawn.
 *
 * @param address where the box leads
 * @param lines its name, broken
 */
record Box(Thing thing, NodeShape shape, String address, List<String> lines) {
    static final double FONT = 14;
    static final double LEADING = 17;
    private static final double ROOM = 122;
    private static final int MOST_LINES = 5;
    private static final double PADDING = 14;

    Box {
        lines = List.copyOf(lines);
    }

    static Box of(Thing thing, String address) {
        return new Box(
                thing, NodeShape.of(thing.kind()), address, TextMeasure.lines(thing.label(), FONT, ROOM, MOST_LINES));
    }

    double width() {
        double text = lines.stream()
                .mapToDouble(line -> TextMeasure.width(line, FONT))
                .max()
                .orElse(0);
        return Math.ceil(text + 2 * PADDING + (shape == NodeShape.STEP || shape == NodeShape.PROCESS ? 8 : 0));
    }

    double height() {
        return lines.size() * LEADING + 2 * 9;
    }
}
