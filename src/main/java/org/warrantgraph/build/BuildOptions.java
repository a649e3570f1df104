package org.warrantgraph.build;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How to build.
 *
 * @param threads how many sources are read at a time, at least 1
 * @param keep how many releases are kept besides the new one's, oldest removed first; the current one always stays
 * @param waitForLock whether to wait for another build of the workspace
 * @param fresh whether to compile every source again
 * @param asOf the last day whose sources and retractions count; empty for all
 */
public record BuildOptions(int threads, int keep, boolean waitForLock, boolean fresh, Optional<LocalDate> asOf) {
    public BuildOptions {
        if (threads < 1 || keep < 1) {
            throw new IllegalArgumentException("at least one thread and one release: " + threads + ", " + keep);
        }
    }

    /** With everything there is, whatever its date. */
    public BuildOptions(int threads, int keep, boolean waitForLock, boolean fresh) {
        this(threads, keep, waitForLock, fresh, Optional.empty());
    }

    /** The same, with nothing later than a day. */
    public BuildOptions asOf(LocalDate day) {
        return new BuildOptions(threads, keep, waitForLock, fresh, Optional.of(day));
    }

    /** As many threads as processors, three releases, waiting, with the cache. */
    public static BuildOptions standard() {
        return new BuildOptions(Runtime.getRuntime().availableProcessors(), 3, true, false);
    }
}
