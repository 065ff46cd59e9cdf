package org.vouch.service.deploying;

import java.time.Duration;
import java.util.function.Consumer;
import org.vouch.model.text.Counted;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.Pause;

/**
 * Tries again what may go well the next time: three times at most, each time after a pause four times as long, or as
 * long as the host asks for.
 */
final class Retries {
    private static final int TIMES = 3;

    private static final int LONGER = 4;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** Nobody sits before a window for longer. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Pause pause;
    private final Consumer<String> teller;

    /** What is asked of a host. */
    @FunctionalInterface
    interface Asked<T> {
        T get() throws HostFailure;
    }

    /**
     * Makes retries.
     *
     * @param teller learns of each pause
     */
    Retries(Pause pause, Consumer<String> teller) {
        this.pause = pause;
        this.teller = teller;
    }

    /**
     * Asks a host, and asks again after a failure that may pass.
     *
     * @throws HostFailure the last failure
     */
    <T> T get(Asked<T> asked) throws HostFailure {
        Duration next = FIRST_PAUSE;
        for (int time = 1; ; time++) {
            try {
                return asked.get();
            } catch (HostFailure failure) {
                if (!failure.mayPass() || time > TIMES) {
                    throw failure;
                }
                Duration wait = failure.pause().compareTo(next) > 0 ? failure.pause() : next;
                rest(wait, failure);
                next = next.multipliedBy(LONGER);
            }
        }
    }

    private void rest(Duration wait, HostFailure failure) throws HostFailure {
        if (wait.compareTo(LONGEST_PAUSE) > 0) {
            throw HostFailure.lasting(failure.getMessage() + "; it wants to be asked again in "
                    + Counted.of(wait.toMinutes(), "minute") + " only");
        }
        teller.accept(failure.getMessage() + "; trying again in " + wait.toSeconds() + " s");
        try {
            pause.take(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
