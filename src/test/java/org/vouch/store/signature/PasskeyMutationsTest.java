package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.signature.AllowedSigners.Verdict;
import org.vouch.store.signature.SoftToken.Answer;

/**
 * Signatures of passkeys that were changed after they were made, or made over something odd: what we accept, OpenSSH
 * accepts. A run of record asks for more of them: {@code -Dmutations=100000}.
 */
class PasskeyMutationsTest {
    private static final int COUNT = Integer.getInteger("mutations", 2_000);
    private static final String NAMESPACE = "review@example.org";
    private static final byte[] MESSAGE = "record: review-1\n".getBytes(UTF_8);
    private static final Instant SIGNED = Instant.parse("2024-02-01T12:00:00Z");
    private static final String HOST = "desk.example.org";
    private static final SoftToken PASSKEY = SoftToken.passkey(HOST);
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final String[] PIECES = {
        "\"",
        "\\",
        ",",
        "{",
        "}",
        "[",
        ":",
        " ",
        "\n",
        "\0",
        "true",
        "false",
        "null",
        "\"crossOrigin\":true",
        ",\"crossOrigin\":false",
        "\"type\":\"webauthn.create\"",
        ",\"topOrigin\":\"https://evil.example\"",
        "https://",
        "ORIGIN",
        "CHALLENGE",
        ",\"a\":1",
        ",\"b\":\"c\"",
        ",\"tokenBinding\":{\"status\":\"supported\"}",
        "\u00e9"
    };

    @TempDir
    Path folder = Path.of("");

    private final Random random = new Random(2024);

    @Test
    void what_we_accept_openssh_accepts() throws Exception {
        Keygen.need();
        AllowedSigners allowed = new AllowedSigners(
                AllowedSigners.read("allowed_signers", "dana " + PASSKEY.key().line() + "\n")
                        .value(),
                Set.of());
        Files.writeString(folder.resolve("allowed"), "dana " + PASSKEY.key().line() + "\n");
        Map<Verdict, Integer> counts = new TreeMap<>();
        for (int i = 0; i < COUNT; i++) {
            byte[] file = i % 2 == 0 ? madeOddly() : changedAfterwards();
            Verdict verdict = verdict(allowed, file);
            counts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.GOOD || verdict == Verdict.WEAK) {
                assertTrue(theirs(file), () -> verdict + " " + new String(file, UTF_8));
            }
        }
        System.out.println(COUNT + " changed signatures of a passkey: " + counts);
        assertEquals(COUNT, counts.values().stream().mapToInt(each -> each).sum());
        for (Verdict verdict : new Verdict[] {Verdict.GOOD, Verdict.WEAK, Verdict.OTHER_BYTES, Verdict.OTHER_PURPOSE}) {
            assertTrue(counts.getOrDefault(verdict, 0) > COUNT / 500, verdict + ": " + counts);
        }
    }

    private static Verdict verdict(AllowedSigners allowed, byte[] file) {
        try {
            return allowed.judge(SshSignature.read(file), "dana", NAMESPACE, MESSAGE, SIGNED);
        } catch (MalformedSignature refused) {
            return Verdict.OTHER_BYTES;
        }
    }

    private boolean theirs(byte[] file) throws IOException, InterruptedException {
        Files.write(folder.resolve("sig"), file);
        return Keygen.run(folder, MESSAGE, "-Y", "verify", "-f", "allowed", "-I", "dana", "-n", NAMESPACE, "-s", "sig")
                == 0;
    }

    /** The passkey signs it, so only what is said around the record can be wrong. */
    private byte[] madeOddly() {
        Answer answer = Answer.good(HOST);
        String template = answer.template();
        for (int edits = random.nextInt(3); edits > 0; edits--) {
            int from = random.nextInt(4) == 0 ? random.nextInt(template.length()) : template.length() - 1;
            int cut = random.nextInt(3) == 0 ? random.nextInt(template.length() - from + 1) : 0;
            template = template.substring(0, from)
                    + PIECES[random.nextInt(PIECES.length)]
                    + template.substring(from + cut);
            if (template.isEmpty()) {
                template = "{";
            }
        }
        answer = answer.template(template);
        if (random.nextInt(3) == 0) {
            answer = answer.flags(random.nextInt(256));
        }
        if (random.nextInt(4) == 0) {
            answer = answer.extensions(new byte[random.nextInt(6)]);
        }
        if (random.nextInt(4) == 0) {
            String[] others = {
                "https://evil.example", "https://" + HOST + ":1", "", "https://" + HOST + "\"", HOST, "\0"
            };
            answer = answer.origin(others[random.nextInt(others.length)]);
        }
        boolean other = random.nextInt(20) == 0;
        return PASSKEY.sign(
                        other ? "review@example.com" : NAMESPACE,
                        random.nextBoolean() ? "sha256" : "sha512",
                        random.nextInt(20) == 0 ? "record: review-2\n".getBytes(UTF_8) : MESSAGE,
                        answer.counter(random.nextInt()))
                .text()
                .getBytes(UTF_8);
    }

    /** Anybody can do this to a signature that they find. */
    private byte[] changedAfterwards() {
        SshSignature good = PASSKEY.sign(NAMESPACE, MESSAGE);
        if (random.nextInt(50) == 0) {
            String other = ORDER.subtract(new BigInteger(good.signature().substring(64), 16))
                    .toString(16);
            return new SshSignature(
                            good.key(),
                            NAMESPACE,
                            good.hash(),
                            good.signature().substring(0, 64) + "0".repeat(64 - other.length()) + other,
                            good.touch())
                    .text()
                    .getBytes(UTF_8);
        }
        String text = good.text();
        if (random.nextInt(4) == 0) {
            byte[] file = text.getBytes(UTF_8);
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(7));
            return file;
        }
        String body =
                text.substring(text.indexOf('\n') + 1, text.indexOf("-----END")).replace("\n", "");
        byte[] blob = Base64.getDecoder().decode(body);
        for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
            int at = random.nextInt(blob.length);
            switch (random.nextInt(5)) {
                case 0 -> blob[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> blob[at] = (byte) random.nextInt(256);
                case 2 -> blob = Arrays.copyOf(blob, Math.max(1, at));
                case 3 -> blob = spliced(blob, at, 0);
                default -> blob = spliced(blob, at, 1);
            }
        }
        StringBuilder file = new StringBuilder("-----BEGIN SSH SIGNATURE-----\n");
        String base64 = Base64.getEncoder().encodeToString(blob);
        for (int at = 0; at < base64.length(); at += 70) {
            file.append(base64, at, Math.min(base64.length(), at + 70)).append('\n');
        }
        return file.append("-----END SSH SIGNATURE-----\n").toString().getBytes(UTF_8);
    }

    /** Puts a byte in, or takes one out. */
    private byte[] spliced(byte[] blob, int at, int without) {
        byte[] head = Arrays.copyOf(blob, at + 1 - without);
        if (without == 0) {
            head[at] = (byte) random.nextInt(256);
        }
        byte[] all = Arrays.copyOf(head, head.length + blob.length - at - without);
        System.arraycopy(blob, at + without, all, head.length, blob.length - at - without);
        return all;
    }
}
