package org.warrantgraph.web.limit;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Refusal;

/**
 * Answers on their way to clients, held in memory until the last byte is taken: all of them together stay within a limit, however slowly they are
 * read.
 */
public final class Deliveries {
    private static final int KIB = 1024;

    private final int capacity;
    private final Semaphore free;

    public Deliveries(ServerLimits limits) {
        this.capacity = (int) Math.min(Integer.MAX_VALUE, limits.get(Limit.DELIVERY) / KIB);
        this.free = new Semaphore(capacity);
    }

    /** Writes an answer. */
    public interface Writing {
        void write(Answer answer) throws IOException;
    }

    /**
     * Writes an answer, or throws before anything is written.
     *
     * @throws Refusal with 503 when too much is on its way
     */
    public void deliver(Answer answer, Writing writing) throws IOException {
        int size = Math.min(capacity, answer.body().length / KIB);
        if (!free.tryAcquire(size)) {
            throw Refusal.of(
                    503,
                    "W-WEB-023",
                    "Too many large answers are on their way to their readers.",
                    "Try again in a few seconds.",
                    Map.of("Retry-After", "5"));
        }
        try {
            writing.write(answer);
        } finally {
            free.release(size);
        }
    }

    /** Bytes held for readers now. */
    public long bytes() {
        return (long) (capacity - free.availablePermits()) * KIB;
    }
}
