package org.vouch.reader.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Does one piece of work on several threads at once. */
public final class Workers {
    /** Deeply nested text is read by recursion, so each thread has room for more of it than the usual 1 MB. */
    private static final long STACK = 64L * 1024 * 1024;

    private Workers() {}

    /**
     * Runs the work on each of some threads, and returns when all are done.
     *
     * @param threads how many, at least 1
     * @throws RuntimeException what the work threw first, if it threw anything
     * @throws OutOfMemoryError if that was what it threw
     */
    public static void run(int threads, Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(null, work, "vouch-" + i, STACK);
            thread.setUncaughtExceptionHandler((failed, fault) -> failure.compareAndSet(null, fault));
            thread.start();
            running.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : running) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException early) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            if (failure.get() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (failure.get() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw new IllegalStateException("a thread failed: " + failure.get(), failure.get());
        }
    }
}
