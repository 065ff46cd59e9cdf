package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.store.signature.AllowedSigners.Verdict;
import org.vouch.store.signature.SoftToken.Answer;

/** Signatures of every kind of key: what we call good, OpenSSH does, and what proves too little is told. */
class KeyKindsTest {
    private static final String NAMESPACE = "review@example.org";
    private static final byte[] MESSAGE = "record: review-1\n".getBytes(UTF_8);
    private static final Instant SIGNED = Instant.parse("2024-02-01T12:00:00Z");
    private static final String HOST = "desk.example.org";

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void keygen() throws Exception {
        Keygen.need();
    }

    private static Verdict ours(PublicKey key, byte[] file, byte[] message) {
        try {
            AllowedSigners allowed = new AllowedSigners(
                    AllowedSigners.read("allowed_signers", "dana " + key.line() + "\n")
                            .value(),
                    Set.of());
            assertEquals(1, allowed.signers().size());
            return allowed.judge(SshSignature.read(file), "dana", NAMESPACE, message, SIGNED);
        } catch (MalformedSignature refused) {
            return Verdict.OTHER_BYTES;
        }
    }

    private boolean theirs(PublicKey key, byte[] file, byte[] message) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("allowed"), "dana " + key.line() + "\n");
        Files.write(folder.resolve("sig"), file);
        return Keygen.run(folder, message, "-Y", "verify", "-f", "allowed", "-I", "dana", "-n", NAMESPACE, "-s", "sig")
                == 0;
    }

    private void agree(Verdict wanted, SoftToken token, SshSignature signature) throws Exception {
        byte[] file = signature.text().getBytes(UTF_8);
        assertEquals(wanted, ours(token.key(), file, MESSAGE));
        assertEquals(
                wanted == Verdict.GOOD || wanted == Verdict.WEAK,
                theirs(token.key(), file, MESSAGE),
                () -> signature.touch().toString());
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void every_kind_of_key_signs_and_openssh_says_so(KeyKind kind) throws Exception {
        SoftToken token = SoftToken.of(kind);
        for (String hash : List.of("sha256", "sha512")) {
            SshSignature signature = token.sign(NAMESPACE, hash, MESSAGE, 1, 0);
            agree(Verdict.GOOD, token, signature);
            byte[] file = signature.text().getBytes(UTF_8);
            assertEquals(signature, SshSignature.read(file));
            byte[] other = "record: review-2\n".getBytes(UTF_8);
            assertEquals(Verdict.OTHER_BYTES, ours(token.key(), file, other));
            assertFalse(theirs(token.key(), file, other));
            assertEquals(Verdict.UNKNOWN_KEY, ours(SoftToken.of(kind).key(), file, MESSAGE));
        }
        Files.writeString(folder.resolve("key.pub"), token.key().line() + "\n");
        assertEquals(0, Keygen.run(folder, new byte[0], "-l", "-f", "key.pub"));
        String listed = Files.readString(folder.resolve("out"));
        assertTrue(listed.contains(token.key().shortName()), listed);
        assertTrue(listed.contains("(" + kind.label() + ")"), listed);
    }

    @Test
    void ssh_keygen_signs_with_ecdsa_and_we_agree() throws Exception {
        assertEquals(0, Keygen.run(folder, new byte[0], "-q", "-t", "ecdsa", "-b", "256", "-N", "", "-f", "key"));
        Files.write(folder.resolve("message"), MESSAGE);
        assertEquals(0, Keygen.run(folder, new byte[0], "-Y", "sign", "-f", "key", "-n", NAMESPACE, "message"));
        SshSignature theirs = SshSignature.read(Files.readAllBytes(folder.resolve("message.sig")));
        assertEquals(Files.readString(folder.resolve("message.sig")), theirs.text());
        assertTrue(Files.readString(folder.resolve("key.pub"))
                .startsWith(theirs.key().line()));
        assertTrue(theirs.fits(MESSAGE));
        assertEquals(Optional.empty(), theirs.weakness(MESSAGE));
    }

    /** What a passkey and a browser may say, with what we say of it; OpenSSH agrees, but for what is weak. */
    @ParameterizedTest(name = "flags {0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "5  | - | GOOD",
                "29 | - | GOOD",
                "13 | - | GOOD",
                "0  | - | WEAK",
                "1  | - | WEAK",
                "4  | - | WEAK",
                "69 | - | OTHER_BYTES",
                "133 | - | OTHER_BYTES",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\"} | GOOD",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false,\"other_keys_can_be_added_here\":\"do not compare clientDataJSON against a template. See https://goo.gl/yabPex\"} | GOOD",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false,\"tokenBinding\":{\"status\":\"supported\"}} | GOOD",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":true} | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":true,\"topOrigin\":\"https://evil.example\"} | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false,\"crossOrigin\":true} | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"cross\\u004frigin\":true} | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"x\":1,\"crossOrigin\":true} | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false,\"type\":\"webauthn.create\"} | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\": false} | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\" | WEAK",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false}x | WEAK",
                "5 | {\"type\":\"webauthn.create\",\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false} | OTHER_BYTES",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE_HASH\",\"origin\":\"ORIGIN\",\"crossOrigin\":false} | OTHER_BYTES",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE_PADDED\",\"origin\":\"ORIGIN\",\"crossOrigin\":false} | OTHER_BYTES",
                "5 | {\"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"type\":\"webauthn.get\",\"crossOrigin\":false} | OTHER_BYTES",
                "5 | {\"type\":\"webauthn.get\", \"challenge\":\"CHALLENGE\",\"origin\":\"ORIGIN\",\"crossOrigin\":false} | OTHER_BYTES",
                "5 | {\"type\":\"webauthn.get\",\"challenge\":\"CHALLENGE\",\"origin\":\"https://evil.example\",\"crossOrigin\":false} | OTHER_BYTES"
            })
    void a_passkey_is_asked_by_its_own_host_and_knows_who_touches_it(int flags, String template, Verdict wanted)
            throws Exception {
        SoftToken passkey = SoftToken.passkey(HOST);
        Answer answer = Answer.good(HOST).flags(flags);
        Answer told = template == null ? answer : answer.template(template);
        for (String hash : List.of("sha256", "sha512")) {
            agree(wanted, passkey, passkey.sign(NAMESPACE, hash, MESSAGE, told.counter(hash.length())));
        }
    }

    @Test
    void extensions_are_signed_with_the_rest() throws Exception {
        SoftToken passkey = SoftToken.passkey(HOST);
        byte[] extensions = {(byte) 0xA1, 0x61, 0x61, 0x01};
        agree(
                Verdict.GOOD,
                passkey,
                passkey.sign(
                        NAMESPACE,
                        "sha256",
                        MESSAGE,
                        Answer.good(HOST).flags(0x85).extensions(extensions)));
        agree(
                Verdict.OTHER_BYTES,
                passkey,
                passkey.sign(NAMESPACE, "sha256", MESSAGE, Answer.good(HOST).extensions(extensions)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://desk.example.org:8443",
                "https://desk.example.org/",
                "https:\\/\\/desk.example.org",
                "http://desk.example.org",
                "https://desk.example.org.evil.example",
                "https://example.org",
                "https://DESK.example.org",
                "android:apk-key-hash:x",
                ""
            })
    void another_origin_is_told_and_not_counted(String origin) throws Exception {
        SoftToken passkey = SoftToken.passkey(HOST);
        SshSignature signature =
                passkey.sign(NAMESPACE, "sha256", MESSAGE, Answer.good(HOST).origin(origin));
        agree(Verdict.WEAK, passkey, signature);
        assertEquals(Optional.of(Weakness.OTHER_ORIGIN), signature.weakness(MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "ssh:", "desk", "127.0.0.1", "-desk.example.org", "desk..example.org", "*.org"})
    void a_passkey_is_for_a_host_that_has_a_certificate(String application) throws Exception {
        SoftToken passkey = SoftToken.passkey(application);
        SshSignature signature = passkey.sign(NAMESPACE, "sha256", MESSAGE, Answer.good(application));
        agree(Verdict.WEAK, passkey, signature);
        assertEquals(Optional.of(Weakness.OTHER_ORIGIN), signature.weakness(MESSAGE));
    }

    @ParameterizedTest
    @EnumSource(value = KeyKind.class, names = ".*_SK", mode = EnumSource.Mode.MATCH_ANY)
    void a_security_key_is_touched_and_signs_for_openssh_alone(KeyKind kind) throws Exception {
        SoftToken token = SoftToken.of(kind);
        agree(Verdict.GOOD, token, token.sign(NAMESPACE, "sha512", MESSAGE, 5, -1));
        assertTrue(token.sign(NAMESPACE, "sha512", MESSAGE, 5, -1).userVerified());
        SshSignature alone = token.sign(NAMESPACE, "sha512", MESSAGE, 0, 3);
        agree(Verdict.WEAK, token, alone);
        assertEquals(Optional.of(Weakness.NOT_TOUCHED), alone.weakness(MESSAGE));
        SoftToken other = SoftToken.of(kind, HOST);
        SshSignature unasked = other.sign(NAMESPACE, "sha512", MESSAGE, 5, 3);
        agree(Verdict.WEAK, other, unasked);
        assertEquals(Optional.of(Weakness.OTHER_APPLICATION), unasked.weakness(MESSAGE));
        SoftToken named = SoftToken.of(kind, "ssh:reviews");
        agree(Verdict.GOOD, named, named.sign(NAMESPACE, "sha512", MESSAGE, 1, 3));
    }

    @Test
    void a_signature_is_good_with_either_of_its_two_numbers_and_is_no_name_for_anything() throws Exception {
        BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        SoftToken passkey = SoftToken.passkey(HOST);
        SshSignature one = passkey.sign(NAMESPACE, MESSAGE);
        String other = order.subtract(new BigInteger(one.signature().substring(64), 16))
                .toString(16);
        SshSignature two = new SshSignature(
                one.key(),
                one.namespace(),
                one.hash(),
                one.signature().substring(0, 64) + "0".repeat(64 - other.length()) + other,
                one.touch());
        agree(Verdict.GOOD, passkey, one);
        agree(Verdict.GOOD, passkey, two);
    }

    /** The OpenSSH project's own signatures. */
    @ParameterizedTest
    @CsvSource({
        "ed25519, -",
        "ecdsa, -",
        "ed25519_sk, -",
        "ecdsa_sk, -",
        "ecdsa_sk_webauthn, NOT_VERIFIED",
    })
    void the_signatures_of_openssh_fit(String name, String weakness) throws Exception {
        SshSignature signature = SshSignature.read(kept(name + ".sig"));
        assertTrue(new String(kept(name + ".pub"), UTF_8)
                .startsWith(signature.key().line()));
        assertEquals(new String(kept("namespace"), UTF_8), signature.namespace());
        assertTrue(signature.fits(kept("signed-data")));
        assertFalse(signature.fits(MESSAGE));
        assertEquals(
                weakness,
                signature.weakness(kept("signed-data")).map(Enum::name).orElse("-"));
        Files.writeString(folder.resolve("allowed"), "x " + signature.key().line() + "\n");
        Files.write(folder.resolve("sig"), kept(name + ".sig"));
        String[] verify = {"-Y", "verify", "-f", "allowed", "-I", "x", "-n", "unittest", "-s", "sig"};
        assertEquals(0, Keygen.run(folder, kept("signed-data"), verify));
    }

    @Test
    void the_passkey_of_openssh_was_also_asked_by_another_host_than_its_own() throws Exception {
        SshSignature signature = SshSignature.read(kept("ecdsa_sk_webauthn.sig"));
        Touch touch = signature.touch().orElseThrow();
        Touch verified = new Touch(touch.flags() | Touch.VERIFIED, touch.counter(), touch.answer());
        byte[] toSign = SshSignature.toSign("unittest", "sha512", kept("signed-data"));
        assertEquals(
                Optional.of(Weakness.OTHER_ORIGIN),
                verified.weakness(signature.key().application(), toSign));
        assertEquals(Optional.empty(), verified.weakness("www.mindrot.org", toSign));
    }

    @Test
    void a_kind_of_key_that_is_not_used_here_is_named() {
        MalformedSignature refused = assertThrows(MalformedSignature.class, () -> SshSignature.read(kept("rsa.sig")));
        assertTrue(String.valueOf(refused.getMessage()).contains("'ssh-rsa'"), refused::getMessage);
    }

    private static byte[] kept(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/signature/openssh", name));
    }

    /** Keys under which no private half is needed, or that OpenSSH does not take for keys. */
    @ParameterizedTest
    @CsvSource({
        "ED25519, 0000000000000000000000000000000000000000000000000000000000000000",
        "ED25519, 0100000000000000000000000000000000000000000000000000000000000000",
        "ED25519, 0100000000000000000000000000000000000000000000000000000000000080",
        "ED25519, ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ED25519, 26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "ED25519, c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ED25519, c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "ED25519, eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ED25519, ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "ED25519, 00",
        "ECDSA, 04",
        "ECDSA, 00",
    })
    void a_key_that_is_none_is_refused(KeyKind kind, String hex) {
        assertThrows(IllegalArgumentException.class, () -> new PublicKey(kind, hex, ""));
    }

    @Test
    void a_point_beside_the_curve_is_no_key() {
        byte[] point = SoftToken.of(KeyKind.ECDSA).key().bytes();
        for (int at : new int[] {0, 1, 32, 33, 64}) {
            byte[] beside = point.clone();
            beside[at] ^= 2;
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new PublicKey(KeyKind.ECDSA, HexFormat.of().formatHex(beside), ""));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new PublicKey(KeyKind.ECDSA, HexFormat.of().formatHex(Arrays.copyOf(new byte[] {4}, 65)), ""));
    }

    /** A point of the signature that is written in another way than OpenSSH writes it counts for nothing. */
    @Test
    void a_point_has_one_form() {
        String zero = "0".repeat(64);
        for (String point : List.of(
                "01" + "0".repeat(62), "ee" + "ff".repeat(30) + "7f", "ee" + "ff".repeat(30) + "ff", "00".repeat(32))) {
            byte[] key = SoftToken.of(KeyKind.ED25519).key().bytes();
            assertFalse(Ed25519.verifies(key, MESSAGE, HexFormat.of().parseHex(point + zero)));
        }
    }

    @Test
    void no_bytes_let_an_exception_escape() {
        Random random = new Random(7);
        SoftToken[] tokens = {
            SoftToken.of(KeyKind.ED25519),
            SoftToken.of(KeyKind.ECDSA),
            SoftToken.of(KeyKind.ED25519_SK),
            SoftToken.of(KeyKind.ECDSA_SK),
            SoftToken.passkey(HOST)
        };
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            SoftToken token = tokens[i % tokens.length];
            String text = token.sign(NAMESPACE, MESSAGE).text();
            String body = text.substring(30, text.length() - 28).replace("\n", "");
            byte[] blob = Base64.getDecoder().decode(body);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(blob.length);
                switch (random.nextInt(4)) {
                    case 0 -> blob[at] ^= (byte) (1 << random.nextInt(8));
                    case 1 -> blob[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                    case 2 -> blob = Arrays.copyOf(blob, Math.max(1, at));
                    default -> blob = Arrays.copyOf(blob, blob.length + 1 + random.nextInt(40));
                }
            }
            String other = Base64.getEncoder().encodeToString(blob).replaceAll("(.{70})", "$1\n");
            Verdict verdict = ours(
                    token.key(),
                    ("-----BEGIN SSH SIGNATURE-----\n" + other + (other.endsWith("\n") ? "" : "\n")
                                    + "-----END SSH SIGNATURE-----\n")
                            .getBytes(UTF_8),
                    MESSAGE);
            boolean same = Arrays.equals(blob, Base64.getDecoder().decode(body));
            assertEquals(same, verdict == Verdict.GOOD, verdict::name);
            refused += same ? 0 : 1;
        }
        assertTrue(refused > 3_500, refused + " refused");
        for (String file : List.of("", "-----BEGIN SSH SIGNATURE-----\n", "-----END SSH SIGNATURE-----\n")) {
            assertThrows(MalformedSignature.class, () -> SshSignature.read(file.getBytes(UTF_8)));
        }
    }
}
