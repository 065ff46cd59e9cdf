package org.vouch.store.signature;

/** Something is not in the form that OpenSSH gives it; the message completes "it cannot be read: …". */
public final class MalformedSignature extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why it cannot be read. */
    public MalformedSignature(String why) {
        super(why);
    }
}
