package org.vouch.store.signature;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** Signatures of ECDSA on the curve P-256, over a SHA-256 of the message (FIPS 186-4). */
final class P256 {
    /** The name that OpenSSH gives to the curve. */
    static final String NAME = "nistp256";

    /** How many bytes one number of a signature has, or one coordinate of a point. */
    static final int NUMBER = 32;

    /** How many bytes a public key has: a mark, and its two coordinates. */
    static final int KEY = 1 + 2 * NUMBER;

    private static final int UNCOMPRESSED = 4;

    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
            named.init(new ECGenParameterSpec("secp256r1"));
            return named.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }

    /** Returns why some bytes are no key, as OpenSSH judges it; nothing if they are one. */
    static Optional<String> objection(byte[] key) {
        if (key.length != KEY || key[0] != UNCOMPRESSED) {
            return Optional.of("a P-256 key has " + KEY + " bytes, of which the first is " + UNCOMPRESSED);
        }
        BigInteger prime = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        BigInteger most = CURVE.getOrder().subtract(BigInteger.ONE);
        ECPoint point = point(key);
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        boolean small = x.bitLength() <= NUMBER * 4 || y.bitLength() <= NUMBER * 4;
        boolean large = x.compareTo(most) >= 0 || y.compareTo(most) >= 0;
        BigInteger right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB())
                .mod(prime);
        return small || large || !y.pow(2).mod(prime).equals(right)
                ? Optional.of("the key is not a point that P-256 uses")
                : Optional.empty();
    }

    private static ECPoint point(byte[] key) {
        return new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(key, 1, 1 + NUMBER)),
                new BigInteger(1, Arrays.copyOfRange(key, 1 + NUMBER, KEY)));
    }

    /**
     * Returns whether the private half of a key made a signature over a message.
     *
     * @param signature its two numbers, of 32 bytes each
     */
    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point(key), CURVE)));
            check.update(message);
            return signature.length == 2 * NUMBER && check.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    /**
     * Reads the two numbers of a signature.
     *
     * @return 64 bytes
     * @throws MalformedSignature if they are not written as OpenSSH writes them
     */
    static byte[] numbers(byte[] wire) throws MalformedSignature {
        WireReader reader = new WireReader(wire);
        byte[] both = new byte[2 * NUMBER];
        for (int end = NUMBER; end <= both.length; end += NUMBER) {
            byte[] number = reader.string();
            boolean negative = number.length > 0 && number[0] < 0;
            boolean padded = number.length > 1 && number[0] == 0 && number[1] >= 0;
            int from = number.length > 0 && number[0] == 0 ? 1 : 0;
            int length = number.length - from;
            if (negative || padded || length < 1 || length > NUMBER) {
                throw new MalformedSignature("a number of the signature is not written as OpenSSH writes it");
            }
            System.arraycopy(number, from, both, end - length, length);
        }
        if (!reader.atEnd()) {
            throw new MalformedSignature("something follows the numbers of the signature");
        }
        return both;
    }

    /** Writes the two numbers of a signature as OpenSSH does. */
    static byte[] wire(byte[] numbers) {
        return new WireWriter()
                .string(new BigInteger(1, Arrays.copyOf(numbers, NUMBER)).toByteArray())
                .string(new BigInteger(1, Arrays.copyOfRange(numbers, NUMBER, 2 * NUMBER)).toByteArray())
                .bytes();
    }
}
