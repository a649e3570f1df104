package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.KeptRelease;
import org.warrantgraph.build.Release;

/**
 * A release in the list of those that are kept.
 *
 * @param changes where it is compared with the served one; nowhere for that itself
 */
public record ReleaseRow(String id, String title, String issued, String built, boolean served, Link changes) {
    /** Newest first. */
    static List<ReleaseRow> all(Release served) {
        return served.kept().stream().map(kept -> of(kept, served)).toList();
    }

    private static ReleaseRow of(KeptRelease kept, Release served) {
        return new ReleaseRow(
                kept.id(),
                PlainText.shortened(kept.title(), 200),
                kept.issued(),
                kept.built().replaceFirst("T(\\d\\d:\\d\\d).*", " $1"),
                kept.id().equals(served.id()),
                new Link("/diff?from=" + kept.id(), "what changed since"));
    }
}
