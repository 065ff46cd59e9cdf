package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.store.signature.AllowedSigners.Verdict;

/** What we sign, ssh-keygen accepts; what it signs, we accept; and both refuse the same. */
class SshSignatureTest {
    private static final String NAMESPACE = "review@example.org";
    private static final byte[] MESSAGE = "record: review-1\n".getBytes(UTF_8);
    private static final Instant SIGNED = Instant.parse("2024-02-01T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private static AllowedSigners signers(String text, PublicKey... revoked) {
        Outcome<List<AllowedSigners.Signer>> read = AllowedSigners.read("content/reviews/allowed_signers", text);
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                        .toList());
        return new AllowedSigners(read.value(), Set.of(revoked));
    }

    private static String line(PublicKey key, String options) {
        return "dana-example " + options + (options.isEmpty() ? "" : " ") + key.line() + " dana@example.org\n";
    }

    @Test
    void is_read_as_it_was_written() throws MalformedSignature {
        PrivateKey key = NewKey.made();
        SshSignature signature = SshSignature.of(key, NAMESPACE, MESSAGE);
        assertEquals(signature, SshSignature.read(signature.text().getBytes(UTF_8)));
        assertTrue(signature.fits(MESSAGE));
        assertTrue(!signature.fits("record: review-2\n".getBytes(UTF_8)));
    }

    @Test
    void every_flipped_byte_and_every_truncation_is_refused() {
        PrivateKey key = NewKey.made();
        AllowedSigners allowed = signers(line(key.publicKey(), ""));
        byte[] file = SshSignature.of(key, NAMESPACE, MESSAGE).text().getBytes(UTF_8);
        for (int i = 0; i < file.length; i++) {
            byte[] flipped = file.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            assertNotEquals(Verdict.GOOD, verdict(allowed, flipped), "byte " + i);
            assertNotEquals(Verdict.GOOD, verdict(allowed, java.util.Arrays.copyOf(file, i)), "cut to " + i);
        }
        assertEquals(Verdict.GOOD, verdict(allowed, file));
    }

    private static Verdict verdict(AllowedSigners allowed, byte[] file) {
        try {
            return allowed.judge(SshSignature.read(file), "dana-example", NAMESPACE, MESSAGE, SIGNED);
        } catch (MalformedSignature refused) {
            return Verdict.OTHER_BYTES;
        }
    }

    @Test
    void is_judged_by_person_purpose_and_the_time_at_which_it_was_made() {
        PrivateKey key = NewKey.made();
        PublicKey open = key.publicKey();
        SshSignature signature = SshSignature.of(key, NAMESPACE, MESSAGE);
        assertEquals(Verdict.GOOD, judge(signers(line(open, "")), signature));
        assertEquals(Verdict.GOOD, judge(signers(line(open, "namespaces=\"file,review@*\"")), signature));
        assertEquals(
                Verdict.PURPOSE_NOT_ALLOWED,
                judge(signers(line(open, "namespaces=\"!review@example.org,review@*\"")), signature));
        assertEquals(
                Verdict.GOOD,
                judge(signers(line(open, "valid-after=\"20240101\",valid-before=\"20250101\"")), signature));
        assertEquals(Verdict.NOT_YET, judge(signers(line(open, "valid-after=\"202402011200Z\"")), signature, -1));
        assertEquals(Verdict.GOOD, judge(signers(line(open, "valid-after=\"202402011200Z\"")), signature));
        assertEquals(Verdict.GOOD, judge(signers(line(open, "valid-before=\"20240201120000\"")), signature));
        assertEquals(Verdict.EXPIRED, judge(signers(line(open, "valid-before=\"20240201120000\"")), signature, 1));
        assertEquals(Verdict.REVOKED, judge(signers(line(open, ""), open), signature));
        assertEquals(Verdict.UNKNOWN_KEY, judge(AllowedSigners.NONE, signature));
        assertEquals(Verdict.UNKNOWN_KEY, judge(signers(line(NewKey.made().publicKey(), "")), signature));
        assertEquals(
                Verdict.OTHER_PURPOSE,
                signers(line(open, "")).judge(signature, "dana-example", "file", MESSAGE, SIGNED));
        assertEquals(
                Verdict.UNKNOWN_KEY,
                signers(line(open, "")).judge(signature, "morgan-sample", NAMESPACE, MESSAGE, SIGNED));
        assertEquals(Verdict.GOOD, judge(signers("# keys\n\nmorgan-*,dana-??????? " + open.line() + "\n"), signature));
        assertEquals(Verdict.UNKNOWN_KEY, judge(signers("*,!dana-* " + open.line() + "\n"), signature));
    }

    private static Verdict judge(AllowedSigners allowed, SshSignature signature) {
        return judge(allowed, signature, 0);
    }

    private static Verdict judge(AllowedSigners allowed, SshSignature signature, int later) {
        return allowed.judge(signature, "dana-example", NAMESPACE, MESSAGE, SIGNED.plusSeconds(later));
    }

    @Test
    void a_line_that_names_no_key_is_told() {
        String key = NewKey.made().publicKey().line();
        for (String line : List.of(
                "dana-example",
                key,
                "dana-example ssh-rsa AAAA",
                "dana-example ssh-ed25519 AAAA",
                "dana-example cert-authority " + key,
                "dana-example valid-after=\"2024\" " + key,
                "dana-example valid-after=\"20240230\" " + key,
                "dana-example namespaces=review " + key + "x y")) {
            Outcome<List<AllowedSigners.Signer>> read = AllowedSigners.read("allowed_signers", "# who\n" + line + "\n");
            assertEquals(List.of(), read.value(), line);
            assertEquals(1, read.findings().size(), line);
            assertEquals(2, read.findings().get(0).span().line());
            assertEquals("signer-known", read.findings().get(0).rule());
        }
    }

    private int keygen(byte[] input, String... arguments) throws IOException, InterruptedException {
        return Keygen.run(folder, input, arguments);
    }

    private static byte[] kept(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/signature", name));
    }

    /** Signatures that {@code ssh-keygen -Y sign} made once, with what {@code ssh-keygen -Y verify} said of them. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "good-sha512.sig, 2024-02-01T12:00:00Z, GOOD",
        "good-sha256.sig, 2024-02-01T12:00:00Z, GOOD",
        "good-sha512.sig, 2023-12-31T12:00:00Z, NOT_YET",
        "good-sha512.sig, 2026-01-01T12:00:00Z, EXPIRED",
        "other-bytes.sig, 2024-02-01T12:00:00Z, OTHER_BYTES",
        "other-purpose.sig, 2024-02-01T12:00:00Z, OTHER_PURPOSE",
        "other-key.sig, 2024-02-01T12:00:00Z, UNKNOWN_KEY"
    })
    void judges_what_ssh_keygen_signed_as_it_does(String file, Instant at, Verdict verdict) throws Exception {
        String list = new String(kept("allowed_signers"), UTF_8);
        SshSignature signature = SshSignature.read(kept(file));
        assertEquals(verdict, signers(list).judge(signature, "dana-example", NAMESPACE, kept("record.yaml"), at), file);
        AllowedSigners revoking = new AllowedSigners(
                signers(list).signers(),
                AllowedSigners.readRevoked("revoked_keys", new String(kept("revoked_keys"), UTF_8))
                        .value());
        Verdict revoked = revoking.judge(signature, "dana-example", NAMESPACE, kept("record.yaml"), at);
        assertNotEquals(Verdict.GOOD, revoked, file);
        assertEquals(file.startsWith("good"), revoked == Verdict.REVOKED, file);
    }

    @Test
    void ssh_keygen_and_we_accept_and_refuse_the_same() throws Exception {
        Keygen.need();
        assertEquals(0, keygen(new byte[0], "-q", "-t", "ed25519", "-N", "", "-C", "dana", "-f", "key"));
        PrivateKey key = PrivateKey.read(Files.readString(folder.resolve("key")));
        assertTrue(Files.readString(folder.resolve("key.pub"))
                .startsWith(key.publicKey().line() + " "));
        assertEquals(0, keygen(new byte[0], "-l", "-f", "key.pub"));
        assertTrue(
                Files.readString(folder.resolve("out")).contains(key.publicKey().shortName()));

        // It signs, we judge.
        Files.write(folder.resolve("message"), MESSAGE);
        assertEquals(0, keygen(new byte[0], "-Y", "sign", "-f", "key", "-n", NAMESPACE, "message"));
        SshSignature theirs = SshSignature.read(Files.readAllBytes(folder.resolve("message.sig")));
        assertEquals(Verdict.GOOD, judge(signers(line(key.publicKey(), "")), theirs));
        assertEquals(SshSignature.of(key, NAMESPACE, MESSAGE), theirs, "Ed25519 has one signature for one message");
        assertEquals(Files.readString(folder.resolve("message.sig")), theirs.text());

        // We sign, both judge; a list of options, whether the message is another, whether the key is revoked.
        Files.writeString(
                folder.resolve("our.sig"),
                SshSignature.of(key, NAMESPACE, MESSAGE).text());
        String[] options = {
            "",
            "namespaces=\"review@example.org\"",
            "namespaces=\"file,git\"",
            "namespaces=\"review@*\",valid-after=\"20240101\",valid-before=\"20250101\"",
            "valid-after=\"20240601Z\"",
            "valid-before=\"20240101Z\"",
            "valid-before=\"202402011200Z\"",
            "valid-after=\"202402011200Z\"",
            "valid-before=\"20240201115959Z\"",
            "valid-after=\"20240201120001Z\""
        };
        int good = 0;
        int bad = 0;
        for (String option : options) {
            for (boolean other : new boolean[] {false, true}) {
                for (boolean revoked : new boolean[] {false, true}) {
                    Files.writeString(folder.resolve("allowed"), line(key.publicKey(), option));
                    Files.writeString(
                            folder.resolve("revoked"), revoked ? key.publicKey().line() + "\n" : "");
                    byte[] message = other ? "record: review-2\n".getBytes(UTF_8) : MESSAGE;
                    int exit = keygen(
                            message,
                            "-Y",
                            "verify",
                            "-f",
                            "allowed",
                            "-r",
                            "revoked",
                            "-I",
                            "dana-example",
                            "-n",
                            NAMESPACE,
                            "-Overify-time=20240201120000Z",
                            "-s",
                            "our.sig");
                    AllowedSigners allowed = revoked
                            ? signers(line(key.publicKey(), option), key.publicKey())
                            : signers(line(key.publicKey(), option));
                    Verdict verdict = allowed.judge(
                            SshSignature.read(Files.readAllBytes(folder.resolve("our.sig"))),
                            "dana-example",
                            NAMESPACE,
                            message,
                            SIGNED);
                    assertEquals(
                            exit == 0,
                            verdict == Verdict.GOOD,
                            () -> option + " " + other + " " + revoked + ": " + verdict);
                    good += exit == 0 ? 1 : 0;
                    bad += exit == 0 ? 0 : 1;
                }
            }
        }
        assertTrue(good >= 5 && bad >= 20, good + " good, " + bad + " bad");
        // Another purpose.
        assertNotEquals(
                0,
                keygen(MESSAGE, "-Y", "verify", "-f", "allowed", "-I", "dana-example", "-n", "file", "-s", "our.sig"));
    }

    @Test
    void a_key_with_a_passphrase_is_refused_in_plain_words() throws Exception {
        Keygen.need();
        assertEquals(0, keygen(new byte[0], "-q", "-t", "ed25519", "-N", "secret", "-f", "locked"));
        MalformedSignature refused = assertThrows(
                MalformedSignature.class, () -> PrivateKey.read(Files.readString(folder.resolve("locked"))));
        assertTrue(String.valueOf(refused.getMessage()).contains("passphrase"), refused::getMessage);
        assertThrows(MalformedSignature.class, () -> PrivateKey.read("-----BEGIN RSA PRIVATE KEY-----"));
    }
}
