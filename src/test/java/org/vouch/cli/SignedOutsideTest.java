package org.vouch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vouch.store.signature.KeyKind;
import org.vouch.store.signature.Keygen;
import org.vouch.store.signature.SoftToken;

/** A record is prepared, signed where the key is, and brought in: that very record, for that very page. */
class SignedOutsideTest {
    private static final String PAGE = "content/articles/iop.md";
    private static final String SIGNERS = "content/reviews/allowed_signers";
    private static final String NAMESPACE = "review@example.org";

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");
    private String said = "";

    @BeforeEach
    void site() throws IOException {
        root = folder.resolve("site of dana");
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: Pacific/Kiritimati
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
                crisis: [{name: Emergency services, call: "911"}]
                review: {require: record}
                """);
        for (String id : List.of("dana-example", "morgan-sample")) {
            write("content/reviewers/" + id + ".yaml", """
                    name: %s
                    credentials: [PA-C]
                    license: {id: X-1, state: NC, checked: 2026-01-10}
                    role: Physician assistant
                    active: {from: 2023-01-01}
                    """.formatted(
                            id.equals("dana-example") ? "Dana Example" : "Morgan Sample"));
        }
        write(PAGE, """
                ---
                title: What an IOP is
                description: An intensive outpatient program in plain words.
                category: levels-of-care
                ---
                You sleep at home, and you get help by day.
                """);
        write("content/articles/php.md", """
                ---
                title: What a PHP is
                description: A partial hospital program in plain words.
                category: levels-of-care
                ---
                You sleep at home, and you get help all day.
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int vouch(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--root", root.toString()));
        int code = Vouch.run(new PrintWriter(out), new PrintWriter(out), all.toArray(String[]::new));
        said = out.toString();
        return code;
    }

    private String prepared(String page, String... more) {
        String record = folder.resolve("iop record.yaml").toString();
        List<String> all = new ArrayList<>(List.of("review", "sign", page, "--prepare", record));
        all.addAll(List.of("--reviewer", "dana-example"));
        all.addAll(List.of(more));
        assertEquals(0, vouch(all.toArray(String[]::new)), said);
        return record;
    }

    private void maySign(SoftToken token) throws IOException {
        write(
                SIGNERS,
                "dana-example namespaces=\"" + NAMESPACE + "\" " + token.key().line() + "\n");
    }

    private String signed(SoftToken token, String record) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(record));
        Files.writeString(Path.of(record + ".sig"), token.sign(NAMESPACE, bytes).text());
        return record + ".sig";
    }

    private List<String> ledger() throws IOException {
        Path ledger = root.resolve("content/reviews/articles/iop");
        if (!Files.exists(ledger)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(ledger)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void refused(String why, String... arguments) throws IOException {
        List<String> before = ledger();
        assertEquals(1, vouch(arguments), said);
        assertTrue(said.contains("nothing is recorded") && said.contains(why), said);
        assertEquals(before, ledger());
    }

    @Test
    void a_key_with_a_passphrase_signs() throws Exception {
        Keygen.need();
        assertEquals(
                0, Keygen.run(folder, new byte[0], "-q", "-t", "ed25519", "-N", "secret", "-C", "", "-f", "locked"));
        write(
                SIGNERS,
                "dana-example namespaces=\"" + NAMESPACE + "\" " + Files.readString(folder.resolve("locked.pub")));
        String record = prepared("articles/iop", "--note", "Read all of it.", "--evidence", "ASAM, 4th edition");
        assertTrue(said.contains("ssh-keygen -Y sign -f KEY -n review@example.org '" + record + "'"), said);
        assertTrue(said.contains("vouch review sign --signature '" + record + ".sig' --root '" + root + "'"), said);
        assertEquals(List.of(), ledger(), "nothing is recorded yet");

        Path answer = Files.writeString(folder.resolve("answer"), "#!/bin/sh\necho secret\n");
        assertTrue(answer.toFile().setExecutable(true));
        ProcessBuilder sign = new ProcessBuilder("ssh-keygen", "-Y", "sign", "-f", "locked", "-n", NAMESPACE, record)
                .directory(folder.toFile());
        sign.environment().put("SSH_ASKPASS", answer.toString());
        sign.environment().put("SSH_ASKPASS_REQUIRE", "force");
        sign.environment().put("DISPLAY", ":0");
        Process process = sign.redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        process.getOutputStream().close();
        assertEquals(0, process.waitFor(), Files.readString(folder.resolve("out")));

        assertEquals(0, vouch("review", "sign", "--signature", record + ".sig"), said);
        assertEquals(List.of("1.sig", "1.txt", "1.yaml", "head.txt"), ledger());
        assertEquals(
                Files.readString(Path.of(record)),
                Files.readString(root.resolve("content/reviews/articles/iop/1.yaml")));
        assertTrue(Files.readString(root.resolve(PAGE)).contains("reviewer: dana-example\n"));
        assertEquals(0, vouch("review", "verify", "--fail-on", "warning"), said);
        assertTrue(said.contains("1 good signature"), said);
        assertEquals(0, vouch("review", "sign", "--signature", record + ".sig"), said);
        assertTrue(said.contains("recorded before"), said);
        assertEquals(List.of("1.sig", "1.txt", "1.yaml", "head.txt"), ledger());
    }

    @Test
    void a_key_that_an_agent_alone_has_signs() throws Exception {
        Keygen.need();
        assertEquals(0, Keygen.run(folder, new byte[0], "-q", "-t", "ed25519", "-N", "secret", "-C", "", "-f", "kept"));
        write(SIGNERS, "dana-example " + Files.readString(folder.resolve("kept.pub")));
        String record = prepared("articles/iop");
        Path answer = Files.writeString(folder.resolve("answer"), "#!/bin/sh\necho secret\n");
        assertTrue(answer.toFile().setExecutable(true));
        // The agent ends with the commands that it is given; the key's own file is gone before it signs.
        String commands =
                "ssh-add -q kept && rm kept && ssh-keygen -Y sign -U -f kept.pub -n " + NAMESPACE + " '" + record + "'";
        ProcessBuilder agent = new ProcessBuilder("ssh-agent", "sh", "-c", commands).directory(folder.toFile());
        agent.environment().put("SSH_ASKPASS", answer.toString());
        agent.environment().put("SSH_ASKPASS_REQUIRE", "force");
        agent.environment().put("DISPLAY", ":0");
        agent.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
        Process process = agent.start();
        process.getOutputStream().close();
        assertEquals(0, process.waitFor(), Files.readString(folder.resolve("out")));
        assertFalse(Files.exists(folder.resolve("kept")));

        assertEquals(0, vouch("review", "sign", "--signature", record + ".sig"), said);
        assertEquals(0, vouch("review", "verify", "--fail-on", "warning"), said);
        assertTrue(said.contains("1 good signature"), said);
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void every_kind_of_key_signs(KeyKind kind) throws Exception {
        SoftToken token = SoftToken.of(kind);
        maySign(token);
        String record = prepared("articles/iop");
        assertEquals(
                0,
                vouch(
                        "review",
                        "sign",
                        "articles/iop",
                        "--reviewer",
                        "dana-example",
                        "--signature",
                        signed(token, record)),
                said);
        assertEquals(0, vouch("review", "verify", "--fail-on", "warning"), said);
        assertTrue(said.contains("1 good signature"), said);
        Keygen.need();
        String entry = "content/reviews/articles/iop/1";
        byte[] bytes = Files.readAllBytes(root.resolve(entry + ".yaml"));
        String[] verify = {"-Y", "verify", "-f", SIGNERS, "-I", "dana-example", "-n", NAMESPACE, "-s", entry + ".sig"};
        assertEquals(0, Keygen.run(root, bytes, verify));
    }

    @Test
    void a_passkey_signs() throws Exception {
        SoftToken token = SoftToken.passkey("desk.example.org");
        maySign(token);
        String record = prepared("articles/iop");
        assertEquals(0, vouch("review", "sign", "--signature", signed(token, record)), said);
        assertEquals(0, vouch("review", "verify"), said);
        assertTrue(said.contains("1 good signature"), said);
    }

    /** Signs a page of which nothing is recorded yet, builds, and returns its page of records. */
    private String recordOf(SoftToken token) throws IOException {
        maySign(token);
        String record = prepared("articles/iop");
        assertEquals(0, vouch("review", "sign", "--signature", signed(token, record)), said);
        assertEquals(0, vouch("build"), said);
        return Files.readString(root.resolve("site/articles/iop/reviews/index.html"));
    }

    @Test
    void the_page_of_records_names_the_key_and_what_it_is() throws Exception {
        SoftToken passkey = SoftToken.passkey("desk.example.org");
        String page = recordOf(passkey);
        String name = passkey.key().shortName() + " (ECDSA-SK)";
        assertTrue(page.contains("A passkey on desk.example.org, user verified"), page);
        assertTrue(page.contains(name), page);
        assertEquals(0, vouch("review", "show", "articles/iop"), said);
        assertTrue(said.contains("signed with a passkey on desk.example.org, user verified, " + name), said);
        assertEquals(0, vouch("review", "verify", "--site", root.resolve("site").toString()), said);
        assertTrue(
                said.contains("dana-example signed with a passkey on desk.example.org, user verified, " + name
                        + ": 1 record"),
                said);
    }

    @Test
    void a_security_key_is_called_one() throws Exception {
        SoftToken token = SoftToken.of(KeyKind.ED25519_SK);
        String page = recordOf(token);
        assertTrue(page.contains("A security key, which the reviewer touched"), page);
        assertTrue(page.contains(token.key().shortName() + " (ED25519-SK)"), page);
        assertEquals(0, vouch("review", "verify"), said);
        assertTrue(
                said.contains("dana-example signed with a security key, "
                        + token.key().shortName()),
                said);
    }

    @Test
    void a_signature_that_only_openssh_takes_for_good_counts_as_a_word() throws Exception {
        SoftToken token = SoftToken.of(KeyKind.ECDSA_SK);
        maySign(token);
        String record = prepared("articles/iop");
        Files.writeString(
                Path.of(record + ".sig"),
                token.signUntouched(NAMESPACE, Files.readAllBytes(Path.of(record)))
                        .text());
        refused("nobody touched the security key", "review", "sign", "--signature", record + ".sig");

        // Somebody puts one in the place of a good one.
        assertEquals(0, vouch("review", "sign", "--signature", signed(token, record)), said);
        Path signature = root.resolve("content/reviews/articles/iop/1.sig");
        byte[] bytes = Files.readAllBytes(root.resolve("content/reviews/articles/iop/1.yaml"));
        Files.writeString(signature, token.signUntouched(NAMESPACE, bytes).text());
        Keygen.need();
        String[] verify = {"-Y", "verify", "-f", SIGNERS, "-I", "dana-example", "-n", NAMESPACE, "-s", "" + signature};
        assertEquals(0, Keygen.run(root, bytes, verify), "OpenSSH accepts it");
        assertEquals(0, vouch("review", "verify"), said);
        assertTrue(
                said.contains("the signature proves too little, although ssh-keygen accepts it: nobody touched the"
                        + " security key; the record counts as asserted, not as signed"),
                said);
        assertTrue(said.contains("0 good signatures"), said);
        assertEquals(0, vouch("build"), said);
        String page = Files.readString(root.resolve("site/articles/iop/reviews/index.html"));
        assertTrue(page.contains("How we know (asserted)") && !page.contains("How we know (signed)"), page);
        assertFalse(page.contains(token.key().shortName()), page);
        String site = root.resolve("site").toString();
        assertEquals(0, vouch("review", "verify", "--site", site), said);
        assertTrue(said.contains("nobody touched the security key"), said);

        String settings = Files.readString(root.resolve("content/site.yaml"));
        write("content/site.yaml", settings.replace("require: record", "require: signed"));
        assertEquals(0, vouch("build", "--fail-on", "never"), said);
        assertFalse(Files.exists(root.resolve("site/articles/iop/index.html")), "nobody signed it");
    }

    @Test
    void a_second_key_is_told_by_build_check_and_verify() throws Exception {
        SoftToken first = SoftToken.of(KeyKind.ED25519);
        SoftToken second = SoftToken.of(KeyKind.ECDSA);
        recordOf(first);
        assertFalse(said.contains("Keys"), said);
        String both = Files.readString(root.resolve(SIGNERS)) + "dana-example "
                + second.key().line() + "\n";
        write(SIGNERS, both);
        String unused = "dana-example may sign with a second key, which has signed nothing yet: "
                + second.key().shortName() + " (ECDSA)";
        // What is published names the first alone: 'check' says so until the next build does, and publishes both.
        for (String command : List.of("check", "check", "build")) {
            assertEquals(0, vouch(command), said);
            assertTrue(
                    said.contains("since the site was last published: dana-example may sign with a key that was not in"
                            + " the list then: " + second.key().shortName() + " (ECDSA)"),
                    said);
        }
        for (String[] command : new String[][] {{"build"}, {"check"}, {"review", "verify"}}) {
            assertEquals(0, vouch(command), said);
            assertTrue(said.contains(unused), said);
            assertFalse(said.contains("since the site was last published"), said);
        }
        write(SIGNERS, both.replace("namespaces=\"review@example.org\"", "namespaces=\"review@*\""));
        assertEquals(0, vouch("build"), said);
        assertTrue(
                said.contains("the options of a key of dana-example were changed: "
                        + first.key().shortName()),
                said);
        write("content/reviews/revoked_keys", second.key().line() + "\n");
        write(SIGNERS, both.substring(0, both.indexOf('\n') + 1));
        assertEquals(0, vouch("build"), said);
        assertTrue(said.contains("dana-example may no longer sign with a key that was in the list then"), said);
        assertTrue(said.contains("a key was revoked: " + second.key().shortName()), said);
        Files.delete(root.resolve("content/reviews/revoked_keys"));
        write(SIGNERS, both);
        assertEquals(0, vouch("build"), said);
        assertTrue(said.contains("a key is no longer revoked: " + second.key().shortName()), said);
        Files.delete(folder.resolve("iop record.yaml"));
        String record = prepared("articles/iop");
        assertEquals(0, vouch("review", "sign", "--signature", signed(second, record)), said);
        for (String[] command : new String[][] {{"build"}, {"check"}, {"review", "verify"}}) {
            assertEquals(0, vouch(command), said);
            assertTrue(said.contains("dana-example signs with another key since "), said);
            assertTrue(said.contains(second.key().shortName()), said);
        }
        String page = Files.readString(root.resolve("site/articles/iop/reviews/index.html"));
        assertTrue(
                page.contains(first.key().shortName())
                        && page.contains(second.key().shortName()),
                page);
    }

    @Test
    void what_does_not_fit_is_refused_and_changes_nothing() throws Exception {
        SoftToken token = SoftToken.of(KeyKind.ECDSA);
        maySign(token);
        String record = prepared("articles/iop");
        String signature = signed(token, record);
        refused("the record is about articles/iop", "review", "sign", "articles/php", "--signature", signature);
        refused(
                "the record is by dana-example",
                "review",
                "sign",
                "--reviewer",
                "morgan-sample",
                "--signature",
                signature);

        // Another key, another purpose, another record, a token that nobody touched.
        byte[] bytes = Files.readAllBytes(Path.of(record));
        SoftToken stranger = SoftToken.of(KeyKind.ECDSA);
        Files.writeString(Path.of(signature), stranger.sign(NAMESPACE, bytes).text());
        refused("the key is not listed for this person", "review", "sign", "--signature", signature);
        Files.writeString(Path.of(signature), token.sign("file", bytes).text());
        refused("purpose", "review", "sign", "--signature", signature);
        Files.writeString(
                Path.of(signature),
                token.sign(NAMESPACE, "other".getBytes(UTF_8)).text());
        refused("the signature is not over these bytes", "review", "sign", "--signature", signature);
        Files.writeString(Path.of(signature), "-----BEGIN SSH SIGNATURE-----\n");
        refused("the signature cannot be read", "review", "sign", "--signature", signature);

        // A record that says something else, though its own key signed it.
        for (String[] change : new String[][] {
            {"name: \"Dana Example\"", "name: \"Dana Example, MD\""},
            {"decision: approved", "decision: withdrawn"},
            {"method: signed", "method: asserted"},
            {"recordedAt: 20", "recordedAt: 29"},
            {"article: \"articles/iop\"", "article: \"articles/php\""},
            {"record: review-1", "record: review-1 # "},
            {"record: review-1", "record: review-9"},
            {"PA-C", "MD"}
        }) {
            String other = new String(bytes, UTF_8).replace(change[0], change[1]);
            if (other.equals(new String(bytes, UTF_8))) {
                other = new String(bytes, UTF_8).replace(change[0].replace("\"", ""), change[1].replace("\"", ""));
            }
            assertFalse(other.equals(new String(bytes, UTF_8)), change[0]);
            Files.writeString(Path.of(record), other);
            refused("", "review", "sign", "--signature", signed(token, record));
        }
        Files.write(Path.of(record), bytes);
        signed(token, record);

        // The page, or its ledger, changed meanwhile.
        String page = Files.readString(root.resolve(PAGE));
        write(PAGE, page.replace("by day", "by night"));
        refused("", "review", "sign", "--signature", signature);
        assertTrue(said.contains("vouch review show"), said);
        write(PAGE, page);
        assertEquals(0, vouch("review", "request", "articles/iop", "--by", "kit", "--reviewer", "dana-example"), said);
        refused("the record no longer says what it would say now", "review", "sign", "--signature", signature);
    }

    @Test
    void the_command_line_says_what_is_missing() throws Exception {
        SoftToken token = SoftToken.of(KeyKind.ED25519);
        maySign(token);
        String record = prepared("articles/iop");
        String signature = signed(token, record);
        String[][] wrong = {
            {"Missing required parameter: 'PAGE'", "review", "sign", "--reviewer", "dana-example"},
            {"Missing required option: '--reviewer=ID'", "review", "sign", "articles/iop"},
            {"is there already", "review", "sign", "articles/iop", "--reviewer", "dana-example", "--prepare", record},
            {
                "its folder is not there",
                "review",
                "sign",
                "articles/iop",
                "--reviewer",
                "dana-example",
                "--prepare",
                record + "/x"
            },
            {
                "neither --key nor --attach",
                "review",
                "sign",
                "articles/iop",
                "--reviewer",
                "dana-example",
                "--prepare",
                record + "2",
                "--attach",
                signature
            },
            {"does not take --note", "review", "sign", "--signature", signature, "--note", "x"},
            {"does not take --scope", "review", "sign", "--signature", signature, "--scope", "whole"},
            {"add --prepare FILE", "review", "sign", "--signature", record},
            {"there is no file", "review", "sign", "--signature", record + "3.sig"},
            {"there is no file", "review", "sign", "--prepare", record + "3", "--signature", signature}
        };
        for (String[] line : wrong) {
            assertEquals(2, vouch(Stream.of(line).skip(1).toArray(String[]::new)), said);
            assertTrue(said.contains(line[0]), line[0] + " is not in " + said);
            assertEquals(List.of(), ledger());
        }
        Files.move(Path.of(signature), folder.resolve("other"));
        assertEquals(
                0,
                vouch(
                        "review",
                        "sign",
                        "--prepare",
                        record,
                        "--signature",
                        folder.resolve("other").toString()),
                said);
    }
}
