package org.vouch.store.deploy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A host, or the way to it, refused something; the message says what, in a sentence without its point. */
public final class HostFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** How long the host wants to be left alone; nothing if it does not say, or if it does not pass. */
    private final Duration pause;

    private HostFailure(String message, boolean passing, Duration pause) {
        // What a host says is printed; it must not move the cursor of a terminal.
        super(message.replaceAll("\\p{Cntrl}", "?"));
        this.passing = passing;
        this.pause = pause;
    }

    /** Returns a failure that stays, however often it is tried: no permission, a full disk, a wrong name. */
    public static HostFailure lasting(String message) {
        return new HostFailure(message, false, Duration.ZERO);
    }

    /** Returns a failure that may pass: a line that was cut, a host that is busy. */
    public static HostFailure passing(String message) {
        return passing(message, Optional.empty());
    }

    /**
     * Returns a failure that may pass, of a host that says when.
     *
     * @param pause how long the host wants to be left alone; empty if it does not say
     */
    public static HostFailure passing(String message, Optional<Duration> pause) {
        return new HostFailure(message, true, pause.orElse(Duration.ZERO));
    }

    /** Returns how long the host wants to be left alone at least. */
    public Duration pause() {
        return pause;
    }

    /** Returns whether it may go well when it is tried again. */
    public boolean mayPass() {
        return passing;
    }
}
