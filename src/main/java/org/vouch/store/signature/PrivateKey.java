package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The private half of an Ed25519 key, with its public half. It is never printed. */
public final class PrivateKey {
    private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private static final String END = "-----END OPENSSH PRIVATE KEY-----";
    private static final String MAGIC = "openssh-key-v1\0";

    /** What is in front of the 32 bytes in the form that Java reads (RFC 8410). */
    private static final String PKCS8 = "302e020100300506032b657004220420";

    private final byte[] seed;
    private final PublicKey publicKey;

    PrivateKey(byte[] seed, PublicKey publicKey) {
        this.seed = seed.clone();
        this.publicKey = publicKey;
    }

    /**
     * Reads a file that {@code ssh-keygen -t ed25519} wrote without a passphrase.
     *
     * @throws MalformedSignature if it is malformed, saying why
     */
    public static PrivateKey read(String file) throws MalformedSignature {
        String text = file.strip().replace("\r", "");
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new MalformedSignature("it is not a private key of OpenSSH");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder()
                    .decode(text.substring(BEGIN.length(), text.length() - END.length())
                            .replace("\n", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedSignature("the key is not in base64");
        }
        WireReader reader = new WireReader(bytes);
        if (!new String(reader.take(MAGIC.length()), ISO_8859_1).equals(MAGIC)) {
            throw new MalformedSignature("it is not a private key of OpenSSH");
        }
        String cipher = reader.text();
        reader.string();
        reader.string();
        if (!cipher.equals("none")) {
            throw new MalformedSignature(
                    "the key has a passphrase; sign with 'vouch review sign --prepare FILE', which never sees the key");
        }
        if (reader.number() != 1) {
            throw new MalformedSignature("it holds more than one key");
        }
        PublicKey open = PublicKey.ofWire(reader.string());
        if (open.kind() != KeyKind.ED25519) {
            throw new MalformedSignature("it is a key of the kind '"
                    + open.kind().word() + "'; sign with 'vouch review sign --prepare FILE'");
        }
        WireReader secret = new WireReader(reader.string());
        int check = secret.number();
        int checkAgain = secret.number();
        if (check != checkAgain) {
            throw new MalformedSignature("the key is damaged");
        }
        secret.text();
        byte[] again = secret.string();
        byte[] both = secret.string();
        if (both.length != 64 || !PublicKey.ofEd25519(again).equals(open)) {
            throw new MalformedSignature("the key is damaged");
        }
        PrivateKey key = new PrivateKey(Arrays.copyOf(both, 32), open);
        byte[] trial = {1};
        if (!open.verifies(trial, key.sign(trial))) {
            throw new MalformedSignature("its two halves do not belong together");
        }
        return key;
    }

    /** Returns the public half. */
    public PublicKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] message) {
        try {
            Signature sign = Signature.getInstance("Ed25519");
            sign.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            HexFormat.of().parseHex(PKCS8 + HexFormat.of().formatHex(seed)))));
            sign.update(message);
            return sign.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", impossible);
        }
    }

    @Override
    public String toString() {
        return "the private half of " + publicKey.shortName();
    }
}
