package org.warrantgraph.web.limit;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Gives each page its time: when it is over a flag goes up, at which the queries behind the page look. Thread-safe. */
public final class PageClock implements AutoCloseable {
    private static final ThreadLocal<AtomicBoolean> OVER = ThreadLocal.withInitial(AtomicBoolean::new);

    private final long milliseconds;
    private final ScheduledThreadPoolExecutor clock;

    public PageClock(ServerLimits limits) {
        this.milliseconds = limits.get(Limit.PAGE_TIME);
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "page clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** The flag of the page that this thread draws; outside of one it never goes up. */
    public static AtomicBoolean over() {
        return OVER.get();
    }

    /** Draws a page on this thread. */
    public <T> T time(Supplier<T> page) {
        AtomicBoolean over = new AtomicBoolean();
        ScheduledFuture<?> alarm = clock.schedule(() -> over.set(true), milliseconds, TimeUnit.MILLISECONDS);
        OVER.set(over);
        try {
            return page.get();
        } finally {
            OVER.remove();
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
