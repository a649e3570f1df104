package org.warrantgraph.web.limit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for work that is done at one time, and a short queue for them. Thread-safe. */
public final class Places {
    private final int most;
    private final int queue;
    private final long patience;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param working that may work at one time
     * @param waiting that may wait
     */
    public Places(ServerLimits limits, Limit working, Limit waiting) {
        this.most = limits.number(working);
        this.queue = limits.number(waiting);
        this.patience = limits.get(Limit.QUEUE_TIME);
        this.free = new Semaphore(most, true);
    }

    /** Whether a place was got, at once or after some time in the queue. Who got one gives it back. */
    public boolean take() {
        if (free.tryAcquire()) {
            return true;
        }
        try {
            return waiting.incrementAndGet() <= queue && free.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    public void giveBack() {
        free.release();
    }

    public int taken() {
        return most - free.availablePermits();
    }

    public int waiting() {
        return waiting.get();
    }
}
