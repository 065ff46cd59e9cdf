package org.vouch.store.signature;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of keys that may sign. A key of any other kind signs nothing here, whatever OpenSSH can do with it. */
public enum KeyKind {
    /** A key in a file, in an agent or in a browser. */
    ED25519("ssh-ed25519", "ED25519", false, false),
    /** A key in a file, in an agent or on a smart card. */
    ECDSA("ecdsa-sha2-nistp256", "ECDSA", true, false),
    /** A security key that somebody touches. */
    ED25519_SK("sk-ssh-ed25519@openssh.com", "ED25519-SK", false, true),
    /** A security key that somebody touches, or a passkey. */
    ECDSA_SK("sk-ecdsa-sha2-nistp256@openssh.com", "ECDSA-SK", true, true);

    private final String word;
    private final String label;
    private final boolean onCurve;
    private final boolean onToken;

    KeyKind(String word, String label, boolean onCurve, boolean onToken) {
        this.word = word;
        this.label = label;
        this.onCurve = onCurve;
        this.onToken = onToken;
    }

    /** Returns the name that files use. */
    public String word() {
        return word;
    }

    /** Returns the name that {@code ssh-keygen -l} prints after the key. */
    public String label() {
        return label;
    }

    /** Returns whether the key is a point of the curve P-256; any other is one of Ed25519. */
    boolean onCurve() {
        return onCurve;
    }

    /** Returns whether the private half never leaves a token, which signs what its application asks for. */
    boolean onToken() {
        return onToken;
    }

    /** Returns the kind of a name; nothing if no such key may sign here. */
    static Optional<KeyKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
