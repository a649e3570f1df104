package org.warrantgraph.web.page;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.build.KeptRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.diff.DiffLimits;
import org.warrantgraph.diff.ReleaseDiff;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * What changed from other releases to the one that is served. Each comparison is made once, by a thread of its own and one at a time, and
 * kept as long as its release is served. Thread-safe.
 *
 * <p>Who asks waits for two seconds at most: two large releases take minutes, and a place for a page is not held that long.
 */
public final class Comparisons {
    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);
    /** Comparisons are kept up to so many times the changes that one may have. */
    private static final int KEPT = 2;

    private static final long SECONDS_OF_WAITING = 2;

    /** Those last asked for at the end. */
    private final Map<Pair, Comparison> known = new LinkedHashMap<>(16, 0.75f, true);

    private final int most;
    private final Duration time;

    public Comparisons(ServerLimits limits) {
        this.most = limits.number(Limit.DIFF_CHANGES);
        this.time = limits.time(Limit.DIFF_TIME);
    }

    private record Pair(String from, String to) {}

    private static final class Comparison {
        private final CompletableFuture<ReleaseDiff> result = new CompletableFuture<>();
        private final long end;
        private volatile boolean forgotten;

        Comparison(Duration time) {
            end = System.nanoTime() + time.toNanos();
        }

        boolean isToEnd() {
            return forgotten || System.nanoTime() - end > 0;
        }
    }

    /**
     * What changed.
     *
     * @throws Refusal with 503 while it is being worked out, and when it is more than a server should work out
     */
    ReleaseDiff between(KeptRelease from, KeptRelease to) {
        Comparison comparison = begun(from, to);
        try {
            ReleaseDiff diff = comparison.result.get(SECONDS_OF_WAITING, TimeUnit.SECONDS);
            dropBeyond();
            return diff;
        } catch (TimeoutException e) {
            throw busy("The two releases are being compared.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy("The two releases are being compared.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WarrantException.Usage limit) {
                throw Refusal.of(
                        503,
                        limit.report().id(),
                        limit.report().what(),
                        limit.report().remedy());
            }
            forget(new Pair(from.id(), to.id()));
            LOG.warn("releases {} and {} cannot be compared", from.id(), to.id(), e);
            throw Refusal.of(
                    503, "W-WEB-041", "One of the two releases cannot be opened.", "See /release for those there are.");
        }
    }

    private synchronized Comparison begun(KeptRelease from, KeptRelease to) {
        Pair pair = new Pair(from.id(), to.id());
        Comparison begun = known.get(pair);
        if (begun == null) {
            if (known.values().stream().anyMatch(other -> !other.result.isDone())) {
                throw busy("Two other releases are being compared.");
            }
            begun = new Comparison(time);
            known.put(pair, begun);
            start(begun, from, to);
        }
        return begun;
    }

    private void start(Comparison comparison, KeptRelease from, KeptRelease to) {
        Thread thread = new Thread(
                () -> {
                    // Opened once more: the served one may be switched away meanwhile.
                    try (Release older = from.open();
                            Release newer = to.open()) {
                        comparison.result.complete(
                                ReleaseDiff.between(older, newer, new DiffLimits(most, comparison::isToEnd)));
                    } catch (RuntimeException | Error e) {
                        comparison.result.completeExceptionally(e);
                    }
                },
                "compare releases");
        thread.setDaemon(true);
        thread.start();
    }

    private static Refusal busy(String what) {
        return Refusal.of(503, "W-WEB-042", what, "Ask again in a few seconds.", Map.of("Retry-After", "5"));
    }

    /** Drops what was not asked for longest, but never the last one. */
    private synchronized void dropBeyond() {
        long changes = 0;
        for (Comparison comparison : known.values()) {
            changes += size(comparison);
        }
        Iterator<Comparison> eldest = known.values().iterator();
        for (int left = known.size(); changes > (long) KEPT * most && left > 1; left--) {
            Comparison comparison = eldest.next();
            if (comparison.result.isDone()) {
                changes -= size(comparison);
                eldest.remove();
            }
        }
    }

    private static int size(Comparison comparison) {
        return comparison.result.isDone() && !comparison.result.isCompletedExceptionally()
                ? comparison.result.join().changes().size()
                : 0;
    }

    private synchronized void forget(Pair pair) {
        known.remove(pair);
    }

    /** Keeps nothing of a release that is served no more, and works out nothing for it. */
    public synchronized void forget(Release release) {
        known.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().to().equals(release.id());
            if (gone) {
                entry.getValue().forgotten = true;
            }
            return gone;
        });
    }
}
