package org.warrantgraph.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.warrantgraph.build.Release;

/**
 * What was added, removed or changed from one release to another.
 *
 * <p>Every IRI of a release is minted from content. Where the name depends on the bytes of a document, which an edit changes, the same
 * words in a document of the same title are the same claim. What is compared, and what is the same, the queries in {@code queries/diff}
 * say.
 *
 * @param from id of the older release
 * @param to id of the newer one
 * @param changes by kind, causes before effects; within a kind by how, label and IRI
 */
public record ReleaseDiff(String from, String to, List<Change> changes) {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(Change::how)
            .thenComparing(Change::label)
            .thenComparing(Change::thing);

    public ReleaseDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two open releases; takes a few passes over each. */
    public static ReleaseDiff between(Release older, Release newer) {
        return between(older, newer, DiffLimits.none());
    }

    /** @throws org.warrantgraph.model.WarrantException.Usage when the limits are reached */
    public static ReleaseDiff between(Release older, Release newer, DiffLimits limits) {
        List<Difference> differences = new ArrayList<>();
        if (!older.id().equals(newer.id())) {
            for (Kind kind : Kind.values()) {
                differences.addAll(differences(kind, older, newer, limits, differences.size()));
            }
        }
        Causes causes = Causes.of(differences, older, newer, limits);
        return new ReleaseDiff(
                older.id(),
                newer.id(),
                differences.stream()
                        .map(difference -> difference.change(causes.of(difference)))
                        .sorted(ORDER)
                        .toList());
    }

    /** How many changes of each kind and way there are; ways that did not happen are left out. */
    public Map<Kind, Map<Change.How, Integer>> counts() {
        Map<Kind, Map<Change.How, Integer>> counts = new TreeMap<>();
        for (Change change : changes) {
            counts.computeIfAbsent(change.kind(), key -> new TreeMap<>()).merge(change.how(), 1, Integer::sum);
        }
        return counts;
    }

    /** @param others differences of other kinds */
    private static Collection<Difference> differences(
            Kind kind, Release older, Release newer, DiffLimits limits, int others) {
        Snapshot before = new Snapshot(older, kind.query(), limits);
        Snapshot after = new Snapshot(newer, kind.query(), limits);
        Map<String, Long> left = before.fingerprints();
        Set<String> added = new HashSet<>();
        Set<String> changed = new HashSet<>();
        after.fingerprints().forEach((thing, fingerprint) -> {
            Long was = left.remove(thing);
            if (was == null) {
                added.add(thing);
            } else if (!was.equals(fingerprint)) {
                changed.add(thing);
            }
        });
        limits.differing(others + left.size() + added.size() + changed.size());
        Map<String, Difference> found = new LinkedHashMap<>();
        Map<String, Snapshot.Entry> old =
                new HashMap<>(before.entries(thing -> left.containsKey(thing) || changed.contains(thing)));
        after.entries(thing -> added.contains(thing) || changed.contains(thing))
                .forEach((thing, entry) -> found.put(thing, new Difference(kind, old.remove(thing), entry)));
        old.forEach((thing, entry) -> found.put(thing, new Difference(kind, entry, null)));
        return found.values();
    }
}
