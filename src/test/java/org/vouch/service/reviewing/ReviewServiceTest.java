package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.NewKey;
import org.vouch.store.signature.PrivateKey;

/** Records, and what the checks and the list make of them. */
class ReviewServiceTest {
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final String ARTICLE = "content/articles/iop.md";

    @TempDir
    Path root = Path.of("");

    private LocalDate today = LocalDate.of(2024, 2, 1);

    @BeforeEach
    void site() throws IOException {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://recovery-of-tests.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-234-0100, answered_by: staff}
                crisis:
                  - {name: Emergency services, call: "911"}
                  - {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}
                """);
        for (String id : List.of("dana-example", "morgan-sample")) {
            write(
                    "content/reviewers/" + id + ".yaml",
                    "name: " + id + " name\ncredentials: [MD]\nlicense: {id: X, state: NC, checked: 2024-01-01}\n"
                            + "active: {from: 2023-01-01, until: 2025-12-31}\n");
        }
        write(
                ARTICLE,
                "---\ntitle: IOP\ndescription: Plainly.\npublished: 2024-01-01\n---\nYou sleep at home.\n\n## Costs\n\nAsk first.\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(path));
        assertTrue(text.contains(from), () -> from + " is not in " + text);
        write(path, text.replace(from, to));
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(root, zone -> today, InstantSource.fixed(NOW));
    }

    private ReviewService office() {
        return new ReviewService(reviewed());
    }

    private ReviewQueries books() {
        return new ReviewQueries(reviewed());
    }

    private static SignOff by(String reviewer, String... sections) {
        return signOff(reviewer, Optional.empty(), Optional.empty(), sections);
    }

    private static SignOff signOff(
            String reviewer, Optional<Path> attachment, Optional<PrivateKey> key, String... sections) {
        return new SignOff(
                reviewer,
                Optional.empty(),
                Meaning.CLINICAL_REVIEW,
                List.of(sections),
                false,
                Decision.APPROVED,
                Optional.empty(),
                List.of("Criteria, 4th edition"),
                "",
                "Read all of it.",
                attachment,
                key);
    }

    private Result sign(SignOff signOff) throws Exception {
        return office().sign("articles/iop", Optional.empty(), signOff);
    }

    private static String refused(Result result) {
        return assertInstanceOf(Result.Refused.class, result).reason();
    }

    private List<String> told() {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> today)
                .check().findings().stream()
                        .map(each -> each.severity().word() + " " + each.rule())
                        .toList();
    }

    private ReviewLine line() {
        return books().list().lines().get(0);
    }

    @Test
    void a_page_is_named_by_path_address_or_file() throws Exception {
        for (String name : List.of("articles/iop", "/articles/iop/", "/articles/iop", ARTICLE)) {
            assertEquals("articles/iop", books().show(name).line().id(), name);
        }
    }

    @Test
    void a_sign_off_looks_at_the_site_once_and_an_edition_has_its_receipt() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        ReviewedSite counted = new ReviewedSite(
                root,
                zone -> {
                    looks.incrementAndGet();
                    return today;
                },
                InstantSource.fixed(NOW));
        Fingerprint shown = books().show("articles/iop").fingerprint();
        Result signed = new ReviewService(counted).sign("articles/iop", Optional.of(shown), by("dana-example"));
        assertInstanceOf(Result.Recorded.class, signed, signed::toString);
        assertEquals(1, looks.get(), "under the lock");
        SiteSnapshot edition = new Preview(
                        root, new Builder.Program("Vouch test", "test"), zone -> today, InstantSource.fixed(NOW))
                .next();
        Optional<ReviewQueries.Receipt> receipt = books().receipt("articles/iop", 1);
        assertTrue(receipt.isPresent());
        assertEquals(receipt, edition.receipt("articles/iop", 1));
        assertEquals(Optional.empty(), edition.receipt("articles/iop", 2));
    }

    @Test
    void signs_the_words_that_were_shown_and_no_others() throws Exception {
        Fingerprint shown = books().show("articles/iop").fingerprint();
        replace(ARTICLE, "at home", "there");
        Result stale = office().sign("articles/iop", Optional.of(shown), by("dana-example"));
        assertTrue(assertInstanceOf(Result.Refused.class, stale).changed());
        replace(ARTICLE, "there", "at home");
        assertInstanceOf(Result.Recorded.class, office().sign("articles/iop", Optional.of(shown), by("dana-example")));
        assertEquals(List.of(), told());
        assertEquals(Badge.VERIFIED, line().state());
        assertEquals(shown.hex(), line().fingerprint());
        assertEquals(Optional.of(LocalDate.of(2025, 2, 1)), line().due());
    }

    @Test
    void refuses_whoever_may_not_vouch() throws Exception {
        assertTrue(refused(sign(by("nobody"))).contains("there is no reviewer 'nobody'"));
        today = LocalDate.of(2026, 1, 1);
        assertTrue(refused(sign(by("dana-example"))).contains("could not vouch on 2026-01-01"));
        today = LocalDate.of(2024, 2, 1);
        replace("content/reviewers/dana-example.yaml", "checked: 2024-01-01", "checked: 2022-01-31");
        assertTrue(refused(sign(by("dana-example"))).contains("license"));
        replace(ARTICLE, "---\nYou", "author: morgan-sample\n---\nYou");
        assertTrue(refused(sign(by("morgan-sample"))).contains("their own words"));
        assertTrue(refused(sign(by("morgan-sample", "nowhere"))).contains("their own words"));
        assertTrue(Files.notExists(root.resolve("content/reviews/articles/iop/1.yaml")));
    }

    @Test
    void a_claim_that_no_record_bears_out_is_an_error_where_records_are_asked_for() throws Exception {
        replace(ARTICLE, "---\nYou", "reviewer: dana-example\nverified: 2024-02-01\n---\nYou");
        assertEquals(List.of("error claim-evidenced"), told());
        assertEquals(Badge.DRAFT, line().state());
        replace("content/site.yaml", "crisis:", "review: {require: claim}\ncrisis:");
        assertEquals(List.of(), told(), "a site that keeps no records is asked for none");
        assertEquals(Optional.of(Assurance.CLAIM), line().assurance());
        office().request("articles/iop", "kit", "dana-example", "");
        assertEquals(List.of("advice claim-evidenced"), told());
        sign(by("dana-example"));
        assertEquals(List.of(), told());
        replace(ARTICLE, "verified: 2024-02-01", "verified: 2024-01-31");
        assertEquals(List.of("warning claim-evidenced"), told());
    }

    @Test
    void a_claim_that_says_something_else_than_its_record_is_an_error_too() throws Exception {
        sign(by("dana-example"));
        replace(ARTICLE, "verified: 2024-02-01", "verified: 2024-01-31");
        assertEquals(List.of("error claim-evidenced"), told());
        replace(ARTICLE, "verified: 2024-01-31", "verified: 2024-02-01");
        replace(ARTICLE, "reviewer: dana-example", "reviewer: morgan-sample");
        assertEquals(List.of("error claim-evidenced"), told());
        replace(ARTICLE, "reviewer: morgan-sample\nverified: 2024-02-01\n", "");
        assertEquals(List.of("warning claim-evidenced"), told());
    }

    @Test
    void changed_words_are_told_and_held_back_until_somebody_reads_again() throws Exception {
        sign(by("dana-example"));
        replace(ARTICLE, "Ask first.", "Pay first.");
        assertEquals(List.of("warning review-current"), told());
        assertEquals(Badge.CHANGED, line().state());
        ReviewQueries.Shown shown = books().show("articles/iop");
        assertEquals(List.of("costs"), shown.sections());
        assertEquals(1, shown.changes().size());
        assertTrue(shown.changes().get(0).contains("[-Ask-] [+Pay+]"), shown.changes()::toString);
        assertTrue(refused(office().waive("articles/iop", Optional.empty(), "kit", TrivialEdit.Reason.TYPO))
                .contains("different words"));
        sign(by("morgan-sample", "costs"));
        assertEquals(List.of(), told());
        assertEquals(Set.of(ReviewFlag.ASSERTED, ReviewFlag.SECTION_SCOPED), line().flags());
        replace(ARTICLE, "Pay first.", "Ask first.");
        assertEquals(Badge.VERIFIED, line().state(), "the words that were signed first are still good");
    }

    @Test
    void words_that_were_rejected_stop_the_site_until_they_change() throws Exception {
        sign(by("dana-example"));
        replace(ARTICLE, "Ask first.", "Pay first.");
        sign(decided("morgan-sample", Decision.REJECTED, "Never pay first."));
        assertEquals(List.of("error words-rejected"), told());
        assertEquals(Badge.REJECTED, line().state());
        assertEquals("dana-example", line().reviewer(), "an older review of other words holds");
        replace(ARTICLE, "Pay first.", "Talk first.");
        assertEquals(List.of("warning review-current"), told());
        replace(ARTICLE, "Talk first.", "Ask first.");
        assertEquals(List.of(), told());
    }

    @Test
    void who_asks_for_changes_is_heard_and_ends_a_review_of_the_same_words() throws Exception {
        sign(by("dana-example"));
        sign(decided("morgan-sample", Decision.CHANGES_REQUESTED, "Say whom to ask."));
        assertEquals(List.of("warning changes-requested"), told());
        assertEquals(Badge.CHANGES_REQUESTED, line().state());
        assertFalse(
                Files.readString(root.resolve(ARTICLE)).contains("verified:"), "the page claims no review any more");
        replace(ARTICLE, "Ask first.", "Ask a nurse first.");
        assertEquals(List.of(), told());
        assertEquals(Badge.WITHDRAWN, line().state(), "the review that ended does not come back");
        sign(by("dana-example"));
        assertEquals(Badge.VERIFIED, line().state());
        assertEquals(List.of(), told());
    }

    private static SignOff decided(String reviewer, Decision decision, String note) {
        return SignOffs.of(reviewer, decision, note, Optional.empty());
    }

    @Test
    void five_slips_may_be_waived_and_no_more() throws Exception {
        replace(ARTICLE, "Ask first.", "Ask first, pleese, and rember to recieve helpp, allright, tomorow.");
        sign(by("dana-example"));
        List<String> slips =
                List.of("pleese please", "rember remember", "recieve receive", "helpp help", "allright alright");
        for (String slip : slips) {
            replace(ARTICLE, slip.split(" ", -1)[0], slip.split(" ", -1)[1]);
            Result result = office().waive("articles/iop", Optional.empty(), "kit", TrivialEdit.Reason.TYPO);
            assertInstanceOf(Result.Recorded.class, result, () -> slip + ": " + result);
        }
        assertEquals(5, line().waivers());
        assertEquals(Badge.VERIFIED, line().state());
        assertTrue(refused(office().waive("articles/iop", Optional.empty(), "kit", TrivialEdit.Reason.TYPO))
                .contains("nothing to waive"));
        replace(ARTICLE, "tomorow", "tomorrow");
        assertTrue(refused(office().waive("articles/iop", Optional.empty(), "kit", TrivialEdit.Reason.TYPO))
                .contains("somebody reads again"));
    }

    @Test
    void an_answer_and_a_key_are_kept_and_checked() throws Exception {
        Path answer = Files.writeString(root.resolve("mail.eml"), "I read it and it is right. Dana\n");
        sign(signOff("dana-example", Optional.of(answer), Optional.empty()));
        assertEquals(Optional.of(Assurance.COUNTERSIGNED), line().assurance());
        Path kept = root.resolve("content/reviews/articles/iop/1.eml");
        Files.writeString(kept, "I read it and it is wrong. Dana\n");
        assertTrue(told().contains("error ledger-whole"), told()::toString);
        Files.copy(answer, kept, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(List.of(), told());

        PrivateKey key = NewKey.made();
        assertTrue(refused(sign(signOff("dana-example", Optional.empty(), Optional.of(key))))
                .contains("dana-example namespaces=\"review@recovery-of-tests.org\" "
                        + key.publicKey().line()));
        write(
                "content/reviews/allowed_signers",
                "dana-example namespaces=\"review@recovery-of-tests.org\" "
                        + key.publicKey().line() + "\n");
        sign(signOff("dana-example", Optional.empty(), Optional.of(key)));
        assertEquals(List.of(), told());
        assertEquals(Optional.of(Assurance.SIGNED), line().assurance());
        ReviewQueries.Verified verified = books().verify(Optional.empty());
        assertEquals(1, verified.signatures());
        assertEquals(List.of(), verified.findings());

        // A signature that is gone, one by a stranger's key, and one by a key that was not valid yet.
        Path signature = root.resolve("content/reviews/articles/iop/2.sig");
        String good = Files.readString(signature);
        Files.delete(signature);
        assertSignatureBad();
        Files.writeString(signature, good);
        replace("content/reviews/allowed_signers", "dana-example ", "morgan-sample ");
        assertSignatureBad();
        replace("content/reviews/allowed_signers", "morgan-sample ", "dana-example valid-after=\"20240202\",");
        assertSignatureBad();
        replace("content/reviews/allowed_signers", "valid-after=\"20240202\"", "valid-before=\"20240202\"");
        today = LocalDate.of(2024, 6, 1);
        assertEquals(List.of(), told(), "a key that expired later signed well");
        write("content/reviews/revoked_keys", key.publicKey().line() + "\n");
        assertSignatureBad();
    }

    @Test
    void what_becomes_of_a_key_that_signed_is_told_once_for_the_key() throws Exception {
        String list = "content/reviews/allowed_signers";
        PrivateKey key = NewKey.made();
        PrivateKey other = NewKey.made();
        String line = "dana-example namespaces=\"review@recovery-of-tests.org\" "
                + key.publicKey().line() + "\n";
        write(list, line);
        sign(signOff("dana-example", Optional.empty(), Optional.of(key)));
        sign(signOff("dana-example", Optional.empty(), Optional.of(key)));
        assertEquals(List.of(), keysTold());
        String signed = "warning content/reviews/allowed_signers: the key "
                + key.publicKey().shortName() + " of dana-example signed 2 records, and since then ";

        write(list, "# nobody\n");
        assertEquals(List.of(signed + "the list names it no longer as theirs"), keysTold());
        write(list, line.replace(key.publicKey().line(), other.publicKey().line()));
        assertEquals(
                List.of(
                        signed + "the list names it no longer as theirs",
                        "advice content/reviews/allowed_signers: dana-example may sign with a second key, which has"
                                + " signed nothing yet: " + other.publicKey().shortName() + " (ED25519)"),
                keysTold());
        write(list, line.replace("namespaces=", "valid-before=\"20240101\",namespaces="));
        assertEquals(List.of(signed + "its time was changed, so that it was not valid then"), keysTold());
        write(list, line.replace("review@", "file@"));
        assertEquals(List.of(signed + "it may no longer sign reviews"), keysTold());
        write(list, line);
        write("content/reviews/revoked_keys", key.publicKey().line() + "\n");
        assertEquals(List.of(signed + "it was revoked"), keysTold());
        Files.delete(root.resolve("content/reviews/revoked_keys"));

        // A key whose time is over signed well, and nothing is to be told.
        write(list, line.replace("namespaces=", "valid-before=\"20240301\",namespaces="));
        today = LocalDate.of(2024, 6, 1);
        assertEquals(List.of(), keysTold());

        write(
                list,
                line + line.replace(key.publicKey().line(), other.publicKey().line()));
        today = LocalDate.of(2024, 3, 2);
        new ReviewService(new ReviewedSite(root, zone -> today, InstantSource.fixed(NOW.plusSeconds(86_400L * 30))))
                .sign("articles/iop", Optional.empty(), signOff("dana-example", Optional.empty(), Optional.of(other)));
        assertEquals(
                List.of("advice content/reviews/allowed_signers: dana-example signs with another key since 2024-03-02: "
                        + other.publicKey().shortName() + " instead of "
                        + key.publicKey().shortName()),
                keysTold());
    }

    /** Returns what both commands that look at all records tell of keys. */
    private List<String> keysTold() throws IOException {
        List<String> verified = keysTold(books().verify(Optional.empty()).findings());
        assertEquals(verified, keysTold(books().list().findings()));
        return verified;
    }

    private static List<String> keysTold(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals("signer-kept"))
                .map(finding -> finding.severity().word() + " " + finding.span().path() + ": " + finding.message())
                .toList();
    }

    private void assertSignatureBad() {
        assertTrue(told().contains("error signature-good"), told()::toString);
        assertEquals(
                Optional.of(Assurance.COUNTERSIGNED), line().assurance(), "what is not signed well does not count");
    }

    @Test
    void records_that_nobody_could_have_made_are_errors() throws Exception {
        sign(by("dana-example"));
        today = LocalDate.of(2024, 1, 31);
        assertTrue(told().contains("error record-sound"), told()::toString);
        today = LocalDate.of(2024, 2, 1);
        replace("content/reviewers/dana-example.yaml", "from: 2023-01-01", "from: 2024-02-02");
        assertTrue(told().contains("error record-sound"), told()::toString);
        replace("content/reviewers/dana-example.yaml", "from: 2024-02-02", "from: 2023-01-01");
        replace("content/reviewers/dana-example.yaml", "checked: 2024-01-01", "checked: 2022-01-31");
        assertTrue(told().contains("error record-sound"), told()::toString);
        Files.delete(root.resolve("content/reviewers/dana-example.yaml"));
        assertTrue(told().contains("error record-sound"), told()::toString);
    }

    @Test
    void a_ledger_without_its_page_is_told() throws Exception {
        sign(by("dana-example"));
        Files.move(root.resolve(ARTICLE), root.resolve("content/articles/other.md"));
        assertEquals(List.of("error claim-evidenced", "warning ledger-page"), told());
    }

    @Test
    void a_published_site_is_compared_with_what_was_published() throws Exception {
        sign(by("dana-example"));
        Path site = root.resolve("site");
        build();
        assertEquals(List.of(), books().verify(Optional.of(site)).findings());
        Path page = site.resolve("articles/iop/index.html");
        String published = Files.readString(page);
        Files.writeString(page, published.replace("at home", "there"));
        // Words that were signed are gone, and words are there that nobody signed.
        assertEquals(List.of("published-whole", "published-signed", "published-signed"), rules(site));
        Files.writeString(page, published);
        Path script = Files.writeString(site.resolve("assets/words.0123456789.js"), "document.body.textContent = '';");
        // Nobody lists it, and nobody can tell what it shows.
        assertEquals(
                List.of("published-theme", "published-whole"),
                rules(site).stream().sorted().toList());
        Files.delete(script);
        replace(ARTICLE, "at home", "there");
        assertEquals(List.of("review-current", "published-current"), rules(site));
        assertEquals(List.of("review-current", "published-whole"), rules(root));
        replace(ARTICLE, "there", "at home");
        String reviews = Files.readString(site.resolve("reviews.json"));
        assertTrue(reviews.contains("\"asserted\""), reviews);
        // A whole ledger that is replaced by another whole one does not fit what was published.
        for (String name : List.of("1.yaml", "1.txt", "head.txt")) {
            Files.delete(root.resolve("content/reviews/articles/iop").resolve(name));
        }
        sign(by("morgan-sample"));
        assertTrue(rules(site).contains("published-recorded"), () -> String.valueOf(line()));
    }

    private List<String> rules(Path site) throws IOException {
        return books().verify(Optional.of(site)).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private BuildReport build() throws IOException {
        try (OutputFolder output = OutputFolder.open(
                root.resolve("site"), root.resolve(".vouch"), NOW, Duration.ofSeconds(5), words -> {})) {
            return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> today)
                    .build(output, "site", root.resolve(".vouch"), Optional.empty(), false);
        }
    }

    private String published() throws IOException {
        return Files.readString(root.resolve("site/articles/iop/index.html"));
    }

    @Test
    void readers_get_the_words_that_were_signed() throws Exception {
        write("content/costs/levels.yaml", """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {at_most: 10000}, unit: episode, source: seed, as_of: 2024-02-01}
                sources:
                  seed: {title: A study, year: 2023}
                """);
        write(ARTICLE, """
                ---
                title: IOP
                description: Plainly.
                published: 2024-01-01
                sources: [{id: asam, title: The criteria, year: 2023}]
                ---
                You sleep at home[^asam].

