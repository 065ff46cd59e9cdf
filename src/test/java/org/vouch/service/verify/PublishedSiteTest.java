package org.vouch.service.verify;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.packets.OddManifests;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SignOffs;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.NewKey;
import org.vouch.store.signature.PrivateKey;

/** A copy of a published site, verified by what it carries itself: there is no content folder beside it. */
class PublishedSiteTest {
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final String ARTICLE = "content/articles/iop.md";
    private static final String PAGE = "articles/iop/index.html";
    private static final String HISTORY = "articles/iop/reviews/index.html";
    private static final String RECORDS = ".well-known/vouch/reviews/articles/iop/";
    private static final String MANIFEST = ".well-known/vouch/manifest.json";

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");
    private Path site = Path.of("");

    @BeforeEach
    void site() throws Exception {
        root = folder.resolve("here");
        site = root.resolve("site");
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}]
                """);
        write("content/reviewers/dana-example.yaml", """
                name: Dana Example
                credentials: [PA-C]
                license: {id: X, state: NC, checked: 2024-01-01}
                active: {from: 2023-01-01, until: 2025-12-31}
                """);
        write("content/costs/levels.yaml", """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: Intensive outpatient, price: {at_most: 10000}, unit: episode, source: seed, as_of: 2024-02-01}
                sources:
                  seed: {title: A study, year: 2023}
                """);
        write(ARTICLE, """
                ---
                title: What an IOP is
                description: Plainly.
                sources: [{id: asam, title: The criteria, year: 2023}]
                ---
                You "sleep" at home[^asam]. See [the home page](/).

                :::note
                Do not stop drinking alone.
                :::

                ## Costs

                ::cost-comparison{table="levels"}

                Ask first.
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), () -> from + " is not in " + text);
        Files.writeString(file, text.replace(from, to));
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(root, zone -> TODAY, InstantSource.fixed(NOW));
    }

    private ReviewService office() {
        return new ReviewService(reviewed());
    }

    private ReviewQueries books() {
        return new ReviewQueries(reviewed());
    }

    private void sign(Decision decision, String note, Optional<PrivateKey> key) throws Exception {
        Result result =
                office().sign("articles/iop", Optional.empty(), SignOffs.of("dana-example", decision, note, key));
        assertInstanceOf(Result.Recorded.class, result, result::toString);
    }

    private BuildReport build() throws IOException {
        try (OutputFolder output =
                OutputFolder.open(site, root.resolve(".vouch"), NOW, Duration.ofSeconds(5), words -> {})) {
            return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                    .build(output, "site", root.resolve(".vouch"), Optional.empty(), true);
        }
    }

    /** Signs with a key, builds, and takes what people write out of reach. */
    private void published() throws Exception {
        PrivateKey key = NewKey.made();
        write(
                "content/reviews/allowed_signers",
                "dana-example namespaces=\"review@example.org\" "
                        + key.publicKey().line() + "\n");
        office().request("articles/iop", "kit-editor", "dana-example", "Please read the prices.");
        sign(Decision.APPROVED, "Read all of it.", Optional.of(key));
        BuildReport report = build();
        assertEquals(List.of(), report.held(), () -> report.findings().toString());
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
    }

    private List<String> told() throws IOException {
        return books().verify(Optional.of(site)).findings().stream()
                .map(each -> each.rule() + " " + each.span().path())
                .toList();
    }

    @Test
    void a_copy_is_proved_by_what_it_carries() throws Exception {
        published();
        ReviewQueries.Verified verified = books().verify(Optional.of(site));
        assertEquals(
                List.of(), verified.findings().stream().map(Finding::message).toList());
        assertEquals(List.of(1, 2, 1), List.of(verified.ledgers(), verified.entries(), verified.signatures()));
    }

    /** It was not followed when the signatures were judged, so it is not carried either. */
    @Test
    void a_list_of_keys_that_is_a_link_out_of_the_site_is_not_carried() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "password");
        Files.createDirectories(root.resolve("content/reviews"));
        Files.createSymbolicLink(root.resolve("content/reviews/revoked_keys"), secret);
        published();
        assertTrue(Files.exists(site.resolve(".well-known/vouch/reviews/allowed_signers")));
        assertEquals(0, Files.size(site.resolve(".well-known/vouch/reviews/revoked_keys")));
    }

    /** What is no manifest is told in plain words, whatever stands in it and whatever its check says. */
    @Test
    void an_odd_manifest_is_told_in_plain_words() throws Exception {
        published();
        Path manifest = site.resolve(MANIFEST);
        JsonObject good = new Gson().fromJson(Files.readString(manifest), JsonObject.class);
        Files.writeString(manifest, OddManifests.checked(good));
        assertEquals(List.of(), told());
        Random chance = new Random(12);
        for (int i = 0; i < 400; i++) {
            String odd = OddManifests.odd(good, chance);
            Files.write(manifest, odd.getBytes(StandardCharsets.UTF_8));
            for (Finding finding : books().verify(Optional.of(site)).findings()) {
                assertTrue(
                        !finding.message().contains("Json")
                                && !finding.message().contains("java")
                                && !finding.message().contains("Exception")
                                && !finding.message().contains("null")
                                && finding.message().chars().noneMatch(Character::isISOControl),
                        () -> finding + " of " + odd);
            }
        }
    }

    /** What can be read and cannot be meant is told, or passed over; it never ends the program. */
    @Test
    void a_manifest_of_extremes_is_read_to_its_end() throws Exception {
        published();
        Path manifest = site.resolve(MANIFEST);
        JsonObject good = new Gson().fromJson(Files.readString(manifest), JsonObject.class);
        Map<String, List<String>> extremes = Map.of(
                "asOf", List.of("+999999999-12-31", "-999999999-01-01", "2024-02-30"),
                "every", List.of("P999999999Y", "P-999999999Y", "P2147483647D", "P-12M", "P0D", "P1Y2M3D"),
                "dueSoon", List.of("100000", "0"),
                "grace", List.of("100000", "0"),
                "language", List.of("x", "zz-ZZ", "e"),
                "title", List.of("", " "));
        for (Map.Entry<String, List<String>> field : extremes.entrySet()) {
            for (String value : field.getValue()) {
                JsonObject odd = good.deepCopy();
                odd.getAsJsonObject("printed").addProperty(field.getKey(), value);
                verified(manifest, odd, field.getKey() + " " + value);
            }
        }
        Map<String, List<String>> ofTheSite = Map.of(
                "site",
                List.of(
                        "https://example.org:99999999",
                        "https://example.org:-1",
                        "https://",
                        "urn:a",
                        "https://a_b",
                        "https://[::1]/a b"),
                "timeZone",
                List.of("+18:00", "+19:00", "Mars/Olympus", ""));
        for (Map.Entry<String, List<String>> field : ofTheSite.entrySet()) {
            for (String value : field.getValue()) {
                JsonObject odd = good.deepCopy();
                odd.addProperty(field.getKey(), value);
                verified(manifest, odd, field.getKey() + " " + value);
            }
        }
    }

    private void verified(Path manifest, JsonObject odd, String what) throws IOException {
        Files.writeString(manifest, OddManifests.checked(odd));
        assertDoesNotThrow(() -> books().verify(Optional.of(site)), what);
    }

    /** Each of them is sound JSON; the copy is not proved by it. */
    @Test
    void a_manifest_that_is_none_proves_nothing() throws Exception {
        published();
        Path manifest = site.resolve(MANIFEST);
        String good = Files.readString(manifest);
        for (String none : List.of(
                "",
                "null",
                "[]",
                "{}",
                "7",
                "\"vouch\"",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                good.replace("\"files\": {", "\"files\": {}, \"files\": {"),
                good.replace("\"pages\": {", "\"pages\": null, \"was\": {"),
                good.replace("\"number\": 2", "\"number\": 2.5"),
                good.replace("\"number\": 2", "\"number\": -2"),
                good.substring(0, good.length() / 2),
                good + good)) {
            Files.writeString(manifest, none);
            List<String> told = told();
            assertTrue(told.contains("published-whole " + MANIFEST), () -> told + " of " + none);
        }
    }

    /** Whatever byte is flipped, the file in which it stands is told. */
    @Test
    void a_flipped_byte_is_told_with_the_file_at_fault() throws Exception {
        published();
        for (String name : List.of(
                PAGE,
                HISTORY,
                MANIFEST,
                RECORDS + "1.yaml",
                RECORDS + "2.yaml",
                RECORDS + "2.txt",
                RECORDS + "2.sig",
                RECORDS + "head.txt",
                ".well-known/vouch/reviews/allowed_signers")) {
            byte[] good = Files.readAllBytes(site.resolve(name));
            for (int at : new int[] {0, good.length / 3, good.length / 2, good.length - 2, good.length - 1}) {
                byte[] bad = good.clone();
                bad[at] ^= 1;
                Files.write(site.resolve(name), bad);
                List<String> told = told();
                assertTrue(told.contains("published-whole " + name), () -> name + " at " + at + ": " + told);
            }
            Files.write(site.resolve(name), good);
        }
        assertEquals(List.of(), told());
    }

    /** Whoever changes the manifest with the file still meets the chain, the signature and the signed words. */
    @Test
    void what_is_changed_together_with_the_manifest_is_told_too() throws Exception {
        published();
        forged(PAGE, "Do not stop drinking alone.", "You may stop drinking alone.", "published-signed " + PAGE);
        forged(PAGE, "Ask first.", "", "published-signed " + PAGE);
        forged(PAGE, "$10,000", "$1,000", "published-signed " + PAGE);
        forged(RECORDS + "2.txt", "Do not stop", "You may stop", "ledger-whole " + RECORDS + "2.txt");
        forged(RECORDS + "2.yaml", "Read all of it.", "Read some of it.", "ledger-whole " + RECORDS + "2.yaml");
        forged(RECORDS + "2.sig", "U1NIU0lH", "U1NIU0lI", "signature-good " + RECORDS + "2.sig");
        assertEquals(List.of(), told());
    }

    private void forged(String name, String from, String to, String expected) throws IOException {
        Path manifest = site.resolve(MANIFEST);
        Path file = site.resolve(name);
        byte[] good = Files.readAllBytes(file);
        byte[] goodManifest = Files.readAllBytes(manifest);
        replace(file, from, to);
        String before = Fingerprint.of(good).hex();
        String after = Fingerprint.of(Files.readAllBytes(file)).hex();
        String text = Files.readString(manifest).replace(before, after);
        Files.writeString(
                manifest, OddManifests.checked(text.substring(0, text.lastIndexOf(",\n  \"check\"")) + "\n}"));
        List<String> told = told();
        assertTrue(told.contains(expected), () -> name + ": " + told);
        assertFalse(told.contains("published-whole " + name), () -> name + ": " + told);
        Files.write(file, good);
        Files.write(manifest, goodManifest);
    }

    @Test
    void what_the_history_shows_is_what_was_put_down() throws Exception {
        published();
        String page = Files.readString(site.resolve(HISTORY));
        for (String shown : List.of(
                "What an IOP is",
                "Approved",
                "Dana Example, PA-C",
                "Clinical review",
                "The whole page",
                "Criteria, 4th edition",
                "Read all of it.",
                "How we know (signed)",
                "Review asked for",
                "Please read the prices.",
                "vouch review verify --site DIR",
                "TZ=UTC0 ssh-keygen -Y verify -f .well-known/vouch/reviews/allowed_signers -I dana-example",
                "name=\"robots\" content=\"noindex\"",
                Fingerprint.of(Files.readAllBytes(site.resolve(RECORDS + "2.txt")))
                        .hex())) {
            assertTrue(page.contains(shown), () -> shown + " is not in " + page);
        }
        assertTrue(Files.readString(site.resolve(PAGE)).contains("href=\"/articles/iop/reviews/\""));
        assertFalse(Files.readString(site.resolve("sitemap.xml")).contains("/reviews/"));
    }

    /** Words that nobody signed do not go out, neither on a page nor in a record. */
    @Test
    void words_that_nobody_signed_stay_at_home() throws Exception {
        replace(root.resolve(ARTICLE), "## Costs", "## Unripe");
        sign(Decision.REJECTED, "Unripe words.", Optional.empty());
        replace(root.resolve(ARTICLE), "## Unripe", "## Costs");
        replace(root.resolve(ARTICLE), "stop drinking", "stop driking");
        sign(Decision.APPROVED, "", Optional.empty());
        replace(root.resolve(ARTICLE), "stop driking", "stop drinking");
        assertInstanceOf(
                Result.Recorded.class,
                office().waive("articles/iop", Optional.empty(), "kit-editor", TrivialEdit.Reason.TYPO));
        replace(root.resolve(ARTICLE), "## Costs", "## Unripe");
        sign(Decision.REJECTED, "Unripe words.", Optional.empty());
        write("content/articles/held.md", "---\ntitle: Unripe\ndescription: Unripe.\ndraft: true\n---\nUnripe.\n");
        office().request("articles/held", "kit-editor", "", "Unripe.");
        build();

        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("nripe"), () -> file + ": " + text);
                assertFalse(file.toString().contains("articles/held"), file::toString);
            }
        }
        assertTrue(Files.exists(site.resolve(RECORDS + "1.withheld")));
        assertTrue(Files.exists(site.resolve(RECORDS + "4.withheld")));
        assertTrue(Files.readString(site.resolve(HISTORY)).contains("An entry about other words"));
        assertTrue(Files.exists(site.resolve(RECORDS + "3.yaml")), "a waiver is of words that were vouched for");
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
        assertEquals(List.of(), told());
        Files.writeString(site.resolve(RECORDS + "1.withheld"), "nothing\n");
        assertTrue(told().contains("published-whole " + RECORDS + "1.withheld"), told()::toString);
    }

    /** Who publishes although signed words were told as gone gets a site, and its copy tells it, too. */
    @Test
    void signed_words_that_are_gone_are_told_and_stop_no_machine() throws Exception {
        sign(Decision.APPROVED, "", Optional.empty());
        Files.delete(root.resolve("content/reviews/articles/iop/1.txt"));
        assertTrue(build().findings().stream()
                .anyMatch(each -> each.span().path().equals("content/reviews/articles/iop/1.txt")));
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
        assertTrue(told().stream().anyMatch(each -> each.endsWith(RECORDS + "1.txt")), told()::toString);
    }

    /** A site that takes the publisher's word says so on one page, and bears no record of what there is none of. */
    @Test
    void a_claim_without_a_record_is_told_as_one() throws Exception {
        replace(root.resolve("content/site.yaml"), "crisis:", "review: {require: claim}\ncrisis:");
        replace(root.resolve(ARTICLE), "description:", "reviewer: dana-example\nverified: 2024-02-01\ndescription:");
        build();
        assertTrue(Files.readString(site.resolve(PAGE)).contains("href=\"/reviews/\""));
        assertTrue(Files.readString(site.resolve("reviews/index.html"))
                .contains("For 1 article, the review is stated by the publisher, without a record."));
        assertFalse(Files.exists(site.resolve(HISTORY)));

        sign(Decision.APPROVED, "", Optional.empty());
        replace(root.resolve(ARTICLE), "Ask first.", "Ask.");
        build();
        String page = Files.readString(site.resolve(PAGE));
        assertTrue(page.contains("Ask first."), "a record rules, whatever the site requires of other pages");
        assertFalse(Files.readString(site.resolve(HISTORY)).contains("This page has changed since its last review."));
        Files.move(root.resolve("content"), folder.resolve("elsewhere"));
        assertEquals(List.of(), told());
        JsonObject manifest = new Gson().fromJson(Files.readString(site.resolve(MANIFEST)), JsonObject.class);
        assertTrue(manifest.getAsJsonObject("pages")
                .getAsJsonObject("/articles/iop/")
                .has("text"));
    }
}
