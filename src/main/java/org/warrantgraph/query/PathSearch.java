package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.ClosestFirstIterator;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;

/**
 * The cheapest ways through a mechanism.
 *
 * <p>A link costs
 *
 * <pre>
 *   cost = 0.1 - ln(max(belief, 0.05)) [ + ln 2 when disputed ] [ + 3 when it says "acts on step" ]
 * </pre>
 *
 * <p>so that the cheapest path is the one with the greatest product of beliefs, and of two equal ones the shorter. Belief is the build's
 * own summary of independent studies, hops and denials (policy.ttl): 0.2 for a statement without citation, 0.4 for one cited study,
 * 0.64 for two, 0.8 for one that was checked. "Acts on step" is the short form of what a target and the step it enables tell in full, so
 * it comes after the full telling where there is one. A link from part to whole, or from narrower to broader, which no source has to state,
 * costs 0.8: that the effect goes on along it is an inference. Of several links between two things the cheapest stands for them.
 */
final class PathSearch {
    private static final double LENGTH = 0.1;
    private static final double LEAST_BELIEF = 0.05;
    private static final double SHORT_FORM = 3;
    private static final double INFERENCE = 0.7;
    /** Costs nearer to each other are equal. */
    private static final double SAME = 1e-9;

    private final SimpleDirectedWeightedGraph<Iri, Link> graph = new SimpleDirectedWeightedGraph<>(Link.class);

    /** Searches among the links that {@code kept} lets through. */
    PathSearch(MechanismGraph mechanism, Predicate<Link> kept) {
        mechanism
                .links()
                .filter(kept)
                .filter(link -> !link.from().iri().equals(link.to().iri()))
                .sorted(Comparator.comparingDouble((Link link) -> cost(link))
                        .thenComparing(link -> link.from().iri())
                        .thenComparing(link -> link.to().iri())
                        .thenComparing(Link::relation))
                .forEach(link -> {
                    graph.addVertex(link.from().iri());
                    graph.addVertex(link.to().iri());
                    if (!graph.containsEdge(link.from().iri(), link.to().iri())) {
                        graph.addEdge(link.from().iri(), link.to().iri(), link);
                        graph.setEdgeWeight(link, cost(link));
                    }
                });
    }

    static double cost(Link link) {
        double disputed = link.said().map(s -> s.standing().isDisputed()).orElse(false) ? Math.log(2) : 0;
        double shortForm = link.relation().equals(Relation.ACTS_ON_STEP) ? SHORT_FORM : 0;
        double inference = link.said().isEmpty() ? INFERENCE : 0;
        return LENGTH - Math.log(Math.max(link.belief(), LEAST_BELIEF)) + disputed + shortForm + inference;
    }

    static double cost(MechanismPath path) {
        return path.links().stream().mapToDouble(PathSearch::cost).sum();
    }

    /** Best first; equal ones the shorter first, then in alphabetical order. */
    static Comparator<MechanismPath> order() {
        return Comparator.comparingDouble((MechanismPath path) -> Math.round(cost(path) / SAME) * SAME)
                .thenComparing(path -> path.links().size())
                .thenComparing(path ->
                        path.things().stream().map(thing -> thing.iri().value()).collect(Collectors.joining("\n")));
    }

    /** The {@code most} cheapest paths without a circle to any of {@code goals}; a goal ends a path. */
    List<MechanismPath> paths(Iri start, Collection<Iri> goals, int most) {
        Set<Iri> ends = new HashSet<>(goals);
        List<MechanismPath> found = new ArrayList<>();
        YenKShortestPath<Iri, Link> search =
                new YenKShortestPath<>(graph, (path, link) -> !ends.contains(path.getEndVertex()));
        for (Iri goal : ends) {
            if (!goal.equals(start) && graph.containsVertex(start) && graph.containsVertex(goal)) {
                search.getPaths(start, goal, most).forEach(path -> found.add(new MechanismPath(path.getEdgeList())));
            }
        }
        return found.stream().sorted(order()).limit(most).toList();
    }

    /**
     * To things from which nothing leads on, the cheapest path of two links and more; best first. Walks outwards and stops when it has
     * {@code most} of them.
     */
    List<MechanismPath> toTheEnds(Iri start, int most) {
        if (!graph.containsVertex(start)) {
            return List.of();
        }
        List<MechanismPath> found = new ArrayList<>();
        ClosestFirstIterator<Iri, Link> walk = new ClosestFirstIterator<>(graph, start);
        double last = 0;
        while (walk.hasNext()) {
            Iri end = walk.next();
            double cost = walk.getShortestPathLength(end);
            if (found.size() >= most && cost > last + SAME) {
                break;
            }
            if (graph.outDegreeOf(end) == 0 && !end.equals(start)) {
                MechanismPath path = walked(walk, start, end);
                if (path.links().size() > 1) {
                    found.add(path);
                    last = cost;
                }
            }
        }
        return found.stream().sorted(order()).limit(most).toList();
    }

    private static MechanismPath walked(ClosestFirstIterator<Iri, Link> walk, Iri start, Iri end) {
        List<Link> links = new ArrayList<>();
        for (Iri at = end;
                !at.equals(start);
                at = links.get(links.size() - 1).from().iri()) {
            links.add(walk.getSpanningTreeEdge(at));
        }
        Collections.reverse(links);
        return new MechanismPath(links);
    }
}
