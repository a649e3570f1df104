package org.warrantgraph.web.page;

import org.warrantgraph.build.Release;

/** What a part of the site knows of the releases it serves: worked out before a release is served, dropped when it is closed. */
public interface Prepared {
    /** Works it out, so that no visitor waits for it. */
    void prepare(Release release);

    /** Keeps nothing of a release that is served no more. */
    void forget(Release release);
}
