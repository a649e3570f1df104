package org.warrantgraph.web.page;

import java.util.List;

/**
 * The first of a list that may be long.
 *
 * @param all how many there are
 */
public record Some<T>(List<T> shown, int all) {
    public Some {
        shown = List.copyOf(shown);
    }

    static <T> Some<T> first(int most, List<T> all) {
        return new Some<>(all.subList(0, Math.min(most, all.size())), all.size());
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /** How many are not shown. */
    public int more() {
        return all - shown.size();
    }
}
