package org.vouch.store.deploy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vouch.model.text.Fingerprint;

/**
 * What a file is, in the ways in which hosts tell files apart.
 *
 * @param sha256 its fingerprint
 * @param sha1 the forty hexadecimal digits by which Netlify knows it; they name the file and prove nothing
 * @param size in bytes
 */
public record FileSum(Fingerprint sha256, String sha1, long size) {
    /** Sums up a file. */
    public static FileSum of(byte[] bytes) {
        return new FileSum(Fingerprint.of(bytes), sha1(bytes), bytes.length);
    }

    static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
