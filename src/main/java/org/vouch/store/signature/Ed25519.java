package org.vouch.store.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Signatures of Ed25519 (RFC 8032). */
final class Ed25519 {
    /** How many bytes a public key has. */
    static final int KEY = 32;

    /** How many bytes a signature has. */
    static final int SIGNATURE = 64;

    /** What is in front of the 32 bytes in the form that Java reads (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private static final BigInteger FIELD = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    /** The points of orders 1, 2, 4 and 8, but for the sign bit. A signature under such a key needs no private half. */
    private static final Set<BigInteger> SMALL = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            FIELD.subtract(BigInteger.ONE),
            new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022"),
            new BigInteger("55188659117513257062467267217118295137698188065244968500265048394206261417927"));

    private Ed25519() {}

    /** Returns why some bytes are no key with which anybody signs; nothing if they are one. */
    static Optional<String> objection(byte[] key) {
        if (key.length != KEY) {
            return Optional.of("an Ed25519 key has " + KEY + " bytes, and this has " + key.length);
        }
        BigInteger y = y(key, 0);
        return y.compareTo(FIELD) >= 0 || SMALL.contains(y)
                ? Optional.of("the key is one under which anybody can sign")
                : Optional.empty();
    }

    /** Returns whether the private half of a key made a signature over a message. */
    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        // OpenSSH compares the first half byte by byte, so a point that is written in another way is refused there.
        if (signature.length != SIGNATURE || y(signature, 0).compareTo(FIELD) >= 0) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(
                            HexFormat.of().parseHex(X509 + HexFormat.of().formatHex(key)))));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    /** Reads the 255 bits of a point's second coordinate; its lowest byte is the first. */
    private static BigInteger y(byte[] bytes, int at) {
        byte[] turned = new byte[KEY];
        for (int i = 0; i < KEY; i++) {
            turned[KEY - 1 - i] = bytes[at + i];
        }
        turned[0] &= 0x7F;
        return new BigInteger(1, turned);
    }
}
