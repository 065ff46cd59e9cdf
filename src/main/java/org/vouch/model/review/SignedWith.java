package org.vouch.model.review;

import org.vouch.model.text.Worded;

/**
 * The key that made the signature of a record, as far as anybody may know it.
 *
 * @param key its short name, as {@code ssh-keygen -l} prints it
 * @param kind its kind, as {@code ssh-keygen -l} prints it, such as {@code ED25519}
 * @param means what the reviewer held
 * @param host the host that a passkey is for; empty for any other
 * @param verified whether the token made sure who touched it; false where there is no token
 */
public record SignedWith(String key, String kind, Means means, String host, boolean verified) {
    /** What a reviewer signs with. */
    public enum Means implements Worded {
        /** A key in a file, in an agent or in a browser. */
        KEY,
        /** A token that somebody touches. */
        SECURITY_KEY,
        /** A passkey, which a web page asks. */
        PASSKEY;
    }

    /** Returns what it is, in the words of editors: "with a passkey on desk.example.org, user verified". */
    public String label() {
        return "with " + thing() + (verified ? ", user verified" : "");
    }

    private String thing() {
        if (means == Means.KEY) {
            return "a key";
        }
        return means == Means.SECURITY_KEY ? "a security key" : "a passkey on " + host;
    }

    /** Returns the name of the key and its kind, as {@code ssh-keygen -l} prints them. */
    public String named() {
        return key + " (" + kind + ")";
    }
}
