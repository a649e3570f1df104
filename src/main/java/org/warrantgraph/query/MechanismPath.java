package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Links one after the other, from a drug to what it leads to. */
public record MechanismPath(List<Link> links) {
    public MechanismPath {
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a path has a link");
        }
        for (int i = 1; i < links.size(); i++) {
            if (!links.get(i - 1).to().equals(links.get(i).from())) {
                throw new IllegalArgumentException(
                        "the links do not join at " + links.get(i).from());
            }
        }
    }

    public Thing start() {
        return links.get(0).from();
    }

    public Thing end() {
        return links.get(links.size() - 1).to();
    }

    /** Start, every thing between, end. */
    public List<Thing> things() {
        List<Thing> all = new ArrayList<>(List.of(start()));
        links.forEach(link -> all.add(link.to()));
        return all;
    }

    /** Product of the effects of the links: +1 raises, -1 lowers, 0 not known. */
    public int effect() {
        return links.stream().mapToInt(Link::effect).reduce(1, (a, b) -> a * b);
    }

    /** Product of the beliefs of the links, 0 to 1; for comparing paths, not a probability. */
    public double strength() {
        return links.stream().mapToDouble(Link::belief).reduce(1, (a, b) -> a * b);
    }

    /** The link with least belief, then fewest studies, then nearest to the start; empty when all links are content. */
    public Optional<Link> weakest() {
        return links.stream()
                .filter(link -> link.said().isPresent())
                .min(Comparator.comparingDouble(Link::belief)
                        .thenComparingInt(link ->
                                link.said().map(s -> s.standing().studies()).orElse(0)));
    }
}
