package org.warrantgraph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ladder, forest plot, dumbbell plot and bars. */
final class PlotsTest {
    private static Document read(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }

    private static LadderPicture.Rung citation(int n) {
        return new LadderPicture.Rung("[" + n + "] Some paper", "/id/reference/" + n, false, List.of());
    }

    private static LadderPicture.Rung ladder(int citations) {
        var copies = IntStream.range(0, citations)
                .mapToObj(n -> new LadderPicture.Rung("host" + n, "/id/copy/" + n, false, List.of(citation(n))))
                .toList();
        var work = new LadderPicture.Rung("Some paper", "/id/work/a", true, copies);
        return new LadderPicture.Rung("TRIAL-1", "/id/trial/trial-1", false, List.of(work));
    }

    @Test
    void ladder_countsEachRung_andLeadsToEachPage() {
        Document picture = read(LadderPicture.svg("what", List.of(ladder(3))));
        assertThat(picture.select("text.heading").eachText())
                .containsExactly("3 citations", "3 copies", "1 work", "1 study");
        assertThat(picture.select("a").eachAttr("href"))
                .contains("/id/reference/0", "/id/copy/2", "/id/work/a", "/id/trial/trial-1");
        assertThat(picture.select("svg > desc").text()).contains("TRIAL-1").contains("[2] Some paper");
        assertThat(picture.select("rect.struck + text + line.alarm, rect.struck ~ line.alarm"))
                .isNotEmpty();
    }

    @Test
    void ladder_ofManyCitations_isFolded_andSaysHowMany() {
        Document picture = read(LadderPicture.svg("what", List.of(ladder(100))));
        assertThat(picture.select("text").text()).contains("and 76 more citations");
        assertThat(picture.select("a").size()).isLessThan(60);
    }

    @Test
    void forest_placesEstimatesOnALogarithmicAxis() {
        var half = new ForestPicture.Line("PFS", "hazard ratio", "0.50 (0.25–1.00)", 0.25, 0.5, 1, "/id/claim/a");
        var twice = new ForestPicture.Line("OS", "hazard ratio", "2.00 (1.00–4.00)", 1, 2, 4, "/id/claim/b");
        Document picture = read(ForestPicture.svg("Effects", List.of(half, twice)));
        List<Double> marks = picture.select("rect.estimate").eachAttr("x").stream()
                .map(Double::valueOf)
                .toList();
        double one = Double.parseDouble(picture.select("path.line").attr("d").replaceFirst("M([0-9.]+) .*", "$1")) - 5;
        assertThat(one - marks.get(0)).isCloseTo(marks.get(1) - one, org.assertj.core.data.Offset.offset(0.2));
        assertThat(picture.select("svg > desc").text()).contains("PFS, hazard ratio: 0.50 (0.25–1.00).");
        assertThat(picture.select("a").eachAttr("href")).containsExactly("/id/claim/a", "/id/claim/b");
    }

    @Test
    void dumbbell_tellsArmsApart_withoutColour() {
        var line = new DumbbellPicture.Line(
                "anemia",
                "any grade",
                List.of(
                        new DumbbellPicture.Mark(0, 34.3, "34.3%, 47 of 137", "/id/claim/a"),
                        new DumbbellPicture.Mark(1, 10.1, "10.1%, 14 of 138", "/id/claim/b")));
        Document picture = read(DumbbellPicture.svg("Events", List.of("drug", "placebo"), List.of(line)));
        assertThat(picture.select("a circle.filled")).hasSize(1);
        assertThat(picture.select("a circle.hollow")).hasSize(1);
        assertThat(picture.select("svg > desc").text()).contains("drug 34.3%, 47 of 137, placebo 10.1%, 14 of 138");
    }

    private static ConflictPicture.Side side(String what) {
        return new ConflictPicture.Side(
                what, "as printed", List.of("A guide"), "1 study", "/id/claim/" + what.length());
    }

    @Test
    void conflict_setsBothSidesApart_byPlaceFrameAndWords() {
        var left = new ConflictPicture.Column("Says so", List.of(side("X inhibits Y")));
        var right = new ConflictPicture.Column("Says it is not so", List.of(side("not so: X inhibits Y"), side("no")));
        Document open = read(ConflictPicture.svg("Conflict", left, right, "open", false, "Two assays."));
        assertThat(open.select("a path.shape").stream().filter(box -> box.hasAttr("stroke-dasharray")))
                .hasSize(2);
        assertThat(open.select("a path.shape")).hasSize(3);
        assertThat(open.select("a").eachAttr("href")).containsExactly("/id/claim/12", "/id/claim/20", "/id/claim/2");
        assertThat(open.select("svg > desc").text())
                .isEqualTo(
                        "Says so: X inhibits Y, “as printed”, A guide, 1 study. Says it is not so: not so: X inhibits Y,"
                                + " “as printed”, A guide, 1 study; no, “as printed”, A guide, 1 study. open. Two assays.");
        assertThat(open.select("line.alarm")).hasSize(3);
        Document settled = read(ConflictPicture.svg("Conflict", left, right, "explained", true, ""));
        assertThat(settled.select("line.alarm")).isEmpty();
        assertThat(settled.select("text").eachText()).contains("explained").doesNotContain("open");
    }

    @Test
    void conflict_ofManySides_isFolded_andSaysHowMany() {
        var left = new ConflictPicture.Column("Says so", List.of(side("a")));
        var right = new ConflictPicture.Column(
                "Says it is not so",
                IntStream.range(0, 400).mapToObj(n -> side("b")).toList());
        String svg = ConflictPicture.svg("Conflict", left, right, "open", false, "");
        assertThat(read(svg).select("text").eachText()).contains("and 395 more");
        assertThat(read(svg).select("a")).hasSize(6);
        assertThat(svg).hasSizeLessThan(30_000);
    }

    @Test
    void nothingToDraw_isAnEmptyPicture() {
        var none = new ConflictPicture.Column("x", List.of());
        assertThat(ConflictPicture.svg("x", none, none, "open", false, "")).isEmpty();
        assertThat(LadderPicture.svg("x", List.of())).isEmpty();
        assertThat(ForestPicture.svg("x", List.of())).isEmpty();
        assertThat(DumbbellPicture.svg("x", List.of(), List.of())).isEmpty();
        assertThat(BarPicture.svg("x", List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"/><a href='javascript:alert(1)'>x</a>",
                "]]>&<!--",
                "e\u0301\u0301\u202eabc",
                ""
            })
    void hostileNames_staySilentText(String name) {
        String bars = BarPicture.svg(name, List.of(new BarPicture.Bar(name, name, 3, "javascript:alert(1)")));
        String forest = ForestPicture.svg(name, List.of(new ForestPicture.Line(name, name, name, 0.1, 0.2, 0.3, name)));
        String ladder = LadderPicture.svg(name, List.of(new LadderPicture.Rung(name, name, true, List.of())));
        var side = new ConflictPicture.Column(
                name, List.of(new ConflictPicture.Side(name, name, List.of(name), name, "javascript:alert(1)")));
        String conflict = ConflictPicture.svg(name, side, side, name, false, name);
        for (String svg : List.of(bars, forest, ladder, conflict)) {
            assertThat(read(svg).select("script, a[href^=javascript]")).isEmpty();
            assertThat(svg).doesNotContain("<script");
        }
    }
}
