package org.vouch.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Does one piece of work on several threads at once. */
final class Workers {
    /** Deeply nested text is read by recursion, so each thread has room for more of it than the usual 1 MB. */
    private static final long STACK = 64L * 1024 * 1024;

    private Workers() {}

    static void run(int threads, Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(null, work, "read-" + i, STACK);
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
            throw new IllegalStateException("reading a page failed: " + failure.get(), failure.get());
        }
    }
}
