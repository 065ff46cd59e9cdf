package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A signature in the format of OpenSSH, as {@code ssh-keygen -Y sign} writes it and {@code ssh-keygen -Y verify} checks
 * it. Its bytes are no name for what was signed: some keys make another signature each time, and anybody can turn one
 * of ECDSA into a second good one.
 *
 * @param key the key that made it
 * @param namespace what it was made for, so that a signature for one purpose does not count for another
 * @param hash {@code sha256} or {@code sha512}
 * @param signature its 64 bytes in hexadecimal digits
 * @param touch what the token says beside it; nothing unless the key is on one
 * @see "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig"
 */
public record SshSignature(PublicKey key, String namespace, String hash, String signature, Optional<Touch> touch) {
    private static final String MAGIC = "SSHSIG";
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "-----END SSH SIGNATURE-----\n";
    private static final String PASSKEY = "webauthn-" + KeyKind.ECDSA_SK.word();
    private static final int VERSION = 1;
    private static final int WIDTH = 70;

    /** Refuses an empty namespace, as OpenSSH does, and what does not fit together. */
    public SshSignature {
        if (namespace.isEmpty() || namespace.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a signature is made for something");
        }
        if (!hash.equals("sha256") && !hash.equals("sha512")) {
            throw new IllegalArgumentException("a signature is over sha256 or sha512");
        }
        if (HexFormat.of().parseHex(signature).length != Ed25519.SIGNATURE) {
            throw new IllegalArgumentException("a signature has " + Ed25519.SIGNATURE + " bytes");
        }
        if (touch.isPresent() != key.kind().onToken()) {
            throw new IllegalArgumentException("a key on a token says how it was touched, and no other key does");
        }
    }

    /** Signs a message for a purpose. */
    public static SshSignature of(PrivateKey key, String namespace, byte[] message) {
        String hash = "sha512";
        return ofEd25519(key.publicKey(), namespace, key.sign(toSign(namespace, hash, message)));
    }

    /**
     * Takes what a browser signed with a key of Ed25519, over a SHA-512 of the message.
     *
     * @param signature 64 bytes
     * @throws IllegalArgumentException if they are not so many, or the key is of another kind
     */
    public static SshSignature ofEd25519(PublicKey key, String namespace, byte[] signature) {
        return new SshSignature(key, namespace, "sha512", HexFormat.of().formatHex(signature), Optional.empty());
    }

    /**
     * Reads a file that ends with {@code .sig}. Exactly the form that OpenSSH writes is read, so that not a byte of the
     * file can be another unseen.
     *
     * @throws MalformedSignature if it is malformed, saying why
     */
    public static SshSignature read(byte[] file) throws MalformedSignature {
        String text = new String(file, ISO_8859_1);
        if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.length() < BEGIN.length() + END.length()) {
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
        String word = inner.text();
        boolean passkey = word.equals(PASSKEY) && key.kind() == KeyKind.ECDSA_SK;
        if (!passkey && !word.equals(key.kind().word())) {
            throw new MalformedSignature("it is not a signature of the kind of its key");
        }
        byte[] signature = key.kind().onCurve() ? P256.numbers(inner.string()) : inner.string();
        Optional<Touch> touch = key.kind().onToken() ? Optional.of(Touch.read(inner, passkey)) : Optional.empty();
        if (!inner.atEnd() || !reader.atEnd()) {
            throw new MalformedSignature("something follows the signature");
        }
        try {
            return new SshSignature(key, namespace, hash, HexFormat.of().formatHex(signature), touch);
        } catch (IllegalArgumentException refused) {
            throw new MalformedSignature(String.valueOf(refused.getMessage()));
        }
    }

    /** Returns what is in a file that ends with {@code .sig}. */
    public String text() {
        byte[] bytes = HexFormat.of().parseHex(signature);
        WireWriter inner = new WireWriter()
                .string(madeWithPasskey() ? PASSKEY : key.kind().word())
                .string(key.kind().onCurve() ? P256.wire(bytes) : bytes);
        touch.ifPresent(each -> each.write(inner));
        byte[] blob = new WireWriter()
                .raw(MAGIC)
                .number(VERSION)
                .string(key.wire())
                .string(namespace)
                .string("")
                .string(hash)
                .string(inner.bytes())
                .bytes();
        String base64 = Base64.getEncoder().encodeToString(blob);
        StringBuilder text = new StringBuilder(BEGIN);
        for (int at = 0; at < base64.length(); at += WIDTH) {
            text.append(base64, at, Math.min(base64.length(), at + WIDTH)).append('\n');
        }
        return text.append(END).toString();
    }

    /**
     * Returns whether the key made this signature over a message, as OpenSSH judges it; whose key it is, and whether
     * the signature proves enough, are separate questions.
     */
    public boolean fits(byte[] message) {
        byte[] toSign = toSign(namespace, hash, message);
        Optional<byte[]> signed =
                touch.isEmpty() ? Optional.of(toSign) : touch.get().signed(key.application(), toSign);
        return signed.isPresent() && key.verifies(signed.get(), HexFormat.of().parseHex(signature));
    }

    /** Returns why this signature over a message, which fits it, proves less than OpenSSH takes it to prove. */
    public Optional<Weakness> weakness(byte[] message) {
        return touch.flatMap(each -> each.weakness(key.application(), toSign(namespace, hash, message)));
    }

    /** Returns whether a security key or a passkey made it, which somebody has to touch. */
    public boolean madeByTouch() {
        return touch.isPresent();
    }

    /** Returns whether a passkey made it, which a browser asked. */
    public boolean madeWithPasskey() {
        return touch.isPresent() && touch.get().answer().isPresent();
    }

    /** Returns whether the token says that it made sure who touched it. */
    public boolean userVerified() {
        return touch.isPresent() && (touch.get().flags() & Touch.VERIFIED) != 0;
    }

    /** Returns what OpenSSH has a key sign in the place of a message. */
    static byte[] toSign(String namespace, String hash, byte[] message) {
        return new WireWriter()
                .raw(MAGIC)
                .string(namespace)
                .string("")
                .string(hash)
                .string(hash.equals("sha256") ? Digests.sha256(message) : Digests.sha512(message))
                .bytes();
    }
}
