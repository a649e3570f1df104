package org.warrantgraph.picture;

import static org.warrantgraph.picture.Drawing.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.warrantgraph.model.Hashes;

/**
 * The independence ladder as a tree: citations on the left lead to copies, copies to works, works to studies on the right.
 *
 * <p>Many citations that end in one box on the right are one piece of evidence. More than {@value #MOST_LEAVES} citations are folded.
 */
public final class LadderPicture {
    private static final int MOST_LEAVES = 24;
    private static final double ROW = 44;
    private static final double TOP = 40;
    private static final double GAP = 34;
    private static final double FONT = 12;
    private static final double LEADING = 14;
    private static final double[] WIDTHS = {210, 170, 260, 190};
    private static final List<String> ONE = List.of("citation", "copy", "work", "study");
    private static final List<String> MANY = List.of("citations", "copies", "works", "studies");

    /**
     * One box.
     *
     * @param address where it leads; empty for one that has no page
     * @param struck true for a retracted work
     * @param leads what leads to it: works for a study, copies for a work, citations for a copy
     */
    public record Rung(String text, String address, boolean struck, List<Rung> leads) {
        public Rung {
            leads = List.copyOf(leads);
        }
    }

    private final Drawing drawing;
    private final int[] counted = new int[WIDTHS.length];
    private double next = TOP;
    private int leaves;

    private LadderPicture(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Draws the ladder, or nothing where nothing is cited.
     *
     * @param studies roots of the tree; one without a name stands for "no known study"
     */
    public static String svg(String title, List<Rung> studies) {
        if (studies.isEmpty()) {
            return "";
        }
        int all = studies.stream().mapToInt(LadderPicture::leaves).sum();
        double height = TOP + ROW * Math.min(all, MOST_LEAVES + 1) + 8;
        String told = studies.stream().map(LadderPicture::told).collect(Collectors.joining(" "));
        String id = "wl-" + Hashes.sha256(title + told).substring(0, 8);
        Drawing drawing = new Drawing(id, x(3) + WIDTHS[3] + 8, height, title, told);
        LadderPicture picture = new LadderPicture(drawing);
        studies.forEach(study -> picture.draw(study, 3, all));
        if (all > MOST_LEAVES) {
            drawing.label(
                    "note", x(0), picture.next + 18, FONT, "start", "and " + (all - MOST_LEAVES) + " more citations");
        }
        picture.headings();
        return drawing.finish();
    }

    private void headings() {
        for (int column = 0; column < WIDTHS.length; column++) {
            String words = counted[column] + " " + (counted[column] == 1 ? ONE : MANY).get(column);
            drawing.label("heading", x(column), 20, 13, "start", words);
        }
        drawing.line("rule", 8, 29, x(3) + WIDTHS[3], 29, 1);
    }

    private static double x(int column) {
        double x = 8;
        for (int i = 0; i < column; i++) {
            x += WIDTHS[i] + GAP;
        }
        return x;
    }

    private static int leaves(Rung rung) {
        return rung.leads().isEmpty()
                ? 1
                : rung.leads().stream().mapToInt(LadderPicture::leaves).sum();
    }

    private static String told(Rung rung) {
        return rung.text()
                + rung.leads().stream()
                        .map(LadderPicture::told)
                        .collect(Collectors.joining(
                                "; ",
                                rung.leads().isEmpty() ? "" : " ← (",
                                rung.leads().isEmpty() ? "" : ")"));
    }

    /** Draws a box and all that leads to it; gives the height of its middle, or a negative number when it is folded away. */
    private double draw(Rung rung, int column, int all) {
        if (leaves >= MOST_LEAVES && all > MOST_LEAVES) {
            return -1;
        }
        List<Double> middles = new ArrayList<>();
        for (Rung lead : rung.leads()) {
            double middle = draw(lead, column - 1, all);
            if (middle > 0) {
                middles.add(middle);
            }
        }
        if (rung.leads().isEmpty()) {
            leaves++;
            middles.add(next + ROW / 2);
            next += ROW;
        }
        double middle = (middles.get(0) + middles.get(middles.size() - 1)) / 2;
        if (!rung.leads().isEmpty()) {
            middles.forEach(from -> curve(x(column - 1) + WIDTHS[column - 1], from, x(column), middle));
        }
        box(rung, column, middle);
        counted[column]++;
        return middle;
    }

    private void curve(double x1, double y1, double x2, double y2) {
        double bend = (x2 - x1) / 2;
        drawing.path(
                "line soft",
                "M" + number(x1) + " " + number(y1) + "C" + number(x1 + bend) + " " + number(y1) + " "
                        + number(x2 - bend) + " " + number(y2) + " " + number(x2) + " " + number(y2),
                "none",
                Look.SOFT,
                1.4);
    }

    private void box(Rung rung, int column, double middle) {
        List<String> lines = TextMeasure.lines(rung.text(), FONT, WIDTHS[column] - 18, 2);
        double height = lines.size() * LEADING + 8;
        drawing.openLink(rung.address(), "class", "thing");
        drawing.words("title", rung.text() + (rung.struck() ? ", retracted" : ""));
        drawing.rectangle(
                rung.struck() ? "shape struck" : column == 3 ? "shape molecule" : "shape plain",
                x(column),
                middle - height / 2,
                WIDTHS[column],
                height,
                6,
                column == 3 ? Look.MOLECULE : Look.PAPER,
                rung.struck() ? Look.ALARM : Look.INK);
        double y = middle - (lines.size() - 1) * LEADING / 2 + FONT * 0.36;
        for (String line : lines) {
            drawing.label("name", x(column) + 9, y, FONT, "start", line);
            y += LEADING;
        }
        if (rung.struck()) {
            drawing.line("alarm", x(column), middle - height / 2, x(column) + WIDTHS[column], middle + height / 2, 1.5);
        }
        drawing.close();
    }
}
