package org.warrantgraph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;

/** Entries that lead to one work, and the identifiers they carry together. Grows by taking in other groups. */
final class Group {
    /** Registers that give a work one identifier, so that two of them mean two works. */
    private static final Set<String> ONE_EACH = Set.of("doi", "pubmed", "pmc");

    private final SortedSet<Iri> members = new TreeSet<>();
    private final Map<String, Set<String>> identifiers = new HashMap<>();

    Group(Entry entry) {
        members.add(entry.node());
        for (ExternalId id : entry.identifiers()) {
            identifiers.computeIfAbsent(id.prefix(), prefix -> new HashSet<>(2)).add(id.id());
        }
    }

    SortedSet<Iri> members() {
        return members;
    }

    /** Identifiers of one register of which the two groups have different ones; empty where they can be one work. */
    List<String> contradictions(Group other) {
        List<String> found = new ArrayList<>();
        for (String prefix : new TreeSet<>(ONE_EACH)) {
            Set<String> mine = identifiers.getOrDefault(prefix, Set.of());
            Set<String> theirs = other.identifiers.getOrDefault(prefix, Set.of());
            if (!mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains)) {
                found.add(prefix + ":" + new TreeSet<>(mine).first() + " and " + prefix + ":"
                        + new TreeSet<>(theirs).first());
            }
        }
        return found;
    }

    void take(Group other) {
        members.addAll(other.members);
        other.identifiers.forEach((prefix, ids) ->
                identifiers.computeIfAbsent(prefix, p -> new HashSet<>(2)).addAll(ids));
    }
}
