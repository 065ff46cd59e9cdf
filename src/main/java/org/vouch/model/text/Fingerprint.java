package org.vouch.model.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of some bytes: equal fingerprints mean equal bytes. A large site holds hundreds of thousands of them, so
 * they are kept as numbers and written in digits when somebody asks.
 */
public final class Fingerprint {
    private static final int DIGITS = 64;

    private static final int DIGITS_OF_A_QUARTER = 16;

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    /**
     * Reads a fingerprint.
     *
     * @param hex 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if it is not a SHA-256 in these digits
     */
    public Fingerprint(String hex) {
        if (hex.length() != DIGITS || !isHexadecimal(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
        this.first = quarter(hex, 0);
        this.second = quarter(hex, 1);
        this.third = quarter(hex, 2);
        this.fourth = quarter(hex, 3);
    }

    private Fingerprint(ByteBuffer sum) {
        this.first = sum.getLong();
        this.second = sum.getLong();
        this.third = sum.getLong();
        this.fourth = sum.getLong();
    }

    private static long quarter(String hex, int number) {
        int from = number * DIGITS_OF_A_QUARTER;
        return Long.parseUnsignedLong(hex, from, from + DIGITS_OF_A_QUARTER, 16);
    }

    private static boolean isHexadecimal(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the fingerprint of some bytes. */
    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(ByteBuffer.wrap(digest().digest(bytes)));
    }

    /** Returns the fingerprint of a text's UTF-8 bytes. */
    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a new SHA-256 digest, for what comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Returns its 64 lower-case hexadecimal digits. */
    public String hex() {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(first)
                + digits.toHexDigits(second)
                + digits.toHexDigits(third)
                + digits.toHexDigits(fourth);
    }

    /** Returns the first ten digits, enough to tell two files of one site apart in a name. */
    public String brief() {
        return hex().substring(0, 10);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that
                && first == that.first
                && second == that.second
                && third == that.third
                && fourth == that.fourth;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public String toString() {
        return hex();
    }
}
