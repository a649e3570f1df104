package org.warrantgraph.picture;

import static org.warrantgraph.picture.Drawing.number;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.picture.MechanismLayout.Area;
import org.warrantgraph.picture.MechanismLayout.Point;
import org.warrantgraph.query.Link;

/**
 * A mechanism as SVG: from the drug on the left over targets and steps to what it leads to.
 *
 * <p>The shape tells the kind of thing. An arrow ends in → where the effect goes on with its sign, in ⊣ where it is turned, in an open
 * circle where no direction is stated; it is as thick as there are independent studies, dashed while nobody has accepted the statement,
 * red and marked with an exclamation mark when it is disputed. Boxes and arrows are links. More than sixty things are folded.
 */
public final class MechanismPicture {
    private static final int MOST_THINGS = 60;
    private static final double CORNER = 6;
    private static final double LEGEND = 44;

    private final Selection selection;
    private final MechanismLayout layout;
    private final Drawing drawing;

    private MechanismPicture(String title, Collection<Link> links, Function<Iri, String> address) {
        this.selection = Selection.of(links, MOST_THINGS, address);
        this.layout = new MechanismLayout(selection);
        double width = Math.max(layout.width(), PictureLegend.width(selection));
        String sentences = links.stream().map(Link::sentence).collect(Collectors.joining(". ", "", "."));
        String id = "wg-" + Hashes.sha256(title + sentences).substring(0, 8);
        this.drawing = new Drawing(id, width, layout.height() + LEGEND, title, sentences);
    }

    /**
     * Draws links.
     *
     * @param title what the picture shows, for readers who do not see it
     * @param links what matters most first
     * @param address where the box of a thing, or the arrow of a proposition, leads: http, https or within the site
     */
    public static String svg(String title, Collection<Link> links, Function<Iri, String> address) {
        return new MechanismPicture(title, links, address).draw();
    }

    /** The style sheet that is inside every picture, so that a page's content policy can allow it by its hash. */
    public static String styleSheet() {
        return Look.CSS;
    }

    private String draw() {
        selection.arrows().forEach(this::line);
        selection.boxes().forEach((iri, box) -> box(box, layout.of(iri)));
        selection.arrows().forEach(this::words);
        PictureLegend.draw(drawing, layout.height() + LEGEND / 2, selection);
        return drawing.finish();
    }

    private void box(Box box, Area area) {
        drawing.openLink(box.address(), "class", "thing");
        drawing.words(
                "title",
                box.thing().label()
                        + (box.thing().kind().isEmpty()
                                ? ""
                                : ", " + box.thing().kind()));
        drawing.path(
                "shape " + box.shape().kind(),
                box.shape().outline(area.x(), area.y(), area.width(), area.height()),
                box.shape().fill(),
                Look.INK,
                1.4);
        double y = area.y() + area.height() / 2 - (box.lines().size() - 1) * Box.LEADING / 2 + Box.FONT * 0.36;
        for (String line : box.lines()) {
            drawing.label("name", area.x() + area.width() / 2, y, Box.FONT, "middle", line);
            y += Box.LEADING;
        }
        drawing.close();
    }

    private void line(Arrow arrow) {
        List<Point> route = layout.route(arrow);
        if (route.size() < 2) {
            return;
        }
        drawing.openLink(arrow.address(), "class", "link");
        drawing.words("title", told(arrow));
        ArrowLook.draw(drawing, arrow, rounded(route), route.get(route.size() - 2), route.get(route.size() - 1));
        drawing.close();
    }

    private void words(Arrow arrow) {
        for (Area area : layout.labels(arrow)) {
            drawing.openLink(arrow.address(), "class", "link");
            drawing.rectangle("halo", area.x(), area.y(), area.width(), area.height(), 3, Look.PAPER, "none");
            double x = area.x() + area.width() / 2;
            double y = area.y() + Arrow.FONT;
            for (String line : arrow.lines()) {
                boolean grounds = line.equals(arrow.lines().get(arrow.lines().size() - 1)) && !arrow.isContent();
                String kind = arrow.isDisputed() ? "alarm note" : grounds || arrow.isContent() ? "note" : "relation";
                drawing.label(kind, x, y, grounds ? Arrow.FONT - 1 : Arrow.FONT, "middle", line);
                y += Arrow.LEADING;
            }
            if (arrow.isDisputed()) {
                ArrowLook.dispute(drawing, area.x() - 2, area.y() + area.height() / 2);
            }
            drawing.close();
        }
    }

    private static String told(Arrow arrow) {
        return arrow.link().sentence()
                + arrow.link()
                        .said()
                        .map(said -> ": " + said.standing().status().localName() + ", "
                                + said.standing().ladder())
                        .orElse("");
    }

    /** Straight lines with softened corners. */
    private static String rounded(List<Point> route) {
        StringBuilder path = new StringBuilder("M" + at(route.get(0)));
        for (int i = 1; i + 1 < route.size(); i++) {
            Point corner = route.get(i);
            path.append("L").append(at(towards(corner, route.get(i - 1))));
            path.append("Q").append(at(corner)).append(' ').append(at(towards(corner, route.get(i + 1))));
        }
        return path.append("L").append(at(route.get(route.size() - 1))).toString();
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }
}
