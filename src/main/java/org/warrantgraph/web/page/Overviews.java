package org.warrantgraph.web.page;

import org.apache.jena.system.Txn;
import org.warrantgraph.build.Release;

/** The {@link Overview} of each release that is open. Thread-safe. */
public final class Overviews implements Prepared {
    private final Asked asked = new Asked();
    private final PerRelease<Overview> known = new PerRelease<>(release -> Overview.of(release, asked));

    /** Inside a read transaction. */
    Overview of(Release release) {
        return known.of(release);
    }

    @Override
    public void prepare(Release release) {
        Txn.executeRead(release.data(), () -> known.prepare(release));
    }

    @Override
    public void forget(Release release) {
        known.forget(release);
    }
}
