package org.warrantgraph.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Vocabulary.Value;

/** Which entries must not come together because a curator says so, or because curators contradict each other. */
final class CuratedPairs {
    private final Map<Iri, SortedMap<Iri, SameWork>> apart = new HashMap<>();

    CuratedPairs(Collection<SameWork> curated) {
        curated.stream().filter(same -> same.status().equals(Value.REVERTED)).forEach(this::keepApart);
    }

    /** From now on nothing joins the two. */
    void keepApart(SameWork pair) {
        apart.computeIfAbsent(pair.reference(), node -> new TreeMap<>()).put(pair.other(), pair);
        apart.computeIfAbsent(pair.other(), node -> new TreeMap<>()).put(pair.reference(), pair);
    }

    boolean isEmpty() {
        return apart.isEmpty();
    }

    /** True where a curator keeps some member of one group from some member of the other. */
    boolean keepApart(Set<Iri> one, Set<Iri> other) {
        return against(one, other, pair -> true).isPresent();
    }

    /** The curator's word that keeps some member of one group from some member of the other. */
    Optional<SameWork> against(Set<Iri> one, Set<Iri> other, Predicate<SameWork> counts) {
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        boolean swap = one.size() > other.size();
        Set<Iri> larger = swap ? one : other;
        return (swap ? other : one)
                .stream()
                        .flatMap(member -> apart.getOrDefault(member, new TreeMap<>()).entrySet().stream())
                        .filter(kept -> larger.contains(kept.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(counts)
                        .findFirst();
    }
}
