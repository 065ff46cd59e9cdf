package org.vouch.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.vouch.text.Fingerprint;

/**
 * The public half of an Ed25519 key.
 *
 * @param hex its 32 bytes in lower-case hexadecimal digits
 */
public record PublicKey(String hex) {
    /** The name that OpenSSH gives to keys of this kind. */
    public static final String KIND = "ssh-ed25519";

    private static final int LENGTH = 32;

    /** What stands in front of the 32 bytes in the form that Java reads (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    /** Refuses what is not 32 bytes. */
    public PublicKey {
        if (hex.length() != 2 * LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes: " + hex);
        }
        HexFormat.of().parseHex(hex);
    }

    static PublicKey ofRaw(byte[] raw) throws MalformedSignature {
        if (raw.length != LENGTH) {
            throw new MalformedSignature("an Ed25519 key has 32 bytes, and this has " + raw.length);
        }
        return new PublicKey(HexFormat.of().formatHex(raw));
    }

    /**
     * Reads a key as it stands on the wire.
     *
     * @throws MalformedSignature if it is none, or one of another kind
     */
    static PublicKey ofWire(byte[] wire) throws MalformedSignature {
        WireReader reader = new WireReader(wire);
        String kind = reader.text();
        if (!kind.equals(KIND)) {
            throw new MalformedSignature("only " + KIND + " keys are used here, and this is one of " + kind);
        }
        PublicKey key = ofRaw(reader.string());
        if (!reader.atEnd()) {
            throw new MalformedSignature("something follows the key");
        }
        return key;
    }

    /**
     * Reads a key as it stands in a file that ends with {@code .pub}, behind its kind.
     *
     * @throws MalformedSignature if it is none, or one of another kind
     */
    static PublicKey ofBase64(String base64) throws MalformedSignature {
        try {
            return ofWire(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedSignature("the key is not in base64");
        }
    }

    byte[] wire() {
        return new WireWriter()
                .string(KIND)
                .string(HexFormat.of().parseHex(hex))
                .bytes();
    }

    /** Returns the key as it stands in a file that ends with {@code .pub}: its kind and its bytes in base64. */
    public String line() {
        return KIND + " " + Base64.getEncoder().encodeToString(wire());
    }

    /** Returns the short name that {@code ssh-keygen -l} prints for it. */
    public String shortName() {
        byte[] digest = Fingerprint.digest().digest(wire());
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509 + hex))));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
