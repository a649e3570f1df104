package org.warrantgraph.picture;

import java.util.List;
import java.util.stream.Collectors;
import org.warrantgraph.model.Hashes;

/** Counts as bars, the longest first: how much each source contributes. */
public final class BarPicture {
    private static final double LEFT = 380;
    private static final double WIDTH = 440;
    private static final double ROW = 30;
    private static final double FONT = 13;

    /** One bar. */
    public record Bar(String label, String note, int count, String address) {}

    private BarPicture() {}

    /** Nothing for no bars. */
    public static String svg(String title, List<Bar> bars) {
        if (bars.isEmpty()) {
            return "";
        }
        int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
        String told =
                bars.stream().map(bar -> bar.label() + ": " + bar.count() + ".").collect(Collectors.joining(" "));
        Drawing drawing = new Drawing(
                "wb-" + Hashes.sha256(title + told).substring(0, 8),
                LEFT + WIDTH + 220,
                ROW * bars.size() + 10,
                title,
                told);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = ROW * i + ROW / 2 + 4;
            double length = Math.max(2, WIDTH * bar.count() / most);
            drawing.openLink(bar.address(), "class", "thing");
            drawing.words("title", bar.label() + ", " + bar.note() + ": " + bar.count());
            drawing.label(
                    "name",
                    8,
                    y + 4,
                    FONT,
                    "start",
                    TextMeasure.lines(bar.label(), FONT, LEFT - 24, 1).get(0));
            drawing.rectangle("shape drug", LEFT, y - 9, length, 18, 2, Look.DRUG, Look.INK);
            drawing.label(
                    "value",
                    LEFT + length + 8,
                    y + 4,
                    FONT,
                    "start",
                    bar.count() + (bar.note().isEmpty() ? "" : " " + bar.note()));
            drawing.close();
        }
        return drawing.finish();
    }
}
