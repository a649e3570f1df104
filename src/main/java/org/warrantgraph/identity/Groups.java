package org.warrantgraph.identity;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Things joined step by step into groups; a group is known by its first member in order.
 *
 * @param <T> what is joined
 */
final class Groups<T extends Comparable<T>> {
    private final Map<T, T> parent = new TreeMap<>();

    /** Makes {@code member} known, alone so far. */
    void add(T member) {
        parent.putIfAbsent(member, member);
    }

    /** Joins the groups of both; returns false where they were one already. */
    boolean join(T one, T other) {
        T a = first(one);
        T b = first(other);
        if (a.equals(b)) {
            return false;
        }
        if (a.compareTo(b) < 0) {
            parent.put(b, a);
        } else {
            parent.put(a, b);
        }
        return true;
    }

    /** The first member of the group. */
    T first(T member) {
        T at = member;
        T up = parent.getOrDefault(at, at);
        while (!up.equals(at)) {
            T next = parent.getOrDefault(up, up);
            parent.put(at, next);
            at = up;
            up = next;
        }
        return at;
    }

    /** All groups by their first member, members in order. */
    SortedMap<T, SortedSet<T>> all() {
        SortedMap<T, SortedSet<T>> groups = new TreeMap<>();
        for (T member : new TreeSet<>(parent.keySet())) {
            groups.computeIfAbsent(first(member), key -> new TreeSet<>()).add(member);
        }
        return groups;
    }
}
