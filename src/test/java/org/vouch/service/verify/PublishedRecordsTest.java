package org.vouch.service.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SignOffs;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/** What was published as somebody's word cannot be taken back by deleting it, or by bringing back an older folder. */
class PublishedRecordsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final String LEDGER = "content/reviews/articles/iop/";

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");
    private int minutes;

    @BeforeEach
    void site() throws Exception {
        root = folder.resolve("here");
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}]
                review: {require: record}
                """);
        write("content/reviewers/dana-example.yaml", """
                name: Dana Example
                credentials: [PA-C]
                license: {id: X, state: NC, checked: 2024-01-01}
                active: {from: 2023-01-01, until: 2025-12-31}
                """);
        write(
                "content/articles/iop.md",
                "---\ntitle: What an IOP is\ndescription: Plainly.\n---\nYou sleep at home.\n");
        decide(Decision.APPROVED);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void decide(Decision decision) throws Exception {
        InstantSource clock = InstantSource.fixed(NOW.plus(Duration.ofMinutes(minutes++)));
        Result result = new ReviewService(new ReviewedSite(root, zone -> TODAY, clock))
                .sign("articles/iop", Optional.empty(), SignOffs.of("dana-example", decision, "", Optional.empty()));
        assertInstanceOf(Result.Recorded.class, result, result::toString);
    }

    private Builder builder() {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY);
    }

    private BuildReport build(Optional<Severity> closing) throws IOException {
        try (OutputFolder output = OutputFolder.open(
                root.resolve("site"), root.resolve(".vouch"), NOW, Duration.ofSeconds(5), words -> {})) {
            return builder().build(output, "site", root.resolve(".vouch"), closing, false);
        }
    }

    private void published() throws IOException {
        BuildReport report = build(Optional.of(Severity.ERROR));
        assertTrue(report.published().isPresent(), () -> report.findings().toString());
        assertEquals(List.of(), recorded(report.findings()));
    }

    private void keep(String name) throws IOException {
        copy(root.resolve("content"), folder.resolve(name));
    }

    private void bringBack(String name) throws IOException {
        delete(root.resolve("content"));
        copy(folder.resolve(name), root.resolve("content"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void delete(Path what) throws IOException {
        try (Stream<Path> all = Files.walk(what)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }

    private static List<String> recorded(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals("published-recorded"))
                .map(finding -> finding.severity() + " " + finding.span().path())
                .toList();
    }

    /** Told by the build, which writes nothing, by the check, and by the verification of what is published. */
    private void toldEverywhere(String file) throws IOException {
        byte[] before = Files.readAllBytes(root.resolve("site/.well-known/vouch/manifest.json"));
        BuildReport report = build(Optional.of(Severity.ERROR));
        assertEquals(
                List.of("ERROR " + file),
                recorded(report.findings()),
                () -> report.findings().toString());
        assertTrue(report.published().isEmpty());
        assertEquals(
                Fingerprint.of(before),
                Fingerprint.of(Files.readAllBytes(root.resolve("site/.well-known/vouch/manifest.json"))));
        assertEquals(
                List.of("ERROR " + file),
                recorded(builder()
                        .check(root.resolve("site"), Optional.of(Severity.ERROR), false)
                        .findings()));
        assertEquals(
                List.of("ERROR " + file),
                recorded(new ReviewQueries(new ReviewedSite(root, zone -> TODAY, InstantSource.fixed(NOW)))
                        .verify(Optional.of(root.resolve("site")))
                        .findings()));
    }

    @Test
    void a_withdrawal_that_is_undone_stops_the_site() throws Exception {
        published();
        keep("old");
        decide(Decision.WITHDRAWN);
        published();
        bringBack("old");
        toldEverywhere(LEDGER + "2.yaml");
    }

    @Test
    void a_dropped_sign_off_stops_the_site() throws Exception {
        published();
        keep("old");
        write("content/articles/iop.md", "---\ntitle: What an IOP is\ndescription: Plainly.\n---\nSleep at home.\n");
        decide(Decision.APPROVED);
        published();
        bringBack("old");
        toldEverywhere(LEDGER + "2.yaml");
    }

    @Test
    void a_dropped_rejection_stops_the_site() throws Exception {
        published();
        keep("old");
        write("content/articles/iop.md", "---\ntitle: What an IOP is\ndescription: Plainly.\n---\nStop at once.\n");
        decide(Decision.REJECTED);
        write(
                "content/articles/iop.md",
                "---\ntitle: What an IOP is\ndescription: Plainly.\n---\nYou sleep at home.\n");
        published();
        bringBack("old");
        toldEverywhere(LEDGER + "2.yaml");
    }

    /** Holding the page back in between hides nothing. */
    @Test
    void a_withdrawal_is_remembered_while_the_page_is_held_back() throws Exception {
        keep("old");
        decide(Decision.WITHDRAWN);
        published();
        String article = Files.readString(root.resolve("content/articles/iop.md"));
        write("content/articles/iop.md", article.replace("title:", "draft: true\ntitle:"));
        published();
        assertFalse(Files.readString(root.resolve("site/.well-known/vouch/manifest.json"))
                .contains("articles/iop"));
        bringBack("old");
        toldEverywhere(LEDGER + "2.yaml");
    }

    @Test
    void a_ledger_that_begins_anew_stops_the_site() throws Exception {
        published();
        delete(root.resolve(LEDGER));
        decide(Decision.APPROVED);
        toldEverywhere(LEDGER + "1.yaml");
    }

    @Test
    void all_records_gone_stop_the_site() throws Exception {
        published();
        delete(root.resolve("content/reviews"));
        toldEverywhere(LEDGER + "1.yaml");
    }

    /** Evidence outlives its page; a page that was never published leaves none. */
    @Test
    void the_ledger_of_a_page_that_went_is_kept() throws Exception {
        published();
        Files.delete(root.resolve("content/articles/iop.md"));
        published();
        published();
    }

    @Test
    void a_draft_that_went_with_its_ledger_is_nobodys_loss() throws Exception {
        String article = Files.readString(root.resolve("content/articles/iop.md"));
        write("content/articles/iop.md", article.replace("title:", "draft: true\ntitle:"));
        published();
        Files.delete(root.resolve("content/articles/iop.md"));
        delete(root.resolve(LEDGER));
        published();
    }

    @Test
    void a_broken_manifest_is_told_and_an_empty_folder_is_not() throws Exception {
        assertEquals(
                List.of(),
                recorded(builder()
                        .check(root.resolve("site"), Optional.of(Severity.ERROR), false)
                        .findings()));
        published();
        Files.writeString(root.resolve("site/.well-known/vouch/manifest.json"), "{}");
        assertEquals(
                List.of("ERROR site/.well-known/vouch/manifest.json"),
                recorded(builder()
                        .check(root.resolve("site"), Optional.of(Severity.ERROR), false)
                        .findings()));
    }

    @Test
    void new_records_are_added_without_a_word() throws Exception {
        published();
        decide(Decision.APPROVED);
        published();
        decide(Decision.WITHDRAWN);
        published();
        decide(Decision.APPROVED);
        published();
    }
}
