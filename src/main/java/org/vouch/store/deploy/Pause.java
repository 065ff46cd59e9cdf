package org.vouch.store.deploy;

import java.time.Duration;

/** Lets time go by before a host is asked again. */
@FunctionalInterface
public interface Pause {
    /** Waits on this machine. */
    Pause SLEEP = time -> Thread.sleep(time.toMillis());

    /**
     * Waits.
     *
     * @throws InterruptedException if the program is stopped meanwhile
     */
    void take(Duration time) throws InterruptedException;
}