                ## Costs

                ::cost-comparison{table="levels"}
                """);
        assertEquals(1, build().held().size());
        sign(by("dana-example"));
        assertEquals(0, build().held().size());
        String signed = published();
        assertTrue(signed.contains("You sleep at home") && signed.contains("The criteria"), signed);

        replace(ARTICLE, "at home", "there");
        replace(ARTICLE, "title: IOP", "title: Another name");
        replace(ARTICLE, "The criteria", "Other criteria");
        assertEquals(0, build().held().size());
        assertEquals(signed, published(), "not a byte of the page is another");

        replace("content/site.yaml", "call: \"911\"", "call: \"112\"");
        assertEquals(0, build().held().size());
        assertTrue(published().contains("tel:112"), "help is always that of today");
        assertTrue(published().contains("You sleep at home"));

        replace("content/costs/levels.yaml", "at_most: 10000", "at_most: 1000");
        replace("content/costs/levels.yaml", "title: A study", "title: Another study");
        assertEquals(0, build().held().size());
        assertTrue(published().contains("10,000") && published().contains("A study"), "prices as they were signed");
        assertFalse(published().contains("Another study"), "and no others");
        Files.delete(root.resolve("content/costs/levels.yaml"));
        assertEquals(0, build().held().size(), "even where their table is gone");
    }

    @Test
    void plans_stays_and_prices_in_sentences_are_served_as_they_were_signed() throws Exception {
        write("content/costs/levels.yaml", """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {from: 3000, to: 9000}, unit: episode, source: seed, as_of: 2024-01-15}
                  - {id: stay, label: A stay, price: {from: 400, to: 800}, unit: day, quantity: 30, source: survey, as_of: 2024-01-20}
                sequences:
                  - {id: both, label: A stay and then IOP, stays: [stay, iop], includes: One after the other.}
                sources:
                  seed: {title: A study, year: 2023}
                  survey: {title: A survey, url: 'https://example.com/survey', year: 2023}
                  law: {title: The law, year: 2024}
                plans:
                  - {id: mine, label: A plan, deductible: 1500, coinsurance: 20%, out_of_pocket_max: 5000, source: law, as_of: 2024-01-01,
                     out_of_network: {deductible: 3000, copay: 80, copay_after_deductible: true, out_of_pocket_max: 9000}}
                  - {id: other, label: A plan with a copay, deductible: 0, copay: 40, out_of_pocket_max: 8000, source: law, as_of: 2024-01-01}
                """);
        write(ARTICLE, """
                ---
                title: IOP
                description: Plainly.
                ---
                One program asks :price[iop]{table="levels"}, and both together cost :price[both]{table="levels"}.

                ## Costs

                ::cost-comparison{table="levels" options="iop both" plan="mine"}
                """);
        sign(by("dana-example"));
        assertEquals(0, build().held().size());
        String signed = published();
        for (String figure : List.of(
                "$3,000 to $9,000 (A study, January 15, 2024)",
                "$15,000 to $33,000 (A survey, January 20, 2024; A study, January 15, 2024)",
                "data-inside=\"150000 2000 -1 0 500000\" data-outside=\"300000 -1 8000 1 900000\"",
                "data-inside=\"0 -1 4000 0 800000\"",
                "/articles/iop/embed/")) {
            assertTrue(signed.contains(figure), figure);
        }
        String embedded = Files.readString(root.resolve("site/articles/iop/embed/index.html"));

        for (String change : List.of(
                "from: 3000|from: 4000",
                "quantity: 30|quantity: 20",
                "label: A stay,|label: A long stay,",
                "deductible: 1500|deductible: 1600",
                "copay: 80|copay: 90",
                "copay_after_deductible: true|copay_after_deductible: false",
                "out_of_pocket_max: 8000|out_of_pocket_max: 8500",
                "title: The law|title: A law",
                "as_of: 2024-01-01|as_of: 2024-01-02")) {
            String[] words = change.split("\\|", -1);
            String before = Files.readString(root.resolve("content/costs/levels.yaml"));
            replace("content/costs/levels.yaml", words[0], words[1]);
            assertEquals(0, build().held().size(), change);
            assertEquals(signed, published(), change);
            write("content/costs/levels.yaml", before);
        }
        Files.delete(root.resolve("content/costs/levels.yaml"));
        assertEquals(0, build().held().size());
        assertEquals(signed, published(), "even where their table is gone");
        assertEquals(embedded, Files.readString(root.resolve("site/articles/iop/embed/index.html")));
    }

    @Test
    void an_image_that_is_another_now_holds_the_page_back() throws Exception {
        write("content/articles/chart.png", "bytes");
        replace(ARTICLE, "Ask first.", "![A chart](chart.png)");
        sign(by("dana-example"));
        replace(ARTICLE, "at home", "there");
        assertEquals(0, build().held().size());
        write("content/articles/chart.png", "other bytes");
        assertEquals(
                List.of("its words changed since dana-example name signed them on 2024-02-01"),
                build().held().stream().map(BuildReport.HeldBack::reason).toList(),
                "the bytes that were signed are no longer there");
    }

    @Test
    void edited_pages_say_so_in_their_language_and_a_page_that_was_never_signed_is_held_back() throws Exception {
        replace("content/site.yaml", "crisis:", "review: {changed: notice}\ncrisis:");
        write("content/articles/iop.es.md", "---\ntitle: PAI\ndescription: Claro.\n---\nUsted duerme en casa.\n");
        write("content/articles/new.md", "---\ntitle: New\ndescription: Plainly.\n---\nNobody read this.\n");
        write("content/pages/index.md", "---\ntitle: Home\ndescription: Plainly.\n---\nWelcome.\n");
        office().sign("articles/iop.es", Optional.empty(), by("dana-example"));
        office().sign("pages/index", Optional.empty(), by("dana-example"));
        replace("content/articles/iop.es.md", "en casa", "aquí");
        replace("content/pages/index.md", "Welcome", "You are welcome");
        assertEquals(
                List.of("articles/iop", "articles/new"),
                build().held().stream().map(BuildReport.HeldBack::name).toList());
        String spanish = Files.readString(root.resolve("site/es/articles/iop/index.html"));
        assertTrue(
                spanish.contains(
                        "Esta página se modificó después de su última revisión médica, del 1 de febrero de 2024."),
                spanish);
        String home = Files.readString(root.resolve("site/index.html"));
        assertTrue(home.contains("Edited since its last medical review on February 1, 2024."), home);
    }

    @Test
    void a_page_that_is_held_back_does_not_come_back_by_being_edited() throws Exception {
        replace("content/site.yaml", "crisis:", "review: {changed: notice, expired: hold}\ncrisis:");
        sign(by("dana-example"));
        replace(ARTICLE, "at home", "there");
        assertEquals(0, build().held().size());
        today = LocalDate.of(2025, 6, 1);
        assertEquals(1, build().held().size());
    }

    @Test
    void a_draft_stays_a_draft_whatever_was_signed() throws Exception {
        sign(by("dana-example"));
        replace(ARTICLE, "---\nYou sleep at home", "draft: true\n---\nYou sleep there");
        assertEquals(
                List.of("it is a draft"),
                build().held().stream().map(BuildReport.HeldBack::reason).toList());
    }

    @Test
    void nothing_unfinished_is_left_in_the_folders() throws Exception {
        sign(by("dana-example"));
        sign(by("morgan-sample"));
        try (Stream<Path> files = Files.walk(root.resolve("content"))) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .toList());
        }
    }
}
