package org.warrantgraph.build;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two pieces of work at a time. */
final class SideBySide {
    private SideBySide() {}

    /** Ends when both have ended; the failure of either is thrown as it was. */
    static void run(Work one, Work other) throws IOException {
        FutureTask<Boolean> running = new FutureTask<>(() -> {
            other.run();
            return true;
        });
        Thread thread = new Thread(running, "side by side");
        thread.start();
        try {
            one.run();
        } finally {
            join(thread);
        }
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }
}
