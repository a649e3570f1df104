package org.warrantgraph.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Registers;

/** References joined into works: first by a curator's word, then by identifier, then by title. */
final class WorkGroups {
    private final SortedMap<Iri, Reference> references;
    private final Collection<SameWork> curated;
    private final Groups<Iri> sameWork = new Groups<>();
    private final Map<Iri, Iri> methods = new HashMap<>();

    private WorkGroups(SortedMap<Iri, Reference> references, Collection<SameWork> curated) {
        this.references = references;
        this.curated = curated;
    }

    static WorkGroups of(SortedMap<Iri, Reference> references, Collection<SameWork> curated) {
        WorkGroups groups = new WorkGroups(references, curated);
        references.keySet().forEach(groups.sameWork::add);
        groups.joinCurated();
        groups.joinByIdentifier();
        groups.joinByTitle();
        return groups;
    }

    /** The references of each work. */
    Collection<SortedSet<Iri>> all() {
        return sameWork.all().values();
    }

    /** How these references came to their group. */
    Iri method(Collection<Iri> members) {
        return members.stream()
                .map(methods::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Value.SAME_TITLE);
    }

    private void joinCurated() {
        for (SameWork same : curated) {
            if (same.status().equals(Value.ACCEPTED) && known(same)) {
                join(same.reference(), same.other(), Value.CURATOR_JUDGEMENT);
            }
        }
    }

    private boolean known(SameWork same) {
        return references.containsKey(same.reference()) && references.containsKey(same.other());
    }

    private boolean keptApart(Iri one, Iri other) {
        return curated.stream()
                .filter(same -> same.status().equals(Value.REVERTED))
                .anyMatch(same -> Set.of(same.reference(), same.other()).equals(Set.of(one, other)));
    }

    private void joinByIdentifier() {
        Map<ExternalId, Iri> seen = new HashMap<>();
        for (Reference reference : references.values()) {
            for (ExternalId id : reference.identifiers()) {
                // A registry number names a study, of which there may be many works.
                if (Registers.isWork(id)) {
                    joinWithFirst(seen, id, reference.iri(), Value.SAME_IDENTIFIER);
                }
            }
        }
    }

    private void joinByTitle() {
        Map<TitleKey, Iri> seen = new HashMap<>();
        for (Reference reference : references.values()) {
            reference
                    .title()
                    .map(TitleKey::of)
                    .filter(TitleKey::isTelling)
                    .ifPresent(key -> joinWithFirst(seen, key, reference.iri(), Value.SAME_TITLE));
        }
    }

    private <K> void joinWithFirst(Map<K, Iri> seen, K key, Iri reference, Iri method) {
        Iri first = seen.putIfAbsent(key, reference);
        if (first != null && !keptApart(first, reference)) {
            join(first, reference, method);
        }
    }

    private void join(Iri one, Iri other, Iri method) {
        if (sameWork.join(one, other)) {
            methods.putIfAbsent(one, method);
            methods.putIfAbsent(other, method);
        }
    }
}
