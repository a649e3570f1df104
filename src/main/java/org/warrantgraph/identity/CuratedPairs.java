package org.warrantgraph.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Vocabulary.Value;

/** Which entries must not come together because a curator says so. */
final class CuratedPairs {
    private final Map<Iri, SortedSet<Iri>> apart = new HashMap<>();

    CuratedPairs(Collection<SameWork> curated) {
        for (SameWork same : curated) {
            if (same.status().equals(Value.REVERTED)) {
                apart.computeIfAbsent(same.reference(), node -> new TreeSet<>()).add(same.other());
                apart.computeIfAbsent(same.other(), node -> new TreeSet<>()).add(same.reference());
            }
        }
    }

    /** True where a curator keeps some member of one group from some member of the other. */
    boolean keepApart(Set<Iri> one, Set<Iri> other) {
        if (apart.isEmpty()) {
            return false;
        }
        Set<Iri> smaller = one.size() < other.size() ? one : other;
        Set<Iri> larger = smaller.equals(one) ? other : one;
        return smaller.stream()
                .anyMatch(member ->
                        apart.getOrDefault(member, new TreeSet<>()).stream().anyMatch(larger::contains));
    }
}
