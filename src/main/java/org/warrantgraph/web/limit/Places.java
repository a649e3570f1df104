package org.warrantgraph.web.limit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for work that is done at one time, and a short queue for them. Thread-safe. */
public final class Places {
    private static final int SECONDS_IN_QUEUE = 2;

    private final int most;
    private final int queue;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param most that may work at one time
     * @param queue that may wait
     */
    public Places(int most, int queue) {
        this.most = most;
        this.queue = queue;
        this.free = new Semaphore(most, true);
    }

    /** Whether a place was got, at once or after two seconds at most in the queue. Who got one gives it back. */
    public boolean take() {
        if (free.tryAcquire()) {
            return true;
        }
        try {
            return waiting.incrementAndGet() <= queue && free.tryAcquire(SECONDS_IN_QUEUE, TimeUnit.SECONDS);
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
