package org.vouch.s3;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.vouch.store.deploy.HostFailure;

/** Asks a host many things side by side: each answer takes a while, and a line carries many at once. */
final class ManyAtOnce {
    /** So many a browser's maker would ask for too; stores start to refuse far above that. */
    static final int AT_ONCE = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "deploy");
        thread.setDaemon(true);
        thread.setContextClassLoader(ManyAtOnce.class.getClassLoader());
        return thread;
    });

    /** What is asked of a host about one thing. */
    @FunctionalInterface
    interface Asked<T> {
        void of(T thing) throws HostFailure;
    }

    /**
     * Asks about each of the things; after a failure nothing more is begun, and what was begun has ended when this
     * returns.
     *
     * @throws HostFailure the first failure
     */
    <T> void each(Collection<T> things, Asked<T> asked) throws HostFailure {
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> begun = new ArrayList<>();
        for (T thing : things) {
            begun.add(threads.submit(() -> {
                if (!failed.get()) {
                    boolean done = false;
                    try {
                        asked.of(thing);
                        done = true;
                    } finally {
                        failed.compareAndSet(false, !done);
                    }
                }
                return thing;
            }));
        }
        @Nullable HostFailure first = null;
        for (Future<?> one : begun) {
            HostFailure failure = failure(one);
            first = first == null ? failure : first;
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable HostFailure failure(Future<?> begun) {
        try {
            begun.get();
            return null;
        } catch (ExecutionException wrapped) {
            if (wrapped.getCause() instanceof HostFailure failure) {
                return failure;
            }
            throw new IllegalStateException(wrapped.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return HostFailure.lasting("somebody stopped it");
        }
    }

    void close() {
        threads.shutdownNow();
    }
}
