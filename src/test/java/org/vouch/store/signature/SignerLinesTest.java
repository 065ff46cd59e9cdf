package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.store.signature.AllowedSigners.Signer;
import org.vouch.store.signature.AllowedSigners.Verdict;

/** A file of allowed signers means the same to OpenSSH and to us, or we take less from it and say so. */
class SignerLinesTest {
    private static final String NAMESPACE = "review@example.org";
    private static final byte[] MESSAGE = "record: review-1\n".getBytes(UTF_8);
    private static final Instant SIGNED = Instant.parse("2024-02-01T12:00:00Z");
    private static final SoftToken TOKEN = SoftToken.of(KeyKind.ED25519);
    private static final String KEY = TOKEN.key().line();
    private static final SshSignature SIGNATURE = TOKEN.sign(NAMESPACE, MESSAGE);
    private static final String RSA = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC3uYUs";

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void keygen() throws Exception {
        Keygen.need();
    }

    private static Outcome<List<Signer>> read(String file) {
        return AllowedSigners.read("content/reviews/allowed_signers", file);
    }

    private static boolean ours(String file) {
        return new AllowedSigners(read(file).value(), Set.of()).judge(SIGNATURE, "dana", NAMESPACE, MESSAGE, SIGNED)
                == Verdict.GOOD;
    }

