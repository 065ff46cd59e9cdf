package org.vouch.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signature in the format of OpenSSH, as {@code ssh-keygen -Y sign} writes it and {@code ssh-keygen -Y verify} checks
 * it.
 *
 * @param key the key that made it
 * @param namespace what it was made for, so that a signature for one purpose is none for another
 * @param hash {@code sha256} or {@code sha512}
 * @param signature its 64 bytes in hexadecimal digits
 * @see "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig"
 */
public record SshSignature(PublicKey key, String namespace, String hash, String signature) {
    private static final String MAGIC = "SSHSIG";
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "-----END SSH SIGNATURE-----\n";
    private static final int VERSION = 1;
    private static final int WIDTH = 70;

    /** Refuses an empty namespace, as OpenSSH does. */
    public SshSignature {
        if (namespace.isEmpty()) {
            throw new IllegalArgumentException("a signature is made for something");
        }
        if (!hash.equals("sha256") && !hash.equals("sha512")) {
            throw new IllegalArgumentException("no signature is made over " + hash);
        }
        HexFormat.of().parseHex(signature);
    }

    /** Signs a message for a purpose. */
    public static SshSignature of(PrivateKey key, String namespace, byte[] message) {
        String hash = "sha512";
        return new SshSignature(
                key.publicKey(), namespace, hash, HexFormat.of().formatHex(key.sign(signed(namespace, hash, message))));
    }

    /**
     * Reads a file that ends with {@code .sig}. Exactly the form that OpenSSH writes is read, so that not a byte of the
     * file can be another unseen.
     *
     * @throws MalformedSignature if it is none, saying why
     */
    public static SshSignature read(byte[] file) throws MalformedSignature {
        String text = new String(file, ISO_8859_1);
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new MalformedSignature("it is not a signature of OpenSSH");
        }
        byte[] blob;
        try {
            blob = Base64.getDecoder()
                    .decode(text.substring(BEGIN.length(), text.length() - END.length())
                            .replace("\n", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedSignature("it is not in base64");
        }
        SshSignature read = ofBlob(blob);
        if (!read.text().equals(text)) {
            throw new MalformedSignature("it is not in the form that OpenSSH writes");
        }
        return read;
    }

    private static SshSignature ofBlob(byte[] blob) throws MalformedSignature {
        WireReader reader = new WireReader(blob);
        if (!new String(reader.take(MAGIC.length()), ISO_8859_1).equals(MAGIC)) {
            throw new MalformedSignature("it is not a signature of OpenSSH");
        }
        int version = reader.number();
        if (version != VERSION) {
            throw new MalformedSignature("it is of version " + version);
        }
        PublicKey key = PublicKey.ofWire(reader.string());
        String namespace = reader.text();
        reader.string();
        String hash = reader.text();
        WireReader inner = new WireReader(reader.string());
        String kind = inner.text();
        byte[] signature = inner.string();
        if (!kind.equals(PublicKey.KIND) || signature.length != 64 || !inner.atEnd() || !reader.atEnd()) {
            throw new MalformedSignature("it is not an Ed25519 signature");
        }
        try {
            return new SshSignature(key, namespace, hash, HexFormat.of().formatHex(signature));
        } catch (IllegalArgumentException refused) {
            throw new MalformedSignature(String.valueOf(refused.getMessage()));
        }
    }

    /** Returns what stands in a file that ends with {@code .sig}. */
    public String text() {
        byte[] inner = new WireWriter()
                .string(PublicKey.KIND)
                .string(HexFormat.of().parseHex(signature))
                .bytes();
        byte[] blob = new WireWriter()
                .raw(MAGIC)
                .number(VERSION)
                .string(key.wire())
                .string(namespace)
                .string("")
                .string(hash)
                .string(inner)
                .bytes();
        String base64 = Base64.getEncoder().encodeToString(blob);
        StringBuilder text = new StringBuilder(BEGIN);
        for (int at = 0; at < base64.length(); at += WIDTH) {
            text.append(base64, at, Math.min(base64.length(), at + WIDTH)).append('\n');
        }
        return text.append(END).toString();
    }

    /** Returns whether the key made this signature over a message; whose key it is is another question. */
    public boolean fits(byte[] message) {
        return key.verifies(signed(namespace, hash, message), HexFormat.of().parseHex(signature));
    }

    private static byte[] signed(String namespace, String hash, byte[] message) {
        return new WireWriter()
                .raw(MAGIC)
                .string(namespace)
                .string("")
                .string(hash)
                .string(digest(hash, message))
                .bytes();
    }

    private static byte[] digest(String hash, byte[] message) {
        try {
            return MessageDigest.getInstance(hash.equals("sha256") ? "SHA-256" : "SHA-512")
                    .digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
        }
    }
}
