package org.warrantgraph.picture;

import static org.warrantgraph.picture.Drawing.number;

import java.util.List;
import java.util.stream.Collectors;
import org.warrantgraph.model.Hashes;

/** Shares of two or more arms on one axis from 0 to 100 %: how far apart they are is the length of the bar between their marks. */
public final class DumbbellPicture {
    private static final double LEFT = 290;
    private static final double WIDTH = 480;
    private static final double ROW = 34;
    private static final double FONT = 13;
    private static final double MARK = 6;

    /**
     * What was counted.
     *
     * @param label the event
     * @param note its grade; may be empty
     */
    public record Line(String label, String note, List<Mark> marks) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /**
     * The share in one arm.
     *
     * @param arm its place in the list of arms
     * @param printed as the source prints it, with the count it implies
     */
    public record Mark(int arm, double percent, String printed, String address) {}

    private final Drawing drawing;
    private final double top;

    private DumbbellPicture(Drawing drawing, double top) {
        this.drawing = drawing;
        this.top = top;
    }

    /** Draws lines that have at least one mark; nothing for none. */
    public static String svg(String title, List<String> arms, List<Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        double top = 40 + 20 * arms.size();
        double bottom = top + ROW * lines.size();
        String told = lines.stream()
                .map(line -> line.label() + (line.note().isEmpty() ? "" : ", " + line.note()) + ": "
                        + line.marks().stream()
                                .map(mark -> arms.get(mark.arm()) + " " + mark.printed())
                                .collect(Collectors.joining(", "))
                        + ".")
                .collect(Collectors.joining(" "));
        Drawing drawing = new Drawing(
                "wd-" + Hashes.sha256(title + told).substring(0, 8), LEFT + WIDTH + 60, bottom + 30, title, told);
        DumbbellPicture picture = new DumbbellPicture(drawing, top);
        picture.legend(arms);
        picture.axis(bottom);
        for (int i = 0; i < lines.size(); i++) {
            picture.line(lines.get(i), top + ROW * i + ROW / 2, arms);
        }
        return drawing.finish();
    }

    private void legend(List<String> arms) {
        for (int i = 0; i < arms.size(); i++) {
            mark(i, 14, 20 + 20.0 * i);
            drawing.label(
                    "name",
                    28,
                    24 + 20.0 * i,
                    FONT,
                    "start",
                    TextMeasure.lines(arms.get(i), FONT, 700, 1).get(0));
        }
    }

    private void axis(double bottom) {
        for (int percent = 0; percent <= 100; percent += 20) {
            drawing.line("rule", x(percent), top - 6, x(percent), bottom, 1);
            drawing.label("note", x(percent), bottom + 18, 12, "middle", percent + " %");
        }
    }

    private void line(Line line, double y, List<String> arms) {
        drawing.label(
                "name",
                8,
                y + 1,
                FONT,
                "start",
                TextMeasure.lines(line.label(), FONT, LEFT - 30, 1).get(0));
        drawing.label("note", 8, y + 14, 11, "start", line.note());
        double low = line.marks().stream().mapToDouble(Mark::percent).min().orElse(0);
        double high = line.marks().stream().mapToDouble(Mark::percent).max().orElse(0);
        drawing.line("line", x(low), y, x(high), y, 2.5);
        for (Mark mark : line.marks()) {
            drawing.openLink(mark.address(), "class", "thing");
            drawing.words(
                    "title", line.label() + ", " + line.note() + ", " + arms.get(mark.arm()) + ": " + mark.printed());
            mark(mark.arm(), x(mark.percent()), y);
            drawing.close();
        }
    }

    /** A filled circle, a hollow circle, a filled and a hollow diamond: told apart without colour. */
    private void mark(int arm, double x, double y) {
        boolean filled = arm % 2 == 0;
        if (arm % 4 < 2) {
            drawing.circle(filled ? "filled" : "hollow", x, y, MARK, filled ? Look.INK : Look.PAPER);
        } else {
            String diamond = "M" + number(x) + " " + number(y - MARK - 1) + "l7 7l-7 7l-7 -7z";
            drawing.path(filled ? "filled" : "hollow", diamond, filled ? Look.INK : Look.PAPER, Look.INK, 1.5);
        }
    }

    private static double x(double percent) {
        return LEFT + WIDTH * Math.max(0, Math.min(100, percent)) / 100;
    }
}
