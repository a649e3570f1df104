package org.warrantgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that look most like a mistyped one, by shared pairs of letters (Dice's coefficient). */
public final class NearMatches {
    private static final int MOST = 5;
    private static final double LEAST_SHARED = 0.3;

    private NearMatches() {}

    /** At most five, best first; equal ones in alphabetical order. */
    public static List<String> of(String typed, Collection<String> known) {
        Set<String> asked = pairs(typed);
        record Scored(String name, double score) {}
        return known.stream()
                .distinct()
                .map(name -> new Scored(name, shared(asked, pairs(name))))
                .filter(scored -> scored.score() >= LEAST_SHARED)
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    private static double shared(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> pairs(String name) {
        String folded = "^" + name.toLowerCase(Locale.ROOT).strip() + "$";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }
}
