package org.warrantgraph.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.query.Link;
import org.warrantgraph.query.Thing;

/**
 * What is drawn of a mechanism: the first things up to a limit; for the rest, a box "and 5 more" beside the thing they belong to.
 *
 * @param boxes in the order in which their links came
 */
record Selection(Map<Iri, Box> boxes, List<Arrow> arrows) {
    Selection {
        arrows = List.copyOf(arrows);
    }

    /** @param most things drawn in full */
    static Selection of(Collection<Link> links, int most, Function<Iri, String> address) {
        Map<Iri, Box> boxes = new LinkedHashMap<>();
        Map<String, Link> drawn = new LinkedHashMap<>();
        Map<Iri, Integer> hidden = new TreeMap<>();
        for (Link link : links) {
            if (isToldInFull(link, links)) {
                continue;
            }
            long fresh = List.of(link.from(), link.to()).stream()
                    .filter(thing -> !boxes.containsKey(thing.iri()))
                    .count();
            if (boxes.size() + fresh > most) {
                hidden.merge(link.from().iri(), 1, Integer::sum);
                continue;
            }
            for (Thing thing : List.of(link.from(), link.to())) {
                boxes.computeIfAbsent(thing.iri(), iri -> Box.of(thing, address.apply(iri)));
            }
            // Said in several contexts, it is one arrow: the one with most support.
            drawn.merge(
                    link.from().iri() + " " + link.relation() + " " + link.to().iri(),
                    link,
                    (a, b) -> b.belief() > a.belief() ? b : a);
        }
        List<Arrow> arrows = new ArrayList<>();
        drawn.values().stream()
                .sorted(Comparator.comparing(Selection::isAside))
                .forEach(link -> arrows.add(Arrow.of(
                        link,
                        link.said()
                                .map(said -> address.apply(said.proposition()))
                                .orElse(""))));
        hidden.forEach((iri, count) -> fold(iri, count, boxes, arrows));
        return new Selection(boxes, arrows);
    }

    /** How many arrows leave a thing. */
    long leaving(Iri thing) {
        return arrows.stream()
                .filter(arrow -> arrow.link().from().iri().equals(thing))
                .count();
    }

    /** True for "acts on step" where the picture shows by what: the drug acts on something that enables or enters the step. */
    private static boolean isToldInFull(Link link, Collection<Link> all) {
        return link.relation().equals(Relation.ACTS_ON_STEP)
                && all.stream()
                        .filter(first -> first.from().equals(link.from()) && !first.equals(link))
                        .anyMatch(first -> all.stream()
                                .anyMatch(second -> second.from().equals(first.to())
                                        && second.to().equals(link.to())));
    }

    private static void fold(Iri owner, int count, Map<Iri, Box> boxes, List<Arrow> arrows) {
        Box box = boxes.get(owner);
        if (box != null) {
            Thing more = new Thing(new Iri(owner.value() + "#more"), "and " + count + " more", "");
            boxes.put(more.iri(), Box.of(more, box.address()));
            arrows.add(Arrow.of(new Link(box.thing(), more, more.iri(), "", 0, Optional.empty()), box.address()));
        }
    }

    /** What a thing consists of is laid out after what is said. */
    private static boolean isAside(Link link) {
        return link.said().isEmpty();
    }
}
