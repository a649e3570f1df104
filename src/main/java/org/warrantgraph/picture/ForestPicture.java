package org.warrantgraph.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.warrantgraph.model.Hashes;

/**
 * Ratios with their confidence intervals on one logarithmic axis, each line a link to the place where it is printed.
 *
 * <p>{@code x = left + width · (ln v − ln min) / (ln max − ln min)}. The dashed line is 1, no difference.
 */
public final class ForestPicture {
    private static final double LEFT = 330;
    private static final double WIDTH = 330;
    private static final double VALUE = LEFT + WIDTH + 24;
    private static final double ROW = 44;
    private static final double TOP = 44;
    private static final double FONT = 13;

    /**
     * One estimate.
     *
     * @param label what was measured, in whom
     * @param note who assessed it, which arms, which statistic
     * @param printed estimate and limits as the source prints them
     * @param address where it is printed
     */
    public record Line(
            String label, String note, String printed, double low, double estimate, double high, String address) {}

    private ForestPicture() {}

    /** Draws estimates that are all above 0; nothing for none. */
    public static String svg(String title, List<Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        double min = Math.min(0.5, lines.stream().mapToDouble(Line::low).min().orElse(0.5)) * 0.85;
        double max = Math.max(2, lines.stream().mapToDouble(Line::high).max().orElse(2)) * 1.15;
        String told = lines.stream()
                .map(line -> line.label() + ", " + line.note() + ": " + line.printed() + ".")
                .collect(Collectors.joining(" "));
        double axis = TOP + ROW * lines.size();
        Drawing drawing =
                new Drawing("wf-" + Hashes.sha256(title + told).substring(0, 8), VALUE + 210, axis + 46, title, told);
        axis(drawing, min, max, axis);
        for (int i = 0; i < lines.size(); i++) {
            draw(drawing, lines.get(i), TOP + ROW * i + ROW / 2, min, max);
        }
        return drawing.finish();
    }

    private static void axis(Drawing drawing, double min, double max, double axis) {
        drawing.label("heading", 8, 22, FONT, "start", "Measured");
        drawing.label("heading", VALUE, 22, FONT, "start", "Ratio (interval)");
        DoubleStream.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
                .filter(value -> value >= min && value <= max)
                .forEach(value -> {
                    double x = x(value, min, max);
                    if (value == 1) {
                        drawing.path("line", "M" + x + " 30V" + axis, "none", Look.INK, 1.2, "stroke-dasharray", "4 3");
                    } else {
                        drawing.line("rule", x, 30, x, axis, 1);
                    }
                    drawing.label(
                            "note",
                            x,
                            axis + 17,
                            12,
                            "middle",
                            value < 1 ? String.valueOf(value) : String.valueOf((int) value));
                });
        double one = x(1, min, max);
        drawing.label("note", one - 10, axis + 36, 12, "end", "← less in the first arm");
        drawing.label("note", one + 10, axis + 36, 12, "start", "more →");
    }

    private static void draw(Drawing drawing, Line line, double y, double min, double max) {
        drawing.openLink(line.address(), "class", "thing");
        drawing.words("title", line.label() + ", " + line.note() + ": " + line.printed());
        drawing.rectangle("halo", 0, y - ROW / 2 + 2, LEFT - 12, ROW - 4, 0, Look.PAPER, "none");
        drawing.label("name", 8, y - 2, FONT, "start", fitted(line.label(), FONT));
        drawing.label("note", 8, y + 14, 11.5, "start", fitted(line.note(), 11.5));
        double low = x(line.low(), min, max);
        double high = x(line.high(), min, max);
        drawing.line("line", low, y, high, y, 2);
        drawing.line("line", low, y - 5, low, y + 5, 2);
        drawing.line("line", high, y - 5, high, y + 5, 2);
        double x = x(line.estimate(), min, max);
        drawing.rectangle("filled estimate", x - 5, y - 5, 10, 10, 0, Look.INK, Look.INK);
        drawing.label("value", VALUE, y + 4, FONT, "start", line.printed());
        drawing.close();
    }

    private static String fitted(String text, double size) {
        return TextMeasure.lines(text, size, LEFT - 20, 1).get(0);
    }

    private static double x(double value, double min, double max) {
        return LEFT + WIDTH * (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min));
    }
}
