package org.warrantgraph.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.warrantgraph.build.Release;

/**
 * The release that is served now. Thread-safe.
 *
 * <p>A request takes a {@link Lease} and keeps its release open until it gives it back; after a switch the old release closes with the last
 * lease on it. So no request ever sees two releases, and none is cut off.
 */
public final class LiveRelease implements AutoCloseable {
    private final Set<String> served = ConcurrentHashMap.newKeySet();
    private final Consumer<Release> closed;
    private volatile Counted current;

    /** @param closed told of each release that is closed, so that nothing is kept of it */
    public LiveRelease(Release first, Consumer<Release> closed) {
        this.closed = closed;
        current = new Counted(first);
        served.add(first.id());
    }

    /** Whether a release of this id is or was the current one. */
    public boolean wasServed(String id) {
        return served.contains(id);
    }

    /** One request's hold on a release. */
    public static final class Lease implements AutoCloseable {
        private final Counted counted;
        private boolean given;

        private Lease(Counted counted) {
            this.counted = counted;
        }

        public Release release() {
            return counted.release;
        }

        @Override
        public void close() {
            if (!given) {
                given = true;
                counted.giveBack();
            }
        }
    }

    private final class Counted {
        private final Release release;
        /** Leases out, and one for being current. */
        private final AtomicInteger holders = new AtomicInteger(1);

        Counted(Release release) {
            this.release = release;
        }

        boolean take() {
            int before;
            do {
                before = holders.get();
                if (before == 0) {
                    return false;
                }
            } while (!holders.compareAndSet(before, before + 1));
            return true;
        }

        void giveBack() {
            if (holders.decrementAndGet() == 0) {
                release.close();
                closed.accept(release);
            }
        }
    }

    /** A hold on the current release; close it when the request is done. */
    public Lease lease() {
        while (true) {
            Counted counted = current;
            if (counted.take()) {
                return new Lease(counted);
            }
            if (counted == current) {
                throw new IllegalStateException("no release is being served any more");
            }
        }
    }

    /** Serves another release from now on. */
    public synchronized void switchTo(Release next) {
        Counted before = current;
        current = new Counted(next);
        served.add(next.id());
        before.giveBack();
    }

    /** Closes the current release once its last lease is back. */
    @Override
    public synchronized void close() {
        current.giveBack();
    }
}
