package org.vouch.service.reviewing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerHead;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.ReviewRecord.Scope;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Severity;
import org.vouch.reader.content.ReviewsReader;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.ledger.RecordWriter;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.NewKey;
import org.vouch.store.signature.PrivateKey;

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
    private PrivateKey key = NewKey.made();

    @BeforeEach
    void a_page_signed_with_a_key() throws Exception {
        root = folder.resolve("here");
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
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
        Result result = new ReviewService(site()).sign(PAGE.path(), Optional.empty(), signOff);
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

    private TrivialEdit waiver(Fingerprint from, Fingerprints to) throws IOException {
        return new TrivialEdit(PAGE, "ed", TODAY, NOW, TrivialEdit.Reason.TYPO, from, to, "a slip of the pen", head());
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
        try (OutputFolder output =
                OutputFolder.open(site, root.resolve(".vouch"), NOW, Duration.ofSeconds(5), words -> {})) {
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
                .check().findings().stream()
                        .filter(finding -> finding.severity() != Severity.ADVICE)
                        .map(ForgeriesTest::told)
                        .toList();
    }

    private static String told(Finding finding) {
        Path file = Path.of(finding.span().path());
        return finding.severity().word() + " " + finding.rule() + " " + file.getFileName();
    }

    /** A forgery is an error of the build and of the proof, and nothing harmful goes out. */
    private void refused(String error) throws IOException {
        assertTrue(told().contains(error), () -> error + " is not among " + toldOrNone());
        List<String> verified = new ReviewQueries(site())
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
        Result result = new ReviewService(site()).waive(PAGE.path(), Optional.empty(), "ed", TrivialEdit.Reason.TYPO);
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
                new ReviewQueries(site())
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
        List<String> told = new ReviewQueries(site())
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
        assertEquals(List.of("warning record-signed 2.yaml", "warning entry-known 3.yaml"), told());
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

    private ReviewedSite siteOn(Instant clock) {
        return new ReviewedSite(root, zone -> LocalDate.ofInstant(clock, zone), InstantSource.fixed(clock));
    }

    private List<String> toldOn(LocalDate day) {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> day)
                .check().findings().stream()
                        .filter(finding -> finding.severity() != Severity.ADVICE)
                        .map(ForgeriesTest::told)
                        .toList();
    }

    private static String refusal(Result result) {
        return assertInstanceOf(Result.Refused.class, result).reason();
    }

    @Test
    void no_day_to_come_is_recorded_whatever_day_is_asked_about() throws Exception {
        replace(ARTICLE, "pleese", "please");
        ReviewService ahead =
                new ReviewService(new ReviewedSite(root, zone -> LocalDate.of(2024, 2, 2), InstantSource.fixed(NOW)));
        String toCome = "2024-02-02 is still to come: the latest day that can be recorded is 2024-02-01";
        for (Decision decision : Decision.values()) {
            SignOff signOff = SignOffs.of("riley", decision, "", Optional.empty());
            assertEquals(toCome, refusal(ahead.sign(PAGE.path(), Optional.empty(), signOff)), decision::word);
        }
        assertEquals(toCome, refusal(ahead.waive(PAGE.path(), Optional.empty(), "ed", TrivialEdit.Reason.TYPO)));
        assertEquals(toCome, refusal(ahead.request(PAGE.path(), "ed", "", "")));
        assertEquals(1, newest());
    }

    /** The clock of a machine was wrong, or somebody wrote by hand: the site is never stuck until that day. */
    @Test
    void an_entry_of_a_day_to_come_gives_way_to_a_later_review() throws Exception {
        Instant ahead = NOW.plus(Duration.ofDays(300));
        Result wrong = new ReviewService(siteOn(ahead)).sign(PAGE.path(), Optional.empty(), SignOffs.approval("riley"));
        assertInstanceOf(Result.Recorded.class, wrong, wrong::toString);
        assertTrue(toldOn(TODAY).contains("error record-sound 2.yaml"), toldOn(TODAY)::toString);
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertEquals(List.of("warning record-sound 2.yaml", "warning record-sound 3.yaml"), toldOn(TODAY));
        assertTrue(publishes(GOOD));
        LocalDate later = TODAY.plusDays(310);
        assertFalse(
                toldOn(later).stream().anyMatch(each -> each.startsWith("error")),
                () -> toldOn(later).toString());
    }

    @Test
    void an_entry_of_a_day_to_come_is_taken_back() throws Exception {
        Instant ahead = NOW.plus(Duration.ofDays(300));
        new ReviewService(siteOn(ahead)).sign(PAGE.path(), Optional.empty(), SignOffs.approval("riley"));
        signs("riley", Decision.WITHDRAWN, Optional.empty());
        assertFalse(read(ARTICLE).contains("verified:"), "the page claims no review of a day to come");
        for (LocalDate day : List.of(TODAY, TODAY.plusDays(299), TODAY.plusDays(300), TODAY.plusDays(400))) {
            assertFalse(
                    toldOn(day).stream().anyMatch(each -> each.startsWith("error")), () -> day + ": " + toldOn(day));
        }
        assertFalse(publishes(GOOD), "what was said before the withdrawal is taken back");
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertTrue(publishes(GOOD));
    }

    @Test
    void a_request_after_an_entry_of_a_day_to_come_leaves_it_an_error() throws Exception {
        Instant ahead = NOW.plus(Duration.ofDays(300));
        new ReviewService(siteOn(ahead)).sign(PAGE.path(), Optional.empty(), SignOffs.approval("riley"));
        Result asked = new ReviewService(site()).request(PAGE.path(), "ed", "", "");
        assertInstanceOf(Result.Recorded.class, asked, asked::toString);
        assertTrue(toldOn(TODAY).contains("error record-sound 2.yaml"), toldOn(TODAY)::toString);
    }

    private List<String> messages(String rule) {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                .check().findings().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(finding -> finding.message() + " | " + finding.fix())
                        .toList();
    }

    /** A move of the site voids no signature, if the site says for which names they were made. */
    @Test
    void signatures_go_on_counting_when_the_site_moves() throws Exception {
        replace("content/site.yaml", "https://example.org", "https://www.clinic.example");
        assertEquals(
                List.of("the signature was made for another purpose: it was made for review@example.org, and those of"
                        + " this site are made for review@www.clinic.example | if base_url changed because the site moved"
                        + " from example.org, write 'signed_for: [example.org]' into content/site.yaml, and no signature"
                        + " is lost; if it did not, this is the record of another site"),
                messages("signature-good"));
        assertFalse(publishes(GOOD));
        write("content/site.yaml", read("content/site.yaml") + "signed_for: [Example.org]\n");
        assertEquals(List.of(), told());
        assertTrue(publishes(GOOD));
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertEquals(List.of(), told(), "new signatures are made for the first name, for which the key may sign");
        Path site = built();
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
        ReviewQueries.Verified verified = new ReviewQueries(site()).verify(Optional.of(site));
        assertEquals(
                List.of(), verified.findings().stream().map(Finding::message).toList());
        assertEquals(2, verified.signatures());
    }

    @Test
    void a_name_with_and_without_www_is_one_name() throws Exception {
        replace("content/site.yaml", "https://example.org", "https://www.example.org");
        assertEquals(List.of(), told());
        assertTrue(publishes(GOOD));
        replace("content/site.yaml", "https://www.example.org", "https://www.example.org.uk");
        assertEquals(1, messages("signature-good").size());
    }

    @Test
    void a_new_name_may_stand_before_the_old_one() throws Exception {
        replace("content/site.yaml", "https://example.org", "https://www.clinic.example");
        write("content/site.yaml", read("content/site.yaml") + "signed_for: [www.clinic.example, example.org]\n");
        assertEquals(List.of(), told());
        replace(
                "content/reviews/allowed_signers",
                "namespaces=\"review@example.org\"",
                "namespaces=\"review@example.org,review@www.clinic.example\"");
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertEquals(List.of(), told());
        assertTrue(publishes(GOOD));
        replace("content/site.yaml", ", example.org]", "]");
        assertEquals(1, messages("signature-good").size(), "the older name no longer counts");
    }

    /** A key that may sign for one name only signs for no other, whatever the site says. */
    @Test
    void a_key_still_signs_only_for_what_it_is_listed_for() throws Exception {
        replace("content/reviews/allowed_signers", "review@example.org", "review@other.example");
        write("content/site.yaml", read("content/site.yaml") + "signed_for: [example.org]\n");
        assertEquals(1, messages("signature-good").size());
        assertFalse(publishes(GOOD));
    }

    /** Readers cannot tell a typed record from a signed one, so that somebody has to be told. */
    @Test
    void a_record_typed_in_the_name_of_somebody_with_a_key_is_reported() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        signs("dana", Decision.APPROVED, Optional.empty());
        assertEquals(List.of("warning record-signed 2.yaml"), told());
        assertEquals(
                List.of("dana Example signs with a key since 2024-02-01, and this record in their name has no signature"
                        + " | ask dana Example whether it is theirs, and have them sign the page with the key"),
                messages("record-signed"));
        Path site = built();
        assertEquals(
                List.of("warning record-signed 2.yaml"),
                new ReviewQueries(site())
                        .verify(Optional.empty()).findings().stream()
                                .map(ForgeriesTest::told)
                                .toList());
        replace("content/site.yaml", "require: record", "require: signed");
        assertFalse(publishes(HARM));
        assertTrue(messages("record-signed").get(0).contains("no signature: here it counts for nothing"));
        replace("content/site.yaml", "require: signed", "require: record");
        signs("dana", Decision.APPROVED, Optional.of(key));
        assertEquals(List.of(), messages("record-signed"), "her own signature makes it history");
        assertTrue(Files.exists(site));
    }

    @Test
    void a_typed_record_on_another_page_is_reported_too() throws Exception {
        write("content/articles/other.md", "---\ntitle: Other\ndescription: Plainly.\ncategory: care\n---\nRest.\n");
        Result typed = new ReviewService(site()).sign("articles/other", Optional.empty(), SignOffs.approval("dana"));
        assertInstanceOf(Result.Recorded.class, typed, typed::toString);
        assertEquals(1, messages("record-signed").size());
    }

    @Test
    void a_typed_withdrawal_and_rejection_count_and_are_reported() throws Exception {
        signs("dana", Decision.WITHDRAWN, Optional.empty());
        assertEquals(1, messages("record-signed").size());
        assertFalse(publishes(GOOD));
    }

    /** Before somebody had a key they could not sign with it. */
    @Test
    void what_was_recorded_before_the_key_is_left_alone() throws Exception {
        write("content/articles/other.md", "---\ntitle: Other\ndescription: Plainly.\ncategory: care\n---\nRest.\n");
        Instant before = NOW.minus(Duration.ofDays(30));
        new ReviewService(siteOn(before)).sign("articles/other", Optional.empty(), SignOffs.approval("dana"));
        assertEquals(List.of(), messages("record-signed"));
        replace("content/reviews/allowed_signers", "namespaces=", "valid-after=\"20240101Z\",namespaces=");
        assertEquals(1, messages("record-signed").size(), "the list says that she had it then");
    }

    @Test
    void a_key_that_never_signed_is_asked_about_once() throws Exception {
        write(
                "content/reviews/allowed_signers",
                read("content/reviews/allowed_signers") + "riley namespaces=\"review@example.org\" "
                        + NewKey.made().publicKey().line() + "\n");
        for (String page : List.of("one", "two")) {
            write(
                    "content/articles/" + page + ".md",
                    "---\ntitle: " + page + "\ndescription: Plainly.\ncategory: care\n---\nRest.\n");
            new ReviewService(site()).sign("articles/" + page, Optional.empty(), SignOffs.approval("riley"));
        }
        assertEquals(
                List.of("riley has a key and has signed nothing with it, and 2 records have no signature | write"
                        + " valid-after=\"YYYYMMDD\" into the line of the key, with the day from which riley signs with"
                        + " it"),
                messages("record-signed"));
    }

    /** Somebody else's typed review of sections moves signed words, and somebody is told. */
    @Test
    void a_typed_review_that_moves_signed_words_is_reported() throws Exception {
        replace(ARTICLE, "Call a nurse if you shake.", "Call a nurse if you shake or sweat.");
        signs("riley", Decision.APPROVED, Optional.empty(), "when-to-call");
        assertEquals(
                List.of("dana Example signed this page with a key on 2024-02-01, and this record, which has no"
                        + " signature, approves other words | have riley Example sign with a key, or ask dana Example"
                        + " to sign the page again"),
                messages("record-signed"));
        replace("content/site.yaml", "require: record", "require: signed");
        assertFalse(publishes("shake or sweat"));
    }

    private String markers(String ours, String theirs) {
        return "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> other\n";
    }

    /** Two branches, on each of which somebody signed: the second file of each name is that of the other branch. */
    private List<String[]> twoSides() throws Exception {
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        replace(ARTICLE, "shake", "shake or sweat");
        signs("riley", Decision.APPROVED, Optional.empty());
        List<String> names = List.of("2.yaml", "2.txt", LedgerHead.FILE);
        for (String name : names) {
            Files.move(root.resolve(LEDGER + name), other.resolve(name));
        }
        byte[] first = Files.readAllBytes(root.resolve(LEDGER + "1.yaml"));
        write(LEDGER + LedgerHead.FILE, new LedgerHead(1, Fingerprint.of(first)).text());
        replace(ARTICLE, "shake or sweat", "shake");
        replace(ARTICLE, "pleese", "please");
        signs("dana", Decision.APPROVED, Optional.of(key));
        List<String[]> sides = new ArrayList<>();
        for (String name : names) {
            sides.add(new String[] {name, read(LEDGER + name), Files.readString(other.resolve(name))});
        }
        return sides;
    }

    private List<String> errorsOfLedger() {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                .check().findings().stream()
                        .filter(finding -> finding.span().path().startsWith(LEDGER))
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.message() + " | " + finding.fix())
                        .toList();
    }

    private static final String AT_ONCE = "two people signed this page at once, and their files were merged | keep one"
            + " side of 2.yaml, 2.txt, 2.sig and head.txt, and let the other person sign again";

    @Test
    void a_merge_of_two_sign_offs_is_one_error() throws Exception {
        for (String[] side : twoSides()) {
            write(LEDGER + side[0], markers(side[1], side[2]));
        }
        assertEquals(List.of(AT_ONCE), errorsOfLedger());
        assertFalse(publishes(GOOD));
    }

    @Test
    void a_merge_that_is_finished_in_some_files_is_one_error() throws Exception {
        List<String[]> sides = twoSides();
        for (String[] side : sides) {
            write(LEDGER + side[0], markers(side[1], side[2]));
            assertEquals(List.of(AT_ONCE), errorsOfLedger(), side[0]);
            write(LEDGER + side[0], side[1]);
            assertEquals(List.of(), errorsOfLedger(), "their side was kept");
        }
    }

    /** Whichever files are kept of which side, the fault is one, unless all are of one side. */
    @Test
    void files_of_two_sign_offs_are_one_error() throws Exception {
        List<String[]> sides = twoSides();
        for (int choice = 1; choice < 7; choice++) {
            for (int file = 0; file < 3; file++) {
                write(LEDGER + sides.get(file)[0], sides.get(file)[(choice >> file & 1) + 1]);
            }
            List<String> errors = errorsOfLedger();
            int chosen = choice;
            assertEquals(1, errors.size(), () -> chosen + ": " + errors);
            assertTrue(
                    errors.get(0)
                            .endsWith(
                                    "if two people signed this page at once, keep one side of 2.yaml, 2.txt, 2.sig and"
                                            + " head.txt, and let the other person sign again"),
                    errors::toString);
        }
    }

    private String page(String path) throws IOException {
        return Files.readString(root.resolve("site").resolve(path))
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    private JsonObject entry() throws IOException {
        JsonObject all = new Gson().fromJson(Files.readString(root.resolve("site/reviews.json")), JsonObject.class);
        return all.getAsJsonArray("reviews").get(0).getAsJsonObject();
    }

    /** Readers are told who vouches for the words they get, section by section. */
    @Test
    void who_reviewed_some_sections_is_named_beside_the_reviewer_of_the_page() throws Exception {
        replace(ARTICLE, "Call a nurse if you shake.", "Call a nurse if you shake or sweat.");
        signs("riley", Decision.APPROVED, Optional.empty(), "when-to-call");
        assertTrue(publishes("shake or sweat"));
        String page = page(PUBLISHED);
        assertTrue(page.contains("Medical reviewer: dana Example, MD"), page);
        assertTrue(page.contains("Medical reviewer of “When to call”: riley Example, MD, February 1, 2024"), page);
        JsonObject entry = entry();
        assertEquals("dana", entry.get("reviewer").getAsString());
        assertEquals("asserted", entry.get("assurance").getAsString(), "no better than its weakest part");
        assertEquals(
                "[{\"reviewer\":\"riley\",\"verified\":\"2024-02-01\",\"assurance\":\"asserted\","
                        + "\"sections\":[\"when-to-call\"]}]",
                entry.get("others").toString());
        assertEquals(
                now().fingerprints().exact().hex(), entry.get("fingerprint").getAsString());
        String html = Files.readString(root.resolve("site").resolve(PUBLISHED));
        Matcher people = Pattern.compile("\"reviewedBy\":(\\[[^]]*\\])").matcher(html.replaceAll("\\s+", ""));
        assertTrue(people.find(), html);
        assertTrue(people.group(1).contains("dana") && people.group(1).contains("riley"), people.group(1));
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
        assertEquals(
                List.of("warning record-signed 2.yaml"),
                new ReviewQueries(site())
                        .verify(Optional.of(root.resolve("site"))).findings().stream()
                                .map(ForgeriesTest::told)
                                .toList());
    }

    /** With the words of the whole review back, nobody but its reviewer vouches for them. */
    @Test
    void nobody_else_is_named_for_words_that_the_reviewer_of_the_page_signed() throws Exception {
        replace(ARTICLE, "Call a nurse if you shake.", "Call a nurse if you shake or sweat.");
        signs("riley", Decision.APPROVED, Optional.empty(), "when-to-call");
        replace(ARTICLE, " or sweat", "");
        assertTrue(publishes("if you shake."));
        assertFalse(page(PUBLISHED).contains("riley"), page(PUBLISHED));
        assertEquals("signed", entry().get("assurance").getAsString());
        assertFalse(entry().has("others"));
    }

    /** A review of each section is a review of the whole, whose reviewer is named and nobody else. */
    @Test
    void a_review_of_every_section_names_its_own_reviewer() throws Exception {
        replace(ARTICLE, GOOD, "Do not stop at once.");
        signs("riley", Decision.APPROVED, Optional.empty(), ".", "when-to-call", "what-comes-next");
        assertTrue(read(LEDGER + "2.yaml").contains("scope: whole"));
        assertTrue(read(ARTICLE).contains("reviewer: riley"));
        assertTrue(publishes("Do not stop at once."));
        assertTrue(page(PUBLISHED).contains("Medical reviewer: riley Example, MD"), page(PUBLISHED));
        assertFalse(page(PUBLISHED).contains("dana Example"), page(PUBLISHED));
        assertEquals("asserted", entry().get("assurance").getAsString());
    }

    /** The same by hand: the words are under the name in the record, never under that of the key. */
    @Test
    void a_typed_review_of_every_section_puts_no_words_under_another_name() throws Exception {
        replace(ARTICLE, GOOD, HARM);
        forge(
                record("riley", Scope.SECTIONS, List.of(".", "when-to-call", "what-comes-next"), now().fingerprints()),
                now().text());
        assertTrue(told().contains("error claim-evidenced stopping.md"), told()::toString);
        assertTrue(publishes(HARM), "whoever publishes in spite of errors");
        assertFalse(page(PUBLISHED).contains("dana"), page(PUBLISHED));
    }

    /** Two who share the page between them: the reviewer whose words are all gone is not named. */
    @Test
    void a_reviewer_of_whose_words_nothing_is_left_is_not_named() throws Exception {
        person("sam", "active: {from: 2023-01-01, until: 2025-12-31}");
        replace(ARTICLE, GOOD, "Do not stop at once.");
        replace(ARTICLE, "if you shake", "if you sweat");
        signs("riley", Decision.APPROVED, Optional.empty(), ".", "when-to-call");
        replace(ARTICLE, "pleese", "please do");
        signs("sam", Decision.APPROVED, Optional.empty(), "what-comes-next");
        assertTrue(publishes("please do"));
        String page = page(PUBLISHED);
        assertTrue(page.contains("Medical reviewer: riley Example, MD"), page);
        assertTrue(page.contains("Medical reviewer of “What comes next”: sam Example, MD"), page);
        assertFalse(page.contains("dana"), page);
    }

    @Test
    void sections_are_told_in_spanish_too() throws Exception {
        Files.move(root.resolve(ARTICLE), root.resolve("content/articles/stopping.es.md"));
        PageId spanish = new PageId("articles/stopping.es");
        new ReviewService(site())
                .sign(spanish.path(), Optional.empty(), SignOffs.of("dana", Decision.APPROVED, "", Optional.of(key)));
        replace("content/articles/stopping.es.md", GOOD, "No deje de beber de golpe.");
        SignOff start = new SignOff(
                "riley",
                Optional.empty(),
                Meaning.CLINICAL_REVIEW,
                List.of("."),
                false,
                Decision.APPROVED,
                Optional.empty(),
                List.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty());
        Result result = new ReviewService(site()).sign(spanish.path(), Optional.empty(), start);
        assertInstanceOf(Result.Recorded.class, result, result::toString);
        built();
        String page = page("es/articles/stopping/index.html");
        assertTrue(page.contains("Quién revisó “El comienzo de la página”: riley Example, MD"), page);
    }
}
