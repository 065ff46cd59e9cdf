package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SignOffs;
import org.vouch.store.deploy.ManifestSigner;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.Keygen;

/** An older site does not bring back what was withdrawn or refused since it was built. */
class TakenBackTest {
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final String ARTICLE = "content/articles/iop.md";
    private static final String PAGE = "published-withdrawn articles/iop/index.html";

    @TempDir
    Path root = Path.of("");

    private Path kept = Path.of("");

    @BeforeEach
    void start() throws Exception {
        kept = root.resolve("kept");
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                review: {require: claim}
                crisis: [{name: Emergency services, call: "911"}]
                """);
        write("content/reviewers/dana-example.yaml", """
                name: Dana Example
                credentials: [PA-C]
                license: {id: X, state: NC, checked: 2024-01-01}
                active: {from: 2023-01-01}
                """);
        write(ARTICLE, article("You sleep at home."));
    }

    private static String article(String words) {
        return "---\ntitle: What an IOP is\ndescription: Plainly.\nreviewer: dana-example\nverified: 2024-02-01\n---\n"
                + words + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(root, zone -> TODAY, InstantSource.fixed(NOW));
    }

    private void says(Decision decision) throws Exception {
        Result result = new ReviewService(reviewed())
                .sign("articles/iop", Optional.empty(), SignOffs.of("dana-example", decision, "", Optional.empty()));
        assertInstanceOf(Result.Recorded.class, result, result::toString);
    }

    private void buildIt() throws IOException {
        try (OutputFolder output =
                OutputFolder.open(kept, root.resolve(".vouch"), NOW, Duration.ofSeconds(5), words -> {})) {
            var report = new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                    .build(output, "kept", root.resolve(".vouch"), Optional.empty(), true);
            assertEquals(List.of(), report.held(), () -> report.findings().toString());
        }
    }

    private List<String> against() throws IOException {
        return found(Optional.empty(), Optional.empty()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.span().path())
                .toList();
    }

    private List<Finding> found(Optional<Path> sign, Optional<URI> url) throws IOException {
        return DeployGate.ofKept(kept, reviewed(), sign, url, Severity.ERROR)
                .match(DeployGate.Open::findings, DeployGate.Closed::findings);
    }

    /** Writes the output as a program would have that prints pages in another way, with a manifest that fits. */
    private void printOtherwise() throws IOException {
        Path page = kept.resolve("articles/iop/index.html");
        String printed = Files.readString(page);
        Files.writeString(page, printed.replace("<main", "<div>Once more, at home: ask us.</div><main"));
        manifest(
                Fingerprint.of(printed).hex(),
                Fingerprint.of(Files.readString(page)).hex());
    }

    /** Changes the manifest, and the sum of itself that it ends with. */
    private void manifest(String from, String to) throws IOException {
        Path file = kept.resolve(OutputFolder.MANIFEST);
        String changed = Files.readString(file).replace(from, to);
        int check = changed.lastIndexOf(",\n  \"check\": \"");
        String said = changed.substring(0, check);
        Files.writeString(
                file, said + ",\n  \"check\": \"" + Fingerprint.of(said).hex() + "\"\n}\n");
    }

    private ManifestSigner signer(String host) throws Exception {
        Path keys = root.resolve("keys");
        if (Files.notExists(keys)) {
            Keygen.need();
            Files.createDirectories(keys);
            assertEquals(0, Keygen.run(keys, new byte[0], "-q", "-t", "ed25519", "-N", "", "-f", "key"));
        }
        return new ManifestSigner(keys.resolve("key"), "deploy@" + host);
    }

    private void sign(String host) throws Exception {
        ManifestSigner.Signed signed = signer(host).sign(Files.readAllBytes(kept.resolve(OutputFolder.MANIFEST)));
        Files.write(kept.resolve(signed.file().path()), signed.file().bytes());
    }

    private String key() throws IOException {
        String[] words = Files.readString(root.resolve("keys/key.pub")).split(" ", -1);
        return words[0] + " " + words[1];
    }

    private void list(String options) throws IOException {
        write("content/reviews/allowed_signers", "ana " + options + key() + "\n");
    }

    private void signedOlderOutput() throws Exception {
        says(Decision.APPROVED);
        buildIt();
        printOtherwise();
        assertTrue(against().contains("published-signed articles/iop/index.html"), against()::toString);
        sign("example.org");
    }

    /** Returns what is said of the signature. */
    private String ofSignature() throws IOException {
        return String.join(
                "; ",
                found(Optional.empty(), Optional.empty()).stream()
                        .filter(finding -> ManifestSignature.isAt(finding.span().path()))
                        .map(Finding::message)
                        .filter(words -> words.contains("count") || words.contains("is taken"))
                        .toList());
    }

    @Test
    void what_an_older_program_printed_may_come_back_if_a_listed_key_signed_it() throws Exception {
        signedOlderOutput();
        assertTrue(against().contains("published-signed articles/iop/index.html"), "nobody lists the key");
        assertTrue(ofSignature().contains("is not listed here for deploy@example.org"), ofSignature());
        list("namespaces=\"deploy@example.org\" ");
        assertEquals(List.of(), against());
        assertTrue(ofSignature().endsWith("so the site is taken as it was put online"), ofSignature());
        write("content/reviews/allowed_signers", "");
        assertTrue(against().contains("published-signed articles/iop/index.html"));
    }

    @Test
    void the_key_that_signs_here_need_not_be_listed() throws Exception {
        signedOlderOutput();
        for (String name : List.of("keys/key", "keys/key.pub")) {
            assertEquals(
                    0,
                    found(Optional.of(root.resolve(name)), Optional.empty()).stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .count(),
                    name);
        }
        assertTrue(found(Optional.of(root.resolve("keys/none")), Optional.empty()).stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR));
        write("content/reviews/revoked_keys", key() + "\n");
        assertTrue(found(Optional.of(root.resolve("keys/key")), Optional.empty()).stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is not listed here",
                "namespaces=\"review@example.org\" | is not listed here",
                "namespaces=\"deploy@example.com\" | is not listed here",
                "namespaces=\"deploy@example.org\",valid-before=\"20240101\" | no longer valid",
                "namespaces=\"deploy@example.org\",valid-after=\"20240301\" | not valid yet",
            })
    void a_key_that_may_not_sign_this_today_does_not_count(String options, String why) throws Exception {
        signedOlderOutput();
        list(options.isEmpty() ? "" : options + " ");
        assertTrue(against().contains("published-signed articles/iop/index.html"), against()::toString);
        assertTrue(ofSignature().contains(why), ofSignature());
    }

    @Test
    void a_revoked_key_does_not_count() throws Exception {
        signedOlderOutput();
        list("namespaces=\"deploy@example.org\" ");
        write("content/reviews/revoked_keys", key() + "\n");
        assertTrue(against().contains("published-signed articles/iop/index.html"), against()::toString);
        assertTrue(ofSignature().contains("the key was revoked"), ofSignature());
    }

    @Test
    void a_signature_for_another_host_does_not_count() throws Exception {
        says(Decision.APPROVED);
        buildIt();
        printOtherwise();
        sign("staging.example.org");
        list("namespaces=\"deploy@*\" ");
        assertTrue(against().contains("published-signed articles/iop/index.html"), against()::toString);
        assertTrue(ofSignature().contains("made for another purpose"), ofSignature());
        Optional<URI> staging = Optional.of(URI.create("https://staging.example.org"));
        assertTrue(
                found(Optional.empty(), staging).stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
    }

    @Test
    void a_manifest_that_was_written_anew_has_no_signature() throws Exception {
        signedOlderOutput();
        list("namespaces=\"deploy@example.org\" ");
        Path old = kept.resolve(
                ManifestSignature.of(Fingerprint.of(Files.readAllBytes(kept.resolve(OutputFolder.MANIFEST)))));
        printOtherwise();
        assertTrue(against().contains("published-signed articles/iop/index.html"), "the signature of another manifest");
        Files.move(
                old,
                kept.resolve(
                        ManifestSignature.of(Fingerprint.of(Files.readAllBytes(kept.resolve(OutputFolder.MANIFEST))))));
        assertTrue(against().contains("published-signed articles/iop/index.html"), against()::toString);
        assertTrue(ofSignature().contains("not over these bytes"), ofSignature());
    }

    @Test
    void files_of_a_signed_manifest_have_to_be_its_own() throws Exception {
        signedOlderOutput();
        list("namespaces=\"deploy@example.org\" ");
        Path page = kept.resolve("articles/iop/index.html");
        String printed = Files.readString(page);
        Files.writeString(page, printed + " ");
        assertEquals(List.of("published-whole articles/iop/index.html"), against());
        Files.writeString(page, printed);
        Files.createDirectories(kept.resolve("articles/more"));
        Files.writeString(kept.resolve("articles/more/index.html"), printed);
        assertEquals(List.of("published-whole articles/more/index.html"), against());
    }

    @Test
    void a_signature_brings_nothing_back_that_was_taken_back() throws Exception {
        signedOlderOutput();
        list("namespaces=\"deploy@example.org\" ");
        assertEquals(List.of(), against());
        says(Decision.WITHDRAWN);
        assertEquals(List.of(PAGE), against());
    }

    @Test
    void what_nobody_spoke_against_may_come_back() throws Exception {
        says(Decision.APPROVED);
        buildIt();
        write(ARTICLE, article("You sleep at home, and come by day."));
        says(Decision.APPROVED);
        assertEquals(List.of(), against());
        Files.delete(root.resolve(ARTICLE));
        assertEquals(List.of(), against());
    }

    @Test
    void a_review_that_was_taken_back_keeps_the_page_away_until_its_words_are_approved_again() throws Exception {
        says(Decision.APPROVED);
        buildIt();
        says(Decision.WITHDRAWN);
        assertEquals(List.of(PAGE), against());
        String words = Files.readString(root.resolve(ARTICLE));
        Files.delete(root.resolve(ARTICLE));
        assertEquals(List.of(PAGE), against(), "the records of a page that is gone speak, too");
        Files.writeString(root.resolve(ARTICLE), words.replace("at home", "at home, always"));
        says(Decision.APPROVED);
        assertEquals(List.of(PAGE), against(), "these are other words");
        Files.writeString(root.resolve(ARTICLE), words);
        says(Decision.APPROVED);
        assertEquals(List.of(), against());
    }

    @Test
    void words_that_were_refused_since_do_not_come_back() throws Exception {
        says(Decision.APPROVED);
        buildIt();
        says(Decision.REJECTED);
        assertEquals(List.of(PAGE), against());
    }

    /** Of a page without a record nobody knows which words were meant. */
    @Test
    void a_page_whose_review_was_only_stated_stays_away_once_somebody_refused_it() throws Exception {
        buildIt();
        says(Decision.REJECTED);
        assertEquals(List.of(PAGE), against());
        write(ARTICLE, article("You sleep at home, and come by day."));
        says(Decision.APPROVED);
        assertEquals(List.of(PAGE), against());
    }

    @Test
    void a_page_that_was_withdrawn_since_does_not_come_back_and_its_notice_does() throws Exception {
        buildIt();
        String withdrawn = article("You sleep at home.")
                .replaceFirst("---\n", "---\nwithdrawn: {on: 2024-01-31, reason: It is out of date.}\n");
        write(ARTICLE, withdrawn);
        assertEquals(List.of(PAGE), against());
        buildIt();
        assertEquals(List.of(), against());
    }

    @Test
    void a_folder_that_vouch_did_not_write_is_refused_as_such() throws Exception {
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("index.html"), "somebody's page");
        assertEquals(List.of("published-whole .well-known/vouch/manifest.json"), against());
    }

    @Test
    void records_that_are_gone_are_missed() throws Exception {
        says(Decision.APPROVED);
        buildIt();
        Files.delete(root.resolve("content/reviews/articles/iop/1.yaml"));
        assertEquals(List.of("published-recorded content/reviews/articles/iop/1.yaml"), against());
    }
}