    private boolean theirs(String file) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("allowed"), file);
        Files.writeString(folder.resolve("sig"), SIGNATURE.text());
        String[] verify = {
            "-Y", "verify", "-f", "allowed", "-I", "dana", "-n", NAMESPACE, "-Overify-time=20240201120000", "-s", "sig"
        };
        return Keygen.runIn("UTC0", folder, MESSAGE, verify) == 0;
    }

    private static List<String> told(String file) {
        return read(file).findings().stream()
                .map(finding -> finding.severity() + " " + finding.span().line() + " " + finding.message())
                .toList();
    }

    @Test
    void both_accept() throws Exception {
        for (String file : List.of(
                "dana " + KEY,
                "dana " + KEY + "\n",
                "dana " + KEY + " a comment\r\n",
                "dana\t" + KEY.replace(' ', '\t') + "\tx\n",
                " \t dana   " + KEY.replace(" ", "  ") + "\n",
                "\"dana\" " + KEY + "\n",
                "\"sam,dana\" " + KEY + "\n",
                "\"sam s,dana\" namespaces=\"review@example.org\" " + KEY + "\n",
                "sam,\"dana\" " + KEY + "\n",
                "\"dana\"namespaces=\"review@*\" " + KEY + "\n",
                "sam,d* " + KEY + "\n",
                "d??a " + KEY + "\n",
                "*,!sam " + KEY + "\n",
                "dana namespaces=\"review@example.org\" " + KEY + "\n",
                "dana NAMESPACES=\"file,review@example.org\" " + KEY + "\n",
                "dana namespaces=\"review@example.org\",valid-after=\"20240101\",valid-before=\"20250101\" " + KEY
                        + "\n",
                "dana valid-before=\"20240201120000\" " + KEY + "\n",
                "dana valid-after=\"202402011200\" " + KEY + "\n",
                "# sam\n\n   # dana\n\t\ndana " + KEY + "\n",
                "sam " + RSA + "\ndana " + KEY + "\n",
                "dana " + RSA + "\ndana " + KEY + "\n",
                "dana cert-authority " + KEY + "\ndana " + KEY + "\n",
                "dana future-option=\"x\" " + KEY + "\ndana " + KEY + "\n",
                "dana ssh-future AAAAC2Z1dHVyZQ== x\ndana " + KEY + "\n",
                "dana namespaces=\"a\",namespaces=\"b\" " + KEY + "\ndana " + KEY + "\n",
                "dana \"never closed\ndana " + KEY + "\n",
                "nobody\ndana " + KEY + "\n",
                "sam ssh-ed25519 AAAA\ndana " + KEY + "\n")) {
            assertTrue(ours(file), file);
            assertTrue(theirs(file), file);
        }
    }

    @Test
    void both_refuse() throws Exception {
        for (String file : List.of(
                "",
                "dana",
                KEY,
                "sam " + KEY,
                "dana,!dana " + KEY,
                "!dana,* " + KEY,
                "\"dana " + KEY,
                "\"dana\"x " + KEY,
                "dana cert-authority " + KEY,
                "dana cert-authority,namespaces=\"*\" " + KEY,
                "dana no-touch-required " + KEY,
                "dana verify-required " + KEY,
                "dana namespaces=\"file\" " + KEY,
                "dana namespaces=\"\" " + KEY,
                "dana namespaces=review@example.org " + KEY,
                "dana namespaces=\"review@example.org\",namespaces=\"file\" " + KEY,
                "dana namespaces=\"review@example.org\"valid-after=\"20240101\" " + KEY,
                "dana namespaces=\"review@example.org\", " + KEY,
                "dana namespaces=\"review@example.org " + KEY,
                "dana valid-after=\"20240101\",valid-after=\"20230101\" " + KEY,
                "dana valid-after=\"20240101\",valid-before=\"20230101\" " + KEY,
                "dana valid-after=\"20240101\",valid-before=\"20240101\" " + KEY,
                "dana valid-after=\"20240201120000\",valid-before=\"20240201120000\" " + KEY,
                "dana valid-after=\"2024\" " + KEY,
                "dana valid-after=\"19000101\" " + KEY,
                "dana valid-after=\"20240201120001\" " + KEY,
                "dana valid-before=\"20240201115959\" " + KEY,
                "dana valid-before=\"20240201\" " + KEY,
                "\uFEFFdana " + KEY,
                "#\rdana " + KEY,
                "\u00A0dana " + KEY,
                "\u2003dana " + KEY,
                "\u2028dana " + KEY,
                "dana\u00A0" + KEY,
                "dana " + KEY.substring(0, KEY.length() - 4),
                "dana " + KEY.substring(0, KEY.length() - 1) + "=",
                "dana " + KEY.replace("ssh-ed25519", "ssh-rsa"),
                "dana " + KEY.replace("ssh-ed25519", "SSH-ED25519"),
                "dana " + KEY.replace("ssh-ed25519", "ecdsa-sha2-nistp256"),
                "dana, " + RSA,
                "x".repeat(1023) + "*,dana* " + KEY.substring(0, 20))) {
            assertEquals(List.of(false, false), List.of(ours(file), theirs(file)), file);
        }
    }

    @Test
    void we_take_less_and_say_so() throws Exception {
        for (String file : List.of(
                "dana valid-after=\"20240132\" " + KEY,
                "dana valid-before=\"20240230\" " + KEY,
                "dana ,namespaces=\"review@example.org\" " + KEY,
                "dana\r" + KEY,
                "dana valid-after=\"20240101UTC\" " + KEY,
                "dana valid-after=\"20240101z\" " + KEY,
                "dana " + KEY + " a \u0007 comment")) {
            assertEquals(false, ours(file), file);
            assertTrue(theirs(file) || file.contains("20240132"), file);
            assertEquals(1, told(file).size(), file);
        }
    }

    @Test
    void a_line_of_no_use_is_told_by_its_weight() {
        assertEquals(
                List.of("ADVICE 2 this line counts for nothing here: keys of the kind 'ssh-rsa' sign nothing here"),
                told("# who\nsam namespaces=\"git\" " + RSA + " sam@laptop\ndana " + KEY + "\n"));
        assertEquals(
                List.of("ADVICE 1 this line counts for nothing here: keys of the kind 'ssh-future' sign nothing here"),
                told("sam ssh-future AAAAC2Z1dHVyZQ==\n"));
        assertEquals(
                List.of(
                        "ADVICE 1 this line counts for nothing here: certificates sign nothing here, so 'cert-authority'"
                                + " names nobody"),
                told("* cert-authority " + KEY));
        assertEquals(
                List.of("ADVICE 1 this line counts for nothing here: the option 'max-uses' is not known here"),
                told("dana max-uses=\"3\" " + KEY));
        assertEquals(
                List.of("WARNING 1 this line names no signer: the file starts with a byte order mark, so OpenSSH does"
                        + " not read its first line; save it as UTF-8 without a mark"),
                told("\uFEFFdana " + KEY + "\nsam " + KEY));
        assertEquals(List.of(), told("\uFEFF# who may sign\ndana " + KEY));
        assertEquals(
                List.of("WARNING 1 this line names no signer: the option 'namespaces' is given twice"),
                told("dana namespaces=\"a\",namespaces=\"b\" " + KEY));
        assertEquals(
                List.of("ADVICE 1 OpenSSH before 9.1 does not read the 'Z' in '20240101Z', and takes no signature under"
                        + " this line"),
                told("dana valid-after=\"20240101Z\" " + KEY));
    }

    @Test
    void a_line_that_revokes_nothing_is_an_error_and_a_key_of_another_kind_is_none() {
        Outcome<Set<PublicKey>> read = AllowedSigners.readRevoked(
                "revoked_keys", "# gone\n" + KEY + "\n" + RSA + "\nssh-ed25519\n" + KEY + "x\n\uFEFF" + KEY + "\n");
        assertEquals(Set.of(TOKEN.key()), read.value());
        assertEquals(
                List.of("3 ADVICE", "4 ERROR", "5 ERROR", "6 ADVICE"),
                read.findings().stream()
                        .map(finding -> finding.span().line() + " " + finding.severity())
                        .toList());
    }

    @Test
    void the_places_of_findings_are_those_of_an_editor() {
        List<Finding> findings = read("dana " + KEY + "\r\n#a\rb\n\rsam\n").findings();
        assertEquals(
                List.of(2, 4),
                findings.stream().map(finding -> finding.span().line()).toList());
        assertTrue(findings.stream().allMatch(finding -> finding.severity() == Severity.WARNING));
    }

    /** Lines that are put together and cut at random: never one that only we accept, and never an exception. */
    @Test
    void random_lines_are_never_read_more_kindly_than_openssh_reads_them() throws Exception {
        String[] pieces = {
            "dana",
            "sam,",
            "\"",
            "\"dana\"",
            " ",
            "\t",
            ",",
            "!",
            "*",
            "?",
            "=",
            "\\\"",
            "\\",
            "\r",
            "#",
            "\uFEFF",
            "é",
            "namespaces=\"review@example.org\"",
            "namespaces=\"file\"",
            "valid-after=\"20240101\"",
            "20240201",
            "valid-before=\"20250101\"",
            "cert-authority",
            "ssh-ed25519",
            KEY,
            KEY,
            KEY.substring(12),
            "AAAA",
            "\n"
        };
        Random random = new Random(11);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder file = new StringBuilder(random.nextInt(4) == 0 ? "" : "dana ");
            for (int n = random.nextInt(4); n > 0; n--) {
                file.append(pieces[random.nextInt(pieces.length)]);
            }
            file.append(random.nextBoolean() ? " " : "").append(random.nextInt(5) == 0 ? "" : KEY);
            for (int n = random.nextInt(3); n > 0; n--) {
                file.insert(random.nextInt(file.length() + 1), pieces[random.nextInt(pieces.length)]);
            }
            String text = file.toString();
            if (ours(text) && accepted++ % 8 == 0) {
                assertTrue(theirs(text), text);
            }
        }
        assertTrue(accepted > 1_000, accepted + " accepted");
    }

    @Test
    void a_key_is_valid_from_the_same_moment_on_every_machine() throws Exception {
        Instant moment = Instant.parse("2026-11-29T10:37:21Z");
        for (String zone : List.of("Pacific/Kiritimati", "UTC0", "America/Los_Angeles", "Asia/Kathmandu")) {
            for (int late : new int[] {-1, 0, 1}) {
                Files.writeString(folder.resolve("allowed"), "dana valid-after=\"20261129103721\" " + KEY + "\n");
                Files.writeString(folder.resolve("sig"), SIGNATURE.text());
                Files.write(folder.resolve("record"), MESSAGE);
                // The form of the command that people are given, run by a shell of that zone.
                String command = "TZ=UTC0 ssh-keygen -Y verify -f allowed -I dana -n " + NAMESPACE
                        + " -Overify-time=202611291037" + (21 + late) + " -s sig < record";
                ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
                builder.environment().put("TZ", zone);
                boolean theirs = builder.redirectErrorStream(true)
                                .redirectOutput(folder.resolve("out").toFile())
                                .start()
                                .waitFor()
                        == 0;
                boolean ours = new AllowedSigners(
                                        read(Files.readString(folder.resolve("allowed")))
                                                .value(),
                                        Set.of())
                                .judge(SIGNATURE, "dana", NAMESPACE, MESSAGE, moment.plusSeconds(late))
                        == Verdict.GOOD;
                assertEquals(late >= 0, theirs, zone + " " + late);
                assertEquals(late >= 0, ours, zone + " " + late);
            }
        }
    }
}
