package org.vouch.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The sum by which stores tell whether all bytes arrived; it protects against accidents, not against people. */
final class Md5 {
    private Md5() {}

    /** Returns it as {@code Content-MD5} says it. */
    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(of(bytes));
    }

    /** Returns it as an {@code ETag} says it. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    private static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }
}
