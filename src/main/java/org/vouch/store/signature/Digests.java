package org.vouch.store.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digests that signatures are made over. */
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] message) {
        return of("SHA-256", message);
    }

    static byte[] sha512(byte[] message) {
        return of("SHA-512", message);
    }

    private static byte[] of(String name, byte[] message) {
        try {
            return MessageDigest.getInstance(name).digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
        }
    }
}
