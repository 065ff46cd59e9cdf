package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A key of any kind, made in memory, with the answers that a token or a browser gives around it. */
public final class SoftToken {
    private final KeyPair pair;
    private final PublicKey key;

    private SoftToken(KeyPair pair, PublicKey key) {
        this.pair = pair;
        this.key = key;
    }

    /** Makes a key that signs for OpenSSH itself. */
    public static SoftToken of(KeyKind kind) {
        return of(kind, kind.onToken() ? "ssh:" : "");
    }

    /** Makes a passkey of a host. */
    public static SoftToken passkey(String host) {
        return of(KeyKind.ECDSA_SK, host);
    }

    static SoftToken of(KeyKind kind, String application) {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance(kind.onCurve() ? "EC" : "Ed25519");
            if (kind.onCurve()) {
                maker.initialize(new ECGenParameterSpec("secp256r1"));
            }
            KeyPair pair = maker.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = kind.onCurve()
                    ? point((ECPublicKey) pair.getPublic())
                    : Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new SoftToken(pair, new PublicKey(kind, HexFormat.of().formatHex(raw), application));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] point(ECPublicKey open) {
        byte[] point = new byte[65];
        point[0] = 4;
        put(open.getW().getAffineX(), point, 33);
        put(open.getW().getAffineY(), point, 65);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, into, end - (bytes.length - from), bytes.length - from);
    }

    /** Returns the public half. */
    public PublicKey key() {
        return key;
    }

    /** Signs as this kind of key does when all is in order. */
    public SshSignature sign(String namespace, byte[] message) {
        return key.kind().onToken() && !key.application().startsWith("ssh:")
                ? sign(namespace, "sha256", message, Answer.good(key.application()))
                : sign(namespace, "sha512", message, 1, 7);
    }

    /** Signs as a token does that nobody touches. */
    public SshSignature signUntouched(String namespace, byte[] message) {
        return sign(namespace, "sha512", message, 0, 7);
    }

    /** Signs without a browser. */
    SshSignature sign(String namespace, String hash, byte[] message, int flags, int counter) {
        byte[] toSign = SshSignature.toSign(namespace, hash, message);
        if (!key.kind().onToken()) {
            return new SshSignature(key, namespace, hash, made(toSign), Optional.empty());
        }
        byte[] signed = around(flags, counter, new byte[0], toSign);
        return new SshSignature(
                key, namespace, hash, made(signed), Optional.of(new Touch(flags, counter, Optional.empty())));
    }

    /** Signs as a passkey that a browser asks. */
    SshSignature sign(String namespace, String hash, byte[] message, Answer answer) {
        String clientData = answer.clientData(SshSignature.toSign(namespace, hash, message));
        byte[] signed = around(answer.flags, answer.counter, answer.extensions, clientData.getBytes(ISO_8859_1));
        return new SshSignature(
                key,
                namespace,
                hash,
                made(signed),
                Optional.of(new Touch(
                        answer.flags,
                        answer.counter,
                        Optional.of(new Touch.Answer(
                                answer.origin, clientData, HexFormat.of().formatHex(answer.extensions))))));
    }

    private byte[] around(int flags, int counter, byte[] extensions, byte[] message) {
        return new WireWriter()
                .raw(Digests.sha256(key.application().getBytes(ISO_8859_1)))
                .raw(new byte[] {(byte) flags})
                .number(counter)
                .raw(extensions)
                .raw(Digests.sha256(message))
                .bytes();
    }

    private String made(byte[] bytes) {
        try {
            Signature maker = Signature.getInstance(key.kind().onCurve() ? "SHA256withECDSAinP1363Format" : "Ed25519");
            maker.initSign(pair.getPrivate());
            maker.update(bytes);
            return HexFormat.of().formatHex(maker.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What a browser and a passkey say around a signature.
     *
     * @param template what the browser writes, with CHALLENGE and ORIGIN in it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int flags, int counter, String origin, String template, byte[] extensions) {
        static final String TEMPLATE =
                "{\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false}";

        static Answer good(String host) {
            return new Answer(Touch.PRESENT | Touch.VERIFIED, 0, "https://" + host, TEMPLATE, new byte[0]);
        }

        Answer flags(int other) {
            return new Answer(other, counter, origin, template, extensions);
        }

        Answer counter(int other) {
            return new Answer(flags, other, origin, template, extensions);
        }

        Answer origin(String other) {
            return new Answer(flags, counter, other, template, extensions);
        }

        Answer template(String other) {
            return new Answer(flags, counter, origin, other, extensions);
        }

        Answer extensions(byte... other) {
            return new Answer(flags, counter, origin, template, other);
        }

        String clientData(byte[] challenge) {
            return template.replace("CHALLENGE_HASH", base64(Digests.sha256(challenge)))
                    .replace("CHALLENGE_PADDED", base64(challenge) + "=")
                    .replace("CHALLENGE", base64(challenge))
                    .replace("ORIGIN", origin);
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
