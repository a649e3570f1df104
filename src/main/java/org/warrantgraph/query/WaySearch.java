package org.warrantgraph.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Type;

/**
 * All ways from drugs over links that may fall, for counting what is left without them.
 *
 * <p>Unlike {@link PathSearch}, which looks for the best ways, this one walks every way of at most {@link #LONGEST} links, no thing
 * twice, until a disease, a phenotype or a thing from which nothing leads on. It starts from the falling links, so that what they do not
 * touch costs nothing, and gives up on a drug after {@link #MOST} ways.
 *
 * <p>Which links fall is a rule and asked in SPARQL ({@code queries/catalogue/31-impact.rq}). The walking is not: SPARQL has no paths that
 * can be counted, and joins of six links take seconds at a million triples.
 */
final class WaySearch {
    static final int LONGEST = 6;
    static final int MOST = 20_000;
    private static final Set<String> DRUGS =
            Set.of(Type.COMPOUND.localName(), Type.COMBINATION.localName(), Type.DRUG_CLASS.localName());
    private static final Set<String> GOALS = Set.of(Type.DISEASE.localName(), Type.PHENOTYPE.localName());

    private final MechanismGraph graph;
    private final Set<Iri> falling;

    /** @param falling propositions that would have no support left */
    WaySearch(MechanismGraph graph, Set<Iri> falling) {
        this.graph = graph;
        this.falling = Set.copyOf(falling);
    }

    /** For every drug and end between which a way breaks; in alphabetical order. */
    List<LostWays> all() {
        return drugs().stream()
                .flatMap(drug -> new Walked(drug).result().stream())
                .toList();
    }

    /** Drugs from which a falling link can be reached. */
    private List<Thing> drugs() {
        Map<Iri, List<Link>> incoming =
                graph.links().collect(Collectors.groupingBy(link -> link.to().iri()));
        Set<Thing> seen = graph.links().filter(this::falls).map(Link::from).collect(Collectors.toSet());
        Set<Thing> edge = seen;
        for (int i = 1; i < LONGEST && !edge.isEmpty(); i++) {
            edge = edge.stream()
                    .flatMap(thing -> incoming.getOrDefault(thing.iri(), List.of()).stream())
                    .map(Link::from)
                    .filter(thing -> !seen.contains(thing))
                    .collect(Collectors.toSet());
            seen.addAll(edge);
        }
        return seen.stream()
                .filter(thing -> DRUGS.contains(thing.kind()))
                .sorted(Comparator.comparing(Thing::label).thenComparing(Thing::iri))
                .toList();
    }

    private boolean falls(Link link) {
        return link.said().map(said -> falling.contains(said.proposition())).orElse(false);
    }

    /** The walk from one drug. */
    private final class Walked {
        private final Thing drug;
        private final Deque<Link> way = new ArrayDeque<>();
        private final Set<Iri> passed = new HashSet<>();
        private final Map<Iri, List<MechanismPath>> broken = new HashMap<>();
        private final Map<Iri, Integer> counted = new HashMap<>();
        private int ways;

        Walked(Thing drug) {
            this.drug = drug;
            passed.add(drug.iri());
            walk(drug, false);
        }

        private void walk(Thing from, boolean isBroken) {
            List<List<Link>> steps = way.size() < LONGEST && !GOALS.contains(from.kind()) ? steps(from) : List.of();
            if (steps.isEmpty()) {
                end(from, isBroken);
            }
            for (List<Link> step : steps) {
                if (ways >= MOST) {
                    return;
                }
                Link link = step.stream().filter(l -> !falls(l)).findFirst().orElse(step.get(0));
                way.addLast(link);
                passed.add(link.to().iri());
                walk(link.to(), isBroken || falls(link));
                passed.remove(link.to().iri());
                way.removeLast();
            }
        }

        /** Where to go on, with all links that lead there. */
        private List<List<Link>> steps(Thing from) {
            Map<Iri, List<Link>> steps = graph.from(from.iri()).stream()
                    .filter(link -> !passed.contains(link.to().iri()))
                    .collect(Collectors.groupingBy(link -> link.to().iri(), TreeMap::new, Collectors.toList()));
            return new ArrayList<>(steps.values());
        }

        /** A way that only stops because it is long enough leads nowhere and is not counted. */
        private void end(Thing end, boolean isBroken) {
            if (way.isEmpty()
                    || (way.size() == LONGEST
                            && !GOALS.contains(end.kind())
                            && !steps(end).isEmpty())) {
                return;
            }
            ways++;
            counted.merge(end.iri(), 1, Integer::sum);
            if (isBroken) {
                broken.computeIfAbsent(end.iri(), key -> new ArrayList<>())
                        .add(new MechanismPath(new ArrayList<>(way)));
            }
        }

        List<LostWays> result() {
            Comparator<MechanismPath> byThings = Comparator.comparing(
                    path -> path.things().stream().map(Thing::label).collect(Collectors.joining("\n")));
            return new TreeSet<>(broken.keySet())
                    .stream()
                            .map(end -> {
                                List<MechanismPath> breaking = broken.getOrDefault(end, List.of());
                                int before = counted.getOrDefault(end, 0);
                                return new LostWays(
                                        drug,
                                        breaking.get(0).end(),
                                        before,
                                        before - breaking.size(),
                                        breaking.stream().sorted(byThings).toList(),
                                        ways < MOST);
                            })
                            .toList();
        }
    }
}
