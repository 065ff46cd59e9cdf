package org.vouch.build;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.vouch.ledger.RecordWriter;
import org.vouch.ledger.Recorder.Result;
import org.vouch.page.PageId;
import org.vouch.publish.OutputFolder;
import org.vouch.read.ReviewsReader;
import org.vouch.review.Fingerprints;
import org.vouch.review.LedgerEntry;
import org.vouch.review.LedgerHead;
import org.vouch.review.ReviewRecord;
import org.vouch.review.ReviewRecord.Decision;
import org.vouch.review.ReviewRecord.Meaning;
import org.vouch.review.ReviewRecord.Method;
import org.vouch.review.ReviewRecord.Scope;
import org.vouch.review.SignedText;
import org.vouch.review.TextWaiver;
import org.vouch.signature.PrivateKey;
import org.vouch.text.Finding;
import org.vouch.text.Fingerprint;

/**
 * What somebody can do who writes the whole folder and has no key. A reviewer signed a page with a key; whatever is put
 * beside her records by hand, readers never get other words under her name, and the forgery is refused or reported.
 */
class ForgeriesTest {
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final PageId PAGE = new PageId("articles/stopping");
    private static final String ARTICLE = "content/articles/stopping.md";
    private static final String LEDGER = "content/reviews/articles/stopping/";
    private static final String PUBLISHED = "articles/stopping/index.html";
    private static final String GOOD = "Do not stop on your own.";
    private static final String HARM = "Stop on your own, at once.";

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");
    private PrivateKey key = PrivateKey.generate();

