package org.warrantgraph.web.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.warrantgraph.build.Release;

/**
 * Something known of each release that is open: worked out once, at the first question at the latest. While another release is switched in,
 * requests of the old one still find what is theirs. Thread-safe.
 */
final class PerRelease<T> implements Prepared {
    private final Map<Release, T> known = new ConcurrentHashMap<>();
    private final Function<Release, T> make;

    PerRelease(Function<Release, T> make) {
        this.make = make;
    }

    T of(Release release) {
        return known.computeIfAbsent(release, make);
    }

    @Override
    public void prepare(Release release) {
        of(release);
    }

    @Override
    public void forget(Release release) {
        known.remove(release);
    }
}
