package org.warrantgraph.identity;

import java.util.List;
import java.util.Set;

/** Compares names of journals, one of which may be abbreviated: {@code N Engl J Med}, {@code New England Journal of Medicine}. */
final class Venues {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "in", "for", "on", "de", "der", "la", "et");

    private Venues() {}

    /** @param one folded words of a name */
    static boolean same(List<String> one, List<String> other) {
        List<String> a = telling(one);
        List<String> b = telling(other);
        // Places and series behind a name are often left out: "Cancer Research (Chicago, Ill.)".
        int n = Math.min(a.size(), b.size());
        if (n == 0 || a.size() != b.size() && n < 2) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!abbreviates(a.get(i), b.get(i)) && !abbreviates(b.get(i), a.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> telling(List<String> words) {
        return words.stream().filter(word -> !SMALL.contains(word)).toList();
    }

    /** True where the letters of the shorter word occur in the longer one in order, the first in front: "natl", "national". */
    private static boolean abbreviates(String shorter, String word) {
        if (shorter.isEmpty() || word.isEmpty() || shorter.charAt(0) != word.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < shorter.length(); i++) {
            at = word.indexOf(shorter.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