    @BeforeEach
    void a_page_signed_with_a_key() throws Exception {
        root = folder.resolve("here");
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-555-010-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}, {name: 988 Lifeline, call: "988"}]
                review: {require: record, changed: hold}
                """);
        person("dana", "active: {from: 2023-01-01, until: 2025-12-31}");
        person("riley", "active: {from: 2023-01-01, until: 2025-12-31}");
        person("left", "active: {from: 2022-01-01, until: 2023-12-31}");
        write(ARTICLE, """
                ---
                title: How to stop safely
                description: Plainly told.
                category: care
                ---
                Do not stop on your own. A nurse can help you throughout the night.

                ## When to call

                Call a nurse if you shake.

                ## What comes next

                Bring a list of your medicines, pleese.
                """);
        write(
                "content/reviews/allowed_signers",
                "dana namespaces=\"review@example.org\" " + key.publicKey().line() + "\n");
        signs("dana", Decision.APPROVED, Optional.of(key));
    }

    private void person(String id, String active) throws IOException {
        write(
                "content/reviewers/" + id + ".yaml",
                "name: " + id + " Example\ncredentials: [MD]\nlicense: {id: X, state: NC, checked: 2024-01-01}\n"
                        + active + "\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = read(path);
        assertTrue(text.contains(from), () -> from + " is not in " + text);
        write(path, text.replace(from, to));
    }

    private ReviewedSite site() {
        return new ReviewedSite(root, zone -> TODAY, InstantSource.fixed(NOW));
    }

    private void signs(String reviewer, Decision decision, Optional<PrivateKey> with, String... sections)
            throws Exception {
        SignOff whole = SignOffs.of(reviewer, decision, "", with);
        SignOff signOff = new SignOff(
                reviewer,
                Optional.empty(),
                Meaning.CLINICAL_REVIEW,
                List.of(sections),
                false,
                decision,
                Optional.empty(),
                List.of(),
                "",
                "",
                Optional.empty(),
                whole.key());
        Result result = new ReviewOffice(site()).sign(PAGE.path(), Optional.empty(), signOff);
        assertInstanceOf(Result.Recorded.class, result, result::toString);
    }

    /** The words that the page has now. */
    private ReviewsReader.Seen now() throws Exception {
        return site().page(PAGE.path()).seen();
    }

    private int newest() throws IOException {
        return LedgerHead.parse(read(LEDGER + LedgerHead.FILE)).orElseThrow().number();
    }

    private Optional<Fingerprint> head() throws IOException {
        return LedgerHead.parse(read(LEDGER + LedgerHead.FILE)).map(LedgerHead::entry);
    }

    /** Writes an entry with its words and the head, as anybody can who knows the form. */
    private int forge(LedgerEntry entry, SignedText text) throws IOException {
        int number = newest() + 1;
        byte[] bytes = RecordWriter.bytes(entry);
        Files.write(root.resolve(LEDGER + number + ".yaml"), bytes);
        write(LEDGER + number + ".txt", text.text());
        write(LEDGER + LedgerHead.FILE, new LedgerHead(number, Fingerprint.of(bytes)).text());
        return number;
    }

    private TextWaiver waiver(Fingerprint from, Fingerprints to) throws IOException {
        return new TextWaiver(PAGE, "ed", TODAY, NOW, TextWaiver.Reason.TYPO, from, to, "a slip of the pen", head());
    }

    private ReviewRecord record(String reviewer, Scope scope, List<String> sections, Fingerprints words)
            throws IOException {
        return record(reviewer, scope, sections, words, TODAY, Method.ASSERTED);
    }

    private ReviewRecord record(
            String reviewer, Scope scope, List<String> sections, Fingerprints words, LocalDate day, Method method)
            throws IOException {
        return new ReviewRecord(
                PAGE,
                reviewer,
                reviewer + " Example",
                List.of("MD"),
                day,
                NOW,
                Meaning.CLINICAL_REVIEW,
                scope,
                sections,
                Decision.APPROVED,
                words,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                method,
                Optional.empty(),
                head());
    }

    private Path built() throws IOException {
        Path site = root.resolve("site");
        try (OutputFolder output = OutputFolder.open(site, NOW, Duration.ofSeconds(5), words -> {})) {
            new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                    .build(output, "site", root.resolve(".vouch"), Optional.empty(), true);
        }
        return site;
    }

    private boolean publishes(String words) throws IOException {
        Path page = built().resolve(PUBLISHED);
        return Files.exists(page) && Files.readString(page).contains(words);
    }

    private List<String> told() throws IOException {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                .check().findings().stream().map(ForgeriesTest::told).toList();
    }

    private static String told(Finding finding) {
        Path file = Path.of(finding.span().path());
        return finding.severity().word() + " " + finding.rule() + " " + file.getFileName();
    }

    /** A forgery is an error of the build and of the proof, and nothing harmful goes out. */
    private void refused(String error) throws IOException {
        assertTrue(told().contains(error), () -> error + " is not among " + toldOrNone());
        List<String> verified = new ReviewBooks(site())
                .verify(Optional.empty()).findings().stream()
                        .map(ForgeriesTest::told)
                        .toList();
        assertTrue(verified.contains(error), verified::toString);
        assertFalse(publishes(HARM), "published");
    }

    private List<String> toldOrNone() {
        try {
            return told();
        } catch (IOException broken) {
            return List.of(broken.toString());
        }
    }

    private Fingerprints signedWords() throws Exception {
        return now().fingerprints();
    }

    @Test
    void the_page_is_published_as_it_was_signed() throws Exception {
        assertEquals(List.of(), told());
        assertTrue(publishes(GOOD));
    }

    @Test
    void a_waiver_by_hand_moves_no_words() throws Exception {
        Fingerprints signed = signedWords();
        replace(ARTICLE, GOOD, HARM);
        int number = forge(waiver(signed.exact(), now().fingerprints()), now().text());
        refused("error entry-weighed " + number + ".yaml");
    }

    /** Each step is a slip by itself only if the step before it holds. */
    @Test
    void a_chain_of_waivers_by_hand_moves_no_words() throws Exception {
        Fingerprints signed = signedWords();
        replace(ARTICLE, GOOD, "Stop on your own, at onc.");
        Fingerprints between = now().fingerprints();
        int first = forge(waiver(signed.exact(), between), now().text());
        replace(ARTICLE, "at onc.", "at once.");
        int second = forge(waiver(between.exact(), now().fingerprints()), now().text());
        refused("error entry-weighed " + first + ".yaml");
        refused("error entry-weighed " + second + ".yaml");
    }

    /** The words beside the waiver are a slip; the fingerprint of what readers see is that of the harmful words. */
    @Test
    void a_waiver_with_the_fingerprints_of_other_words_moves_none() throws Exception {
        Fingerprints signed = signedWords();
        replace(ARTICLE, "pleese", "please");
        ReviewsReader.Seen slip = now();
        replace(ARTICLE, GOOD, HARM);
        Fingerprints harm = now().fingerprints();
        int number = forge(
                waiver(signed.exact(), new Fingerprints(slip.fingerprints().exact(), harm.words(), harm.sections())),
                slip.text());
        refused("error entry-weighed " + number + ".yaml");
    }

    @Test
    void a_waiver_with_the_sections_of_other_words_is_reported() throws Exception {
        Fingerprints signed = signedWords();
        replace(ARTICLE, GOOD, HARM);
        Fingerprints harm = now().fingerprints();
        replace(ARTICLE, HARM, GOOD);
        replace(ARTICLE, "pleese", "please");
        ReviewsReader.Seen slip = now();
        int number = forge(
                waiver(
                        signed.exact(),
                        new Fingerprints(
                                slip.fingerprints().exact(), slip.fingerprints().words(), harm.sections())),
                slip.text());
        refused("error entry-weighed " + number + ".yaml");
    }

    @Test
    void a_waiver_of_a_change_of_words_that_nobody_signed_moves_none() throws Exception {
        replace(ARTICLE, GOOD, HARM.replace("own", "onw"));
        Fingerprints nobody = now().fingerprints();
        replace(ARTICLE, "onw", "own");
        int number = forge(waiver(nobody.exact(), now().fingerprints()), now().text());
        refused("error entry-weighed " + number + ".yaml");
    }

    /** Words that were signed once, and replaced by a later review, are no start for a change. */
    @Test
    void a_waiver_from_words_that_were_replaced_moves_none() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        signs("dana", Decision.APPROVED, Optional.of(key));
        Fingerprints old = now().fingerprints();
        replace(ARTICLE, HARM, GOOD);
        signs("dana", Decision.APPROVED, Optional.of(key));
        replace(ARTICLE, GOOD, HARM);
        replace(ARTICLE, "pleese", "please");
        forge(waiver(old.exact(), now().fingerprints()), now().text());
        assertFalse(publishes(HARM));
        assertTrue(told().contains("warning review-current stopping.md"), told()::toString);
    }

    @Test
    void a_waiver_that_the_program_wrote_holds_whenever_it_is_read() throws Exception {
        replace(ARTICLE, "pleese", "please");
        Result result = new ReviewOffice(site()).waive(PAGE.path(), Optional.empty(), "ed", TextWaiver.Reason.TYPO);
        assertInstanceOf(Result.Recorded.class, result, result::toString);
        assertEquals(List.of(), told());
        assertTrue(publishes("medicines, please."));
        // The words around the page are others now, and the waiver still holds for its own.
        replace("content/site.yaml", "call: \"911\"", "call: \"911\", about: Day and night.");
        assertFalse(told().stream().anyMatch(each -> each.startsWith("error")), told()::toString);
    }

    /** A whole review after it makes a bad waiver history: otherwise nobody could ever publish the page again. */
    @Test
    void a_bad_waiver_stops_nothing_once_the_page_is_signed_again() throws Exception {
        Fingerprints signed = signedWords();
        replace(ARTICLE, GOOD, HARM);
        int number = forge(waiver(signed.exact(), now().fingerprints()), now().text());
        replace(ARTICLE, HARM, GOOD);
        refused("error entry-weighed " + number + ".yaml");
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertEquals(List.of("warning entry-weighed " + number + ".yaml"), told());
        assertTrue(publishes(GOOD));
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
        assertEquals(
                List.of(),
                new ReviewBooks(site())
                        .verify(Optional.of(root.resolve("site"))).findings().stream()
                                .map(Finding::message)
                                .toList());
    }

    /** A copy proves itself by the same rules, with no content folder beside it. */
    @Test
    void a_waiver_by_hand_in_a_published_copy_is_an_error_of_the_copy() throws Exception {
        Fingerprints signed = signedWords();
        Path site = built();
        replace(ARTICLE, GOOD, HARM);
        int number = forge(waiver(signed.exact(), now().fingerprints()), now().text());
        for (String name : List.of(number + ".yaml", number + ".txt", LedgerHead.FILE)) {
            Files.write(
                    site.resolve(".well-known/vouch/reviews/" + PAGE.path() + "/" + name),
                    Files.readAllBytes(root.resolve(LEDGER + name)));
        }
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
        List<String> told = new ReviewBooks(site())
                .verify(Optional.of(site)).findings().stream()
                        .map(ForgeriesTest::told)
                        .toList();
        assertTrue(told.contains("error entry-weighed " + number + ".yaml"), told::toString);
    }

    /** What is not signed counts for the words beside it and for no others. */
    @Test
    void a_record_with_the_fingerprints_of_other_words_moves_none() throws Exception {
        ReviewsReader.Seen good = now();
        replace(ARTICLE, GOOD, HARM);
        Fingerprints harm = now().fingerprints();
        int number = forge(
                record(
                        "riley",
                        Scope.WHOLE,
                        List.of(),
                        new Fingerprints(good.fingerprints().exact(), harm.words(), harm.sections())),
                good.text());
        assertFalse(publishes(HARM));
        assertTrue(told().contains("warning entry-weighed " + number + ".yaml"), told()::toString);
    }

    @Test
    void a_review_of_sections_with_the_fingerprints_of_other_sections_moves_none() throws Exception {
        ReviewsReader.Seen good = now();
        replace(ARTICLE, GOOD, HARM);
        Fingerprints harm = now().fingerprints();
        int number = forge(
                record(
                        "riley",
                        Scope.SECTIONS,
                        List.of("."),
                        new Fingerprints(
                                good.fingerprints().exact(), good.fingerprints().words(), harm.sections())),
                good.text());
        assertFalse(publishes(HARM));
        assertTrue(told().contains("warning entry-weighed " + number + ".yaml"), told()::toString);
    }

    /** Its fingerprint of visible words was made for words that a reviewer was to sign later. */
    @Test
    void an_older_record_with_the_fingerprints_of_words_signed_later_moves_none() throws Exception {
        Fingerprints good = signedWords();
        replace(ARTICLE, GOOD, HARM);
        ReviewsReader.Seen harm = now();
        forge(
                record(
                        "riley",
                        Scope.WHOLE,
                        List.of(),
                        new Fingerprints(harm.fingerprints().exact(), good.words(), good.sections())),
                harm.text());
        replace(ARTICLE, HARM, GOOD);
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertTrue(publishes(GOOD));
        replace(ARTICLE, GOOD, HARM);
        assertFalse(publishes(HARM));
    }

    @Test
    void a_ledger_of_another_page_counts_for_nothing() throws Exception {
        Files.delete(root.resolve(ARTICLE));
        write(
                "content/articles/other.md",
                "---\ntitle: Other\ndescription: Plainly.\ncategory: care\n---\n" + HARM + "\n");
        Path other = Files.createDirectories(root.resolve("content/reviews/articles/other"));
        try (Stream<Path> files = Files.list(root.resolve(LEDGER))) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        assertTrue(told().contains("error ledger-whole 1.yaml"), told()::toString);
        assertFalse(Files.exists(built().resolve("articles/other/index.html")));
    }

    @Test
    void a_signature_of_another_entry_counts_for_nothing() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        int number =
                forge(record("dana", Scope.WHOLE, List.of(), now().fingerprints(), TODAY, Method.SIGNED), now().text());
        Files.copy(root.resolve(LEDGER + "1.sig"), root.resolve(LEDGER + number + ".sig"));
        refused("error signature-good " + number + ".sig");
        Files.delete(root.resolve(LEDGER + number + ".sig"));
        refused("error signature-good " + number + ".sig");
    }

    @Test
    void somebody_who_has_left_vouches_for_nothing() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        int number = forge(record("left", Scope.WHOLE, List.of(), now().fingerprints()), now().text());
        refused("error record-sound " + number + ".yaml");
    }

    @Test
    void an_entry_dated_before_the_one_before_it_is_an_error() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        int number = forge(
                record("left", Scope.WHOLE, List.of(), now().fingerprints(), LocalDate.of(2023, 6, 1), Method.ASSERTED),
                now().text());
        assertTrue(told().contains("error record-sound " + number + ".yaml"), told()::toString);
    }

    @Test
    void an_entry_that_is_taken_away_is_missed() throws Exception {
        signs("dana", Decision.WITHDRAWN, Optional.empty());
        String head = read(LEDGER + LedgerHead.FILE);
        Files.delete(root.resolve(LEDGER + "2.yaml"));
        Files.delete(root.resolve(LEDGER + "2.txt"));
        assertTrue(told().contains("error ledger-whole 2.yaml"), told()::toString);
        write(LEDGER + LedgerHead.FILE, head.replace("2 ", "1 "));
        assertTrue(told().contains("error ledger-whole head.txt"), told()::toString);
    }

    /** What a reviewer took back stays taken back, whatever stands after it. */
    @Test
    void an_entry_of_an_unknown_kind_hides_no_withdrawal() throws Exception {
        signs("dana", Decision.WITHDRAWN, Optional.empty());
        byte[] unknown = ("record: endorsement-7\narticle: \"" + PAGE.path() + "\"\ndate: 2024-02-01\n"
                        + "recordedAt: 2024-02-01T12:00:00Z\nrestores: all\nprev: "
                        + head().orElseThrow().hex() + "\n")
                .getBytes(UTF_8);
        Files.write(root.resolve(LEDGER + "3.yaml"), unknown);
        write(LEDGER + LedgerHead.FILE, new LedgerHead(3, Fingerprint.of(unknown)).text());
        assertEquals(List.of("warning entry-known 3.yaml"), told());
        assertFalse(publishes(GOOD));
    }

    /** A later version may write what this one does not know; what it does know goes on counting. */
    @Test
    void an_entry_of_an_unknown_kind_keeps_the_others() throws Exception {
        for (String kind : List.of("review-2", "endorsement-7", "waiver-12", "request-2")) {
            byte[] unknown = ("record: " + kind + "\narticle: \"" + PAGE.path() + "\"\ndate: 2024-02-01\n"
                            + "recordedAt: 2024-02-01T12:00:00Z\nwhat: {ever: [it, says]}\nprev: "
                            + head().orElseThrow().hex() + "\n")
                    .getBytes(UTF_8);
            int number = newest() + 1;
            Files.write(root.resolve(LEDGER + number + ".yaml"), unknown);
            write(LEDGER + LedgerHead.FILE, new LedgerHead(number, Fingerprint.of(unknown)).text());
        }
        assertEquals(
                List.of(
                        "warning entry-known 2.yaml",
                        "warning entry-known 3.yaml",
                        "warning entry-known 4.yaml",
                        "warning entry-known 5.yaml"),
                told());
        assertTrue(publishes(GOOD));
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertTrue(publishes(GOOD));
        replace(ARTICLE, GOOD, HARM);
        assertFalse(publishes(HARM));
    }

    /** A form of signed words that this version does not know vouches for nothing that it could check. */
    @Test
    void an_approval_in_an_unknown_form_of_words_counts_for_nothing() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        int number = forge(record("riley", Scope.WHOLE, List.of(), now().fingerprints()), now().text());
        replace(LEDGER + number + ".yaml", "alg: review-norm-1", "alg: review-norm-88");
        write(
                LEDGER + LedgerHead.FILE,
                new LedgerHead(number, Fingerprint.of(Files.readAllBytes(root.resolve(LEDGER + number + ".yaml"))))
                        .text());
        assertTrue(told().contains("warning entry-known " + number + ".yaml"), told()::toString);
        assertFalse(publishes(HARM));
    }

    /** A withdrawal that was signed cannot be passed off as an entry that nobody knows. */
    @Test
    void a_signed_withdrawal_is_not_made_an_unknown_entry() throws Exception {
        signs("dana", Decision.WITHDRAWN, Optional.of(key));
        replace(LEDGER + "2.yaml", "record: review-1", "record: review-9");
        write(
                LEDGER + LedgerHead.FILE,
                new LedgerHead(2, Fingerprint.of(Files.readAllBytes(root.resolve(LEDGER + "2.yaml")))).text());
        assertTrue(told().contains("error signature-good 2.sig"), told()::toString);
    }

    @Test
    void a_review_of_sections_that_the_words_do_not_have_is_an_error() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        int number = forge(record("riley", Scope.SECTIONS, List.of("nowhere"), now().fingerprints()), now().text());
        refused("error record-sound " + number + ".yaml");
    }

    /** Nobody's answer is kept, and the page would look better vouched for than it is. */
    @Test
    void an_answer_that_is_not_kept_is_an_error() throws Exception {
        int number = forge(
                record("riley", Scope.WHOLE, List.of(), now().fingerprints(), TODAY, Method.COUNTERSIGNED),
                now().text());
        refused("error record-sound " + number + ".yaml");
    }
}
