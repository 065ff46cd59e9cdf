package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.store.ledger.Recorder.Result;

/**
 * What the desk and a packet promise about a decision, and what readers get once it is recorded: under each policy, for
 * a page that was never signed, one in the words that were signed, and one that changed since.
 */
class DecisionEffectsTest {
    private static final String PAGE = "articles/iop";
    private static final String FILE = "content/articles/iop.md";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-06-01T15:00:00Z"));
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");

    private enum Before {
        UNSIGNED,
        CLAIMED,
        DRAFT,
        SIGNED,
        CHANGED
    }

    private void site(String require, String changed, Before before) throws Exception {
        root = Files.createTempDirectory(folder, require + "-" + changed + "-" + before);
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}]
                review: {require: %s, changed: %s}
                """.formatted(require, changed));
        write("content/reviewers/dana-example.yaml", "name: Dana Example\ncredentials: [PA-C]\n");
        String more = before == Before.CLAIMED
                ? "reviewer: dana-example\nverified: 2024-02-01\n"
                : before == Before.DRAFT ? "draft: true\n" : "";
        write(FILE, "---\ntitle: IOP\ndescription: Plainly.\n" + more + "---\nYou sleep at home.\n");
        if (before == Before.SIGNED || before == Before.CHANGED) {
            Result signed =
                    office(LocalDate.of(2024, 2, 1)).sign(PAGE, Optional.empty(), SignOffs.approval("dana-example"));
            assertTrue(signed instanceof Result.Recorded, signed.toString());
        }
        if (before == Before.CHANGED) {
            write(FILE, Files.readString(root.resolve(FILE)).replace("at home", "on a ward"));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ReviewService office(LocalDate day) {
        return new ReviewService(new ReviewedSite(root, zone -> day, CLOCK));
    }

    private SiteSnapshot edition() throws IOException {
        return new Preview(root, new Builder.Program("Vouch", "test"), zone -> TODAY, CLOCK).next();
    }

    private ReviewSheet.Effects promised() throws Exception {
        return edition()
                .sheet(PAGE, "dana-example", Optional.empty(), new SheetAddresses("", "/"))
                .effects();
    }

    private static String promise(ReviewSheet.Effects effects, Decision decision) {
        return switch (decision) {
            case APPROVED, APPROVED_WITH_CHANGES -> effects.approve();
            case CHANGES_REQUESTED -> effects.changes();
            case REJECTED -> effects.reject();
            case WITHDRAWN -> effects.withdraw();
        };
    }

    /** Returns what readers get, found out from the page that they get. */
    private String happened() throws IOException {
        Optional<String> page = edition()
                .published("articles/iop/index.html")
                .map(served -> new String(served.bytes(), StandardCharsets.UTF_8));
        if (page.isEmpty()) {
            return "not the page";
        }
        boolean old = page.get().contains("You sleep at home.");
        boolean changed = page.get().contains("You sleep on a ward.");
        assertFalse(old && changed, page.get());
        if (!old && !changed) {
            return "a notice";
        }
        boolean edited = page.get().contains("Edited since its last medical review");
        return (changed == Files.readString(root.resolve(FILE)).contains("on a ward")
                        ? "these words"
                        : "the older words")
                + (edited ? ", edited" : page.get().contains("Dana Example") ? " under a name" : "");
    }

    private static String means(String promise) {
        return promise.startsWith("readers do not get this page")
                        || promise.startsWith("readers no longer get this page")
                ? "not the page"
                : promise.startsWith("readers find a notice in place of this page")
                        ? "a notice"
                        : promise.startsWith(
                                        "readers get these words without a reviewer, with a note that they were edited")
                                ? "these words, edited"
                                : promise.startsWith("readers get the page in these words")
                                        ? "these words under a name"
                                        : promise.startsWith(
                                                        "readers get the words that Dana Example approved on Feb 1, 2024")
                                                ? "the older words under a name"
                                                : "nothing that this test knows: " + promise;
    }

    @Test
    void what_is_promised_happens_under_every_policy() throws Exception {
        Set<String> seen = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        for (String require : List.of("claim", "record")) {
            for (String changed : List.of("serve-reviewed", "hold", "notice")) {
                for (Before before : Before.values()) {
                    for (Decision decision : List.of(
                            Decision.APPROVED, Decision.CHANGES_REQUESTED, Decision.REJECTED, Decision.WITHDRAWN)) {
                        site(require, changed, before);
                        String promise = promise(promised(), decision);
                        Result result = office(TODAY)
                                .sign(
                                        PAGE,
                                        Optional.empty(),
                                        SignOffs.of("dana-example", decision, "Why.", Optional.empty()));
                        assertTrue(result instanceof Result.Recorded, result.toString());
                        String what = require + ", " + changed + ", " + before + ", " + decision + ": " + promise;
                        seen.add(means(promise));
                        if (!means(promise).equals(happened())) {
                            broken.add(what + " BUT " + happened());
                        }
                        boolean stops = edition().findings().stream()
                                .anyMatch(finding -> finding.rule().equals("words-rejected")
                                        && finding.severity() == Severity.ERROR);
                        if (stops
                                != promise.endsWith(
                                        "; the site is not published again while the page has these words")) {
                            broken.add(what + " BUT " + edition().findings());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertEquals(
                Set.of(
                        "a notice",
                        "not the page",
                        "the older words under a name",
                        "these words under a name",
                        "these words, edited"),
                seen,
                "each outcome was tried");
    }

    @Test
    void a_site_that_asks_for_signatures_says_that_a_typed_name_publishes_nothing() throws Exception {
        site("signed", "serve-reviewed", Before.UNSIGNED);
        String promise = promised().approve();
        assertTrue(promise.contains("a typed name alone publishes nothing"), promise);
        assertTrue(promise.endsWith("signed with a key, readers get the page in these words"), promise);
        Result typed = office(TODAY).sign(PAGE, Optional.empty(), SignOffs.approval("dana-example"));
        assertTrue(typed instanceof Result.Recorded, typed.toString());
        assertEquals("not the page", happened());
    }
}
