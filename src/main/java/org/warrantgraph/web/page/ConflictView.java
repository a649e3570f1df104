package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.picture.ConflictPicture;

/** The page of one conflict: both sides, as a picture and in words. */
public record ConflictView(Frame frame, Term kind, List<Disagreement> conflict, String picture, String pictureFile) {
    static ConflictView of(Release release, Iri thing, Asked asked) {
        Naming naming = new Naming(release.data());
        List<Disagreement> conflict = read(release, thing, asked, naming);
        return new ConflictView(
                Frame.of(release, about(release, thing, asked, naming), Naming.href(thing))
                        .at("/conflicts"),
                EntityView.kind(release, thing, asked, naming),
                conflict,
                picture(conflict, release, thing, asked, href -> href),
                Pictures.address("conflict", thing));
    }

    /** What both sides speak of; the words of the conflict itself where that cannot be said. */
    private static String about(Release release, Iri thing, Asked asked, Naming naming) {
        return asked.rows("conflict-about", release, thing).stream()
                .findFirst()
                .map(row -> Stream.of("proposition", "study", "measured", "statistic")
                        .flatMap(column -> row.iri(column).stream())
                        .map(naming::name)
                        .collect(Collectors.joining(", ")))
                .orElseGet(() -> naming.name(thing));
    }

    private static List<Disagreement> read(Release release, Iri thing, Asked asked, Naming naming) {
        return Disagreement.all(
                asked.rows("conflicts", release, Map.of("conflict", NodeFactory.createURI(thing.value()))), naming);
    }

    /** Both sides of a conflict; SVG, empty where it has no two sides. */
    static String picture(Release release, Iri thing, Asked asked, Naming naming, UnaryOperator<String> address) {
        return picture(read(release, thing, asked, naming), release, thing, asked, address);
    }

    private static String picture(
            List<Disagreement> found, Release release, Iri thing, Asked asked, UnaryOperator<String> address) {
        if (found.isEmpty()) {
            return "";
        }
        Disagreement conflict = found.get(0);
        Map<String, String> behind = asked.rows("rests-of", release, thing).stream()
                .filter(row -> row.iri("side").isPresent())
                .collect(Collectors.toMap(
                        row -> Naming.href(row.iri("side").orElseThrow()),
                        row -> behind(row.count("studies"), row.count("works"))));
        boolean denied = conflict.sides().stream().anyMatch(Disagreement.Side::against);
        List<ConflictPicture.Side> left = new ArrayList<>();
        List<ConflictPicture.Side> right = new ArrayList<>();
        for (Disagreement.Side side : conflict.sides()) {
            boolean onTheLeft = denied ? !side.against() : left.isEmpty();
            (onTheLeft ? left : right).add(drawn(side, behind, address));
        }
        return ConflictPicture.svg(
                conflict.kind().label() + ", " + conflict.status().label(),
                new ConflictPicture.Column(denied ? "Says so" : "One side", left),
                new ConflictPicture.Column(denied ? "Says it is not so" : "The other side", right),
                conflict.status().label(),
                !conflict.status().key().equals("open"),
                conflict.rationale());
    }

    private static ConflictPicture.Side drawn(
            Disagreement.Side side, Map<String, String> behind, UnaryOperator<String> address) {
        return new ConflictPicture.Side(
                side.what().text() + (side.cut().isEmpty() ? "" : ", " + side.cut()),
                side.quote(),
                side.sources().stream().map(Link::text).toList(),
                behind.getOrDefault(side.what().href(), ""),
                address.apply(side.what().href()));
    }

    private static String behind(int studies, int works) {
        String known = studies == 0 ? "no study known" : studies == 1 ? "1 study" : studies + " studies";
        return known + (works == 0 ? "" : works == 1 ? " · 1 work" : " · " + works + " works");
    }
}
