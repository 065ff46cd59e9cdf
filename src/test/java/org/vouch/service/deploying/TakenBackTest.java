package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
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
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SignOffs;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.OutputFolder;

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
        List<Finding> found = DeployGate.ofKept(kept, reviewed(), Severity.ERROR)
                .match(DeployGate.Open::findings, DeployGate.Closed::findings);
        return found.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.span().path())
                .toList();
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
