package org.vouch.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells people who wait that the program works: nothing for ten seconds, and from then on one line every ten. Each is a
 * line of its own, so that a log can be read as a window can.
 */
final class ProgressLine implements Consumer<Supplier<String>> {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final LongSupplier clock;
    private final Consumer<String> teller;
    private final AtomicLong next;

    /**
     * Starts to wait.
     *
     * @param clock tells nanoseconds that have gone by since any one moment
     * @param teller prints a sentence
     */
    ProgressLine(LongSupplier clock, Consumer<String> teller) {
        this.clock = clock;
        this.teller = teller;
        this.next = new AtomicLong(clock.getAsLong() + PATIENCE);
    }

    @Override
    public void accept(Supplier<String> what) {
        long now = clock.getAsLong();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + PATIENCE)) {
            teller.accept(what.get());
        }
    }
}
