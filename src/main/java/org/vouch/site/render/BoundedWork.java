package org.vouch.site.render;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Work that is given up when it does not come to an end, as the search for a regular expression may not. What counts is
 * the time that a processor worked on it, so that nothing is given up because a machine is busy.
 */
final class BoundedWork {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 50;

    /** In bytes. How deep an expression may be must not depend on what the compiler has made of its reader by then. */
    private static final long STACK = 16L << 20;

    /**
     * Work that is given up is interrupted. The search for a regular expression does not look whether it is: its thread
     * is left alone, and ends with the program.
     */
    private static final ExecutorService RUNNERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "templates", STACK);
        thread.setDaemon(true);
        return thread;
    });

    private final Duration most;

    /**
     * Bounds work.
     *
     * @param most how long a processor may work on one piece
     */
    BoundedWork(Duration most) {
        this.most = most;
    }

    /** Says that work did not come to an end. */
    static final class Endless extends Exception {
        private Endless(Duration most) {
            super("it is not done after " + most.toSeconds() + " seconds of work");
        }
    }

    /**
     * Does a piece of work.
     *
     * @throws Endless if it takes longer than it may
     * @throws ExecutionException if it fails
     */
    <T> T done(Callable<T> work) throws Endless, ExecutionException {
        AtomicLong thread = new AtomicLong(-1);
        AtomicLong begun = new AtomicLong();
        Future<T> result = RUNNERS.submit(() -> {
            begun.set(THREADS.getCurrentThreadCpuTime());
            thread.set(Thread.currentThread().getId());
            return work.call();
        });
        while (true) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                long worked = thread.get() < 0 ? 0 : THREADS.getThreadCpuTime(thread.get()) - begun.get();
                if (worked > most.toNanos()) {
                    result.cancel(true);
                    throw new Endless(most);
                }
            } catch (InterruptedException stopped) {
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a page was printed", stopped);
            }
        }
    }
}
