package org.vouch.store.deploy;

import java.io.IOException;

/** A host, or the way to it, refused something; the message says what, in a sentence without its point. */
public final class HostFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private HostFailure(String message, boolean passing) {
        // What a host says is printed; it must not move the cursor of a terminal.
        super(message.replaceAll("\\p{Cntrl}", "?"));
        this.passing = passing;
    }

    /** Returns a failure that stays, however often it is tried: no permission, a full disk, a wrong name. */
    public static HostFailure lasting(String message) {
        return new HostFailure(message, false);
    }

    /** Returns a failure that may pass: a line that was cut, a host that is busy. */
    public static HostFailure passing(String message) {
        return new HostFailure(message, true);
    }

    /** Returns whether it may go well when it is tried again. */
    public boolean mayPass() {
        return passing;
    }
}
