package org.warrantgraph.build;

import java.nio.file.Path;

/**
 * A release on disk, as a list of releases tells it.
 *
 * @param title empty where the release has none of its own
 * @param issued the day it is dated with; empty where it says none
 * @param built when it was built, {@code 2026-11-22T10:15:00Z}; empty where that is not known
 */
public record KeptRelease(Path folder, String id, String title, String issued, String built) {
    /** Opens it; who opens it closes it. */
    public Release open() {
        return Releases.open(folder);
    }
}
