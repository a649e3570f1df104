package org.warrantgraph.web.page;

import org.warrantgraph.build.Release;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param release id of the release it was made from; empty where there is none
 * @param path of the thing shown, which comes in other formats under it; empty when there are none
 * @param searched what was searched for
 */
public record Frame(String title, String release, String path, String searched) {
    static Frame of(Release release, String title) {
        return new Frame(title, release.id(), "", "");
    }

    static Frame of(Release release, String title, String path) {
        return new Frame(title, release.id(), path, "");
    }

    public boolean hasFormats() {
        return !path.isEmpty();
    }
}
