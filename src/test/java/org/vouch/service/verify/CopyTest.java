package org.vouch.service.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Severity;
import org.vouch.model.text.UrlPath;
import org.vouch.service.packets.OddManifests;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SignOff;
import org.vouch.service.reviewing.SignOffs;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.NewKey;
import org.vouch.store.signature.PrivateKey;

/**
 * A site that reviewers signed, saved into an empty folder: it proves itself there, by the program and by the commands
 * that its own pages print, and whatever somebody changes who has no key is told, however well they hide it.
 */
class CopyTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final String STOPPING = "articles/stopping/index.html";
    private static final String COSTS = "articles/costs/index.html";
    private static final String RECORDS = ".well-known/vouch/reviews/";
    private static final String MANIFEST = ".well-known/vouch/manifest.json";

    @TempDir
    static Path folder = Path.of("");

    private static Path root = Path.of("");
    private static Path site = Path.of("");
    private static int minutes;

    /** Two articles, one signed with a key and waived since, the other without; a third taken back; plain pages. */
    @BeforeAll
    static void published() throws Exception {
        root = folder.resolve("here");
        site = root.resolve("site");
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}]
                menu: [{title: All articles, address: /articles/}]
                review: {require: record}
                """);
        for (String reviewer : List.of("dana", "riley")) {
            write("content/reviewers/" + reviewer + ".yaml", """
                    name: %s Example
                    credentials: [PA-C, MBA]
                    license: {id: X, state: NC, checked: 2024-01-01}
                    active: {from: 2023-01-01, until: 2025-12-31}
                    """.formatted(reviewer.equals("dana") ? "Dana" : "Riley"));
        }
        write("content/costs/levels.yaml", """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: Intensive outpatient, price: {at_most: 10000}, unit: episode, source: seed, as_of: 2024-02-01, includes: Sessions.}
                  - {id: res, label: Residential, price: {from: 5000, to: 20000}, unit: episode, source: seed, as_of: 2024-02-01, includes: A bed.}
                sources:
                  seed: {title: A study, url: https://example.com/prices, year: 2023}
                compare: [iop, res]
                """);
        write("content/pages/index.md", "---\ntitle: Home\ndescription: Where to start.\n---\nStart here.\n");
        write("content/pages/about.md", "---\ntitle: About us\ndescription: Who we are.\n---\nWe are a center.\n");
        write("content/articles/stopping.md", """
                ---
                title: How to stop drinking safely
                description: What a safe way to stop looks like.
                published: 2024-01-01
                author: Kit Editor
                category: safety
                tags: [alcohol]
                sources: [{id: asam, title: The criteria, url: https://example.com/asam, year: 2023}]
                ---
                :::key-points
                - Do not stop on your own if you drink daily.
                - Call a nurse first.
                :::

                Stopping at once increases the danger[^asam]. Call [the line](tel:+1-800-662-4357). See
                [what care costs](costs.md), [who we are](../pages/about.md) and [all articles](/articles/).

                Bring [the form](form.pdf).

                ![A calm room](room.png "Where you rest")

                ## When to call

                1. Shake or sweat.
                2. See things.

                :::dont
                - Drive yourself.
                :::

                | Dose | When |
                |---|---|
                | 5 mg | Morning |
                | 10 mg | Night |

                ## What comes next

                Most people see a nurse ~~daily~~ once a week.
                """);
        write("content/articles/costs.md", """
                ---
                title: What care costs
                description: What two levels of care cost.
                published: 2024-01-01
                category: cost
                ---
                Two levels of care differ.

                ::cost-comparison{table="levels" options="iop res"}

                Ask first.
                """);
        write(
                "content/articles/taken.md",
                "---\ntitle: A page taken back\ndescription: Wrong words.\n---\nThe first words.\n");
        Path picture = root.resolve("content/articles/room.png");
        assertTrue(ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "png", picture.toFile()));
        write("content/articles/form.pdf", "%PDF-1.4\nThe form that was signed.\n%%EOF\n");
        PrivateKey key = NewKey.made();
        write(
                "content/reviews/allowed_signers",
                "dana namespaces=\"review@example.org\" " + key.publicKey().line() + "\n");
        office().request("articles/stopping", "kit", "dana", "Please read.");
        sign("articles/stopping", "dana", Decision.APPROVED, Optional.of(key));
        sign("articles/costs", "riley", Decision.APPROVED, Optional.empty());
        write(
                "content/articles/two words.md",
                "---\ntitle: A name with blanks\ndescription: A file.\n---\nIts words.\n");
        sign("articles/two words", "dana", Decision.APPROVED, Optional.of(key));
        edited();
        sign("articles/taken", "dana", Decision.APPROVED, Optional.of(key));
        sign("articles/taken", "dana", Decision.WITHDRAWN, Optional.of(key));
        try (OutputFolder output =
                OutputFolder.open(site, root.resolve(".vouch"), NOW, Duration.ofSeconds(5), words -> {})) {
            BuildReport report = new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                    .build(output, "site", root.resolve(".vouch"), Optional.of(Severity.ERROR), true);
            assertTrue(report.published().isPresent(), () -> report.findings().toString());
        }
    }

    /**
     * Pages that bear the words of a record by another way: a section, a waived slip, other quotation marks, older
     * words.
     */
    private static void edited() throws Exception {
        String page = """
                ---
                title: A page of %s
                description: It changed.
                ---
                You sleep at home.

                ## When to call

                Call a nurse when you shake.

                ## What else

                Bring a "list".
                """;
        for (String name : List.of("sections", "slips", "looks", "older")) {
            String slip = page.formatted(name).replace("shake", name.equals("slips") ? "shkae" : "shake");
            write("content/articles/" + name + ".md", slip);
            sign("articles/" + name, "riley", Decision.APPROVED, Optional.empty());
        }
        replace(root.resolve("content/articles/sections.md"), "Call a nurse when", "Call 911 when");
        assertInstanceOf(
                Result.Recorded.class,
                office().sign(
                                "articles/sections",
                                Optional.empty(),
                                new SignOff(
                                        "riley",
                                        Optional.empty(),
                                        org.vouch.model.review.ReviewRecord.Meaning.CLINICAL_REVIEW,
                                        List.of("when-to-call"),
                                        false,
                                        Decision.APPROVED,
                                        Optional.empty(),
                                        List.of(),
                                        "",
                                        "",
                                        Optional.empty(),
                                        Optional.empty())));
        replace(root.resolve("content/articles/slips.md"), "shkae", "shake");
        assertInstanceOf(
                Result.Recorded.class,
                office().waive("articles/slips", Optional.empty(), "kit", TrivialEdit.Reason.TYPO));
        replace(root.resolve("content/articles/looks.md"), "\"list\"", "“list”");
        replace(root.resolve("content/articles/older.md"), "Bring a", "Bring no");
    }

    private static void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static ReviewService office() {
        return new ReviewService(reviewed(root));
    }

    private static ReviewedSite reviewed(Path where) {
        return new ReviewedSite(where, zone -> TODAY, InstantSource.fixed(NOW.plus(Duration.ofMinutes(minutes++))));
    }

    private static void sign(String page, String reviewer, Decision decision, Optional<PrivateKey> key)
            throws Exception {
        Result result = office().sign(page, Optional.empty(), SignOffs.of(reviewer, decision, "", key));
        assertInstanceOf(Result.Recorded.class, result, result::toString);
    }

    private static ReviewQueries.Verified verify(Path copy) throws IOException {
        return new ReviewQueries(reviewed(folder.resolve("nothing"))).verify(Optional.of(copy));
    }

    private static List<String> errors(ReviewQueries.Verified verified) {
        return verified.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
    }

    /** Copies every file. */
    private static Path copy(String name) throws IOException {
        Path copy = Files.createTempDirectory(folder, name);
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path relative = site.relativize(file);
                if (!relative.startsWith(".vouch")) {
                    Files.createDirectories(copy.resolve(relative).getParent());
                    Files.copy(file, copy.resolve(relative));
                }
            }
        }
        return copy;
    }

    /** Copies what links lead to from the home page and a page whose address a reader kept. */
    private static Path saved() throws IOException {
        Path copy = Files.createTempDirectory(folder, "saved");
        Deque<String> found = new ArrayDeque<>(List.of("index.html", "articles/taken/index.html"));
        Set<String> seen = new HashSet<>();
        while (!found.isEmpty()) {
            String file = found.pop();
            if (!seen.add(file) || !Files.isRegularFile(site.resolve(file))) {
                continue;
            }
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(site.resolve(file), copy.resolve(file));
            Matcher link = Pattern.compile("(?:href|src)=\"/((?:&#39;|[^\"#?])*)")
                    .matcher(file.endsWith(".html") ? Files.readString(site.resolve(file)) : "");
            while (link.find()) {
                // A server looks for the file by the letters that stand in the address in codes.
                String path = UrlPath.decoded(link.group(1)).orElseThrow();
                found.push(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            }
        }
        return copy;
    }

    private static List<String> commands(Path page) throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher code = Pattern.compile("<code class=\"command\">([^<]*)</code>").matcher(Files.readString(page));
        while (code.find()) {
            commands.add(plain(code.group(1)));
        }
        return commands;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String run(Path where, String command, int wanted) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertTrue(shell.waitFor(60, TimeUnit.SECONDS), command);
        String said = Files.readString(out);
        assertEquals(wanted, shell.exitValue() == 0 ? 0 : 1, () -> command + ": " + said);
        return said;
    }

    private static List<Integer> counts(ReviewQueries.Verified verified) {
        ClaimedPages pages = verified.pages().orElseThrow();
        return List.of(pages.signed(), pages.recorded(), pages.unproved(), pages.stated());
    }

    @Test
    void a_copy_proves_itself() throws Exception {
        ReviewQueries.Verified verified = verify(copy("whole"));
        assertEquals(List.of(), verified.findings());
        assertEquals(List.of(2, 5, 0, 0), counts(verified));
        ReviewQueries.Verified saved = verify(saved());
        assertEquals(List.of(), errors(saved));
        assertEquals(List.of(2, 5, 0, 0), counts(saved));
    }

    /** What every page says around its words may be the publisher's; a proof shows it to the person who asks for it. */
    @Test
    void what_all_pages_say_around_their_words_is_shown() throws Exception {
        Path copy = copy("around");
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path page : files.filter(file -> file.endsWith("index.html")).toList()) {
                String html = Files.readString(page);
                Files.writeString(
                        page,
                        html.replace(
                                "</main>",
                                "</main><p>Safe for everyone.</p><nav aria-label='No risk'></nav><img src='/cure.png'>"));
            }
        }
        cover(copy);
        ReviewQueries.Verified verified = verify(copy);
        NavigableSet<String> around =
                Objects.requireNonNull(verified.pages().orElseThrow().around().get("en-US"));
        assertEquals(List.of(), errors(verified));
        assertTrue(around.containsAll(List.of("Safe for everyone.", "No risk", "/cure.png")), around.toString());
        assertFalse(
                verify(copy("quiet")).pages().orElseThrow().around().toString().contains("Safe for"));
    }

    /** The digits on paper are those of the words that the copy carries, and others are told. */
    @Test
    void a_page_names_on_paper_the_words_that_were_signed() throws Exception {
        Path copy = copy("paper");
        Path page = copy.resolve(STOPPING);
        String foot =
                Jsoup.parse(Files.readString(page)).select("main p.print-foot").text();
        Matcher digits = Pattern.compile("\\b[0-9a-f]{16}\\b").matcher(foot);
        assertTrue(digits.find(), foot);
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(copy.resolve(RECORDS + "articles/stopping"))) {
            for (Path text :
                    files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                texts.add(Fingerprint.of(Files.readAllBytes(text)).hex());
            }
        }
        assertTrue(texts.stream().anyMatch(text -> text.startsWith(digits.group())), foot + texts);
        for (String each :
                List.of("How to stop drinking safely", "Dana Example", "https://example.org/articles/stopping/")) {
            assertTrue(foot.contains(each), foot);
        }
        replace(page, digits.group(), "0123456789abcdef");
        cover(copy);
        told("the fingerprint on paper", copy);
    }

    /** Also with what it was made of at hand. */
    @Test
    void it_proves_itself_beside_its_content() throws Exception {
        ReviewQueries.Verified verified = new ReviewQueries(reviewed(root)).verify(Optional.of(copy("beside")));
        assertEquals(List.of(), errors(verified));
        assertEquals(List.of(2, 5, 0, 0), counts(verified));
    }

    @Test
    void every_command_that_its_pages_print_says_that_it_is_good() throws Exception {
        Path saved = saved();
        int good = 0;
        for (String page : List.of("articles/stopping", "articles/costs", "articles/taken", "articles/two-words")) {
            List<String> commands = commands(saved.resolve(page + "/reviews/index.html"));
            assertFalse(commands.isEmpty(), page);
            for (String command : commands) {
                String said = run(saved, command, 0);
                assertFalse(said.isBlank(), command);
                good += said.contains("Good \"review@example.org\" signature for dana") ? 1 : 0;
            }
        }
        assertEquals(4, good);
    }

    @Test
    void the_commands_find_what_the_program_finds() throws Exception {
        Path bad = saved();
        replace(bad.resolve(RECORDS + "articles/stopping/2.txt"), "Do not stop", "Do stop");
        replace(bad.resolve(RECORDS + "articles/taken/1.yaml"), "Dana", "Dena");
        int failed = 0;
        for (String page : List.of("articles/stopping", "articles/taken")) {
            for (String command : commands(bad.resolve(page + "/reviews/index.html"))) {
                Process shell = new ProcessBuilder("sh", "-c", command)
                        .directory(bad.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                Files.createTempFile(folder, "out", ".txt").toFile())
                        .start();
                assertTrue(shell.waitFor(60, TimeUnit.SECONDS), command);
                failed += shell.exitValue() == 0 ? 0 : 1;
            }
        }
        // The words of one entry; and of the other its place and its signature.
        assertEquals(3, failed);
    }

    /** Readers who come back to a page that was taken back are shown what was signed, and that it was taken back. */
    @Test
    void a_page_that_was_taken_back_keeps_its_records() throws Exception {
        assertTrue(Files.readString(site.resolve("articles/taken/index.html"))
                .contains("href=\"/articles/taken/reviews/\""));
        String history = Files.readString(site.resolve("articles/taken/reviews/index.html"));
        assertTrue(history.contains("Review taken back"), history);
        assertTrue(history.contains("href=\"/" + RECORDS + "articles/taken/1.txt\""), history);
        assertFalse(history.contains("A page taken back"), "nobody vouches for its title");
        assertTrue(Files.exists(site.resolve(RECORDS + "articles/taken/2.sig")));
        assertTrue(Files.readString(site.resolve(MANIFEST)).contains("\"articles/taken\""));
        assertEquals(0, Files.size(site.resolve(".nojekyll")));
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertNotEquals(text, text.replace(from, to), () -> from + " is not in " + text);
        Files.writeString(file, text.replace(from, to));
    }

    /** Writes all sums of the manifest again, and its check. */
    private static void cover(Path copy) throws IOException {
        Path file = copy.resolve(MANIFEST);
        JsonObject manifest = new Gson().fromJson(Files.readString(file), JsonObject.class);
        JsonObject files = manifest.getAsJsonObject("files");
        for (String name : List.copyOf(files.keySet())) {
            if (Files.exists(copy.resolve(name))) {
                files.addProperty(
                        name,
                        Fingerprint.of(Files.readAllBytes(copy.resolve(name))).hex());
            } else {
                files.remove(name);
            }
        }
        manifest.getAsJsonObject("pages").entrySet().forEach(page -> {
            String name = page.getKey().substring(1) + "index.html";
            page.getValue()
                    .getAsJsonObject()
                    .addProperty("bytes", files.get(name).getAsString());
        });
        Files.writeString(file, OddManifests.checked(manifest));
    }

    private static void cover(Path copy, java.util.function.Consumer<JsonObject> change) throws IOException {
        Path file = copy.resolve(MANIFEST);
        JsonObject manifest = new Gson().fromJson(Files.readString(file), JsonObject.class);
        change.accept(manifest);
        Files.writeString(file, OddManifests.checked(manifest));
        cover(copy);
    }

    private static void told(String what, Path copy) throws IOException {
        assertFalse(errors(verify(copy)).isEmpty(), what);
    }

    /** Each of them with sums and check written anew: a file, what stands there, and what takes its place. */
    private static final List<List<String>> CHANGES = List.of(
            List.of(STOPPING, "Do not stop on your own if", "Do stop on your own if"),
            List.of(STOPPING, "<li>Call a nurse first.</li>", ""),
            List.of(STOPPING, "<div class=\"prose\">", "<div class=\"prose\"><p>Stop at once, alone.</p>"),
            List.of(STOPPING, "<article class=\"reading\">", "<article class=\"reading\"><p>Stop at once.</p>"),
            List.of(STOPPING, "<main id=\"main\" class=\"wrap\">", "<main id=\"main\" class=\"wrap\">Stop at once."),
            List.of(STOPPING, "<body class=\"kind-article\">", "<body class=\"kind-article\"><p>Stop at once.</p>"),
            List.of(STOPPING, "Call a nurse first.", "<s>Call a nurse first.</s>"),
            List.of(STOPPING, "<li>Call a nurse first.", "<li hidden>Call a nurse first."),
            List.of(STOPPING, "<li>Call a nurse first.", "<li style=\"display:none\">Call a nurse first."),
            List.of(STOPPING, "<li>Call a nurse first.", "<li class=\"skip\">Call a nurse first."),
            List.of(STOPPING, "Dana Example", "Famous Surgeon"),
            List.of(STOPPING, "PA-C", "MD"),
            List.of(STOPPING, "physician assistant", "chief of surgery"),
            List.of(STOPPING, "2024-02-01", "2031-05-01"),
            List.of(STOPPING, "February 1, 2024", "May 1, 2031"),
            List.of(STOPPING, "tel:+1-800-662-4357", "tel:+1-900-662-4357"),
            List.of(STOPPING, "https://example.com/asam", "https://evil.example/"),
            List.of(STOPPING, "href=\"/articles/costs/\">what care", "href=\"/about/\">what care"),
            List.of(STOPPING, "alt=\"A calm room\"", "alt=\"A room to drink in\""),
            List.of(STOPPING, "title=\"Where you rest\"", "title=\"Where you drink\""),
            List.of(STOPPING, "src=\"/articles/room.png\"", "src=\"/articles/other.png\""),
            List.of(STOPPING, "srcset=\"/articles/room.", "srcset=\"/articles/bar."),
            List.of(STOPPING, "<ol>", "<ol start=\"7\">"),
            List.of(
                    STOPPING,
                    "<th scope=\"row\" data-label=\"Dose\">5 mg</th>",
                    "<th scope=\"row\" data-label=\"Dose\">50 mg</th>"),
            List.of(
                    STOPPING,
                    "<th scope=\"row\" data-label=\"Dose\">5 mg</th>\n<td data-label=\"When\">Morning</td>",
                    "<th scope=\"row\" data-label=\"Dose\">Morning</th>\n<td data-label=\"When\">5 mg</td>"),
            List.of(STOPPING, "<del>daily</del>", "daily"),
            List.of(STOPPING, "block dont", "block do"),
            List.of(STOPPING, "Kit Editor", "Stop at once. Tell nobody. Drink"),
            List.of(STOPPING, "\"lastReviewed\":\"2024-02-01\"", "\"lastReviewed\":\"2031-05-01\""),
            List.of(STOPPING, "\"honorificSuffix\":\"PA-C, MBA\"", "\"honorificSuffix\":\"MD\""),
            List.of(STOPPING, "content=\"What a safe way to stop looks like.\"", "content=\"Stop at once.\""),
            List.of("articles/form.pdf", "that was signed", "of somebody else"),
            List.of("articles/sections/index.html", "Some sections, which were reviewed again", "No words changed"),
            List.of("articles/slips/index.html", "Only small corrections", "No words changed"),
            List.of("articles/looks/index.html", "Bring a", "Bring no"),
            List.of("articles/older/index.html", "Bring a", "Bring no"),
            List.of(COSTS, "at most $10,000", "at least $10,000"),
            List.of(COSTS, "at most $10,000", "at most $10,0000"),
            List.of(COSTS, "data-high=\"1000000\"", "data-high=\"10\""),
            List.of(COSTS, " data-compared>", ">"),
            List.of(COSTS, "https://example.com/prices", "https://evil.example/"),
            List.of("articles/stopping/reviews/index.html", "Dana Example", "Famous Surgeon"),
            List.of("articles/stopping/reviews/index.html", ">Approved<", ">Approved, all of it<"),
            List.of("articles/stopping/reviews/index.html", "sha256sum", "true"),
            List.of("articles/costs/reviews/index.html", "did not sign it themselves", "signed it"),
            List.of("articles/costs/embed/index.html", "Riley Example", "Famous Surgeon"),
            List.of("articles/costs/embed/index.html", "at most $10,000", "at most $1,000"),
            List.of("reviews.json", "\"reviewer\": \"riley\"", "\"reviewer\": \"dana\""),
            List.of("reviews.json", "\"assurance\": \"asserted\"", "\"assurance\": \"signed\""),
            List.of("reviews.json", "\"id\": \"articles/costs\"", "\"id\": \"articles/other\""),
            List.of("llms.txt", "verified by Dana Example on", "verified by Famous Surgeon on"),
            List.of("index.html", "Dana Example", "Famous Surgeon"),
            List.of("articles/index.html", "datetime=\"2024-02-01\"", "datetime=\"2031-05-01\""),
            List.of("feed.xml", "What a safe way to stop looks like.", "Stop at once."));

    @Test
    void what_is_changed_and_covered_up_is_told() throws Exception {
        for (List<String> change : CHANGES) {
            Path copy = copy("changed");
            replace(copy.resolve(change.get(0)), change.get(1), change.get(2));
            cover(copy);
            told(change.toString(), copy);
            assertEquals(
                    List.of(),
                    verify(copy).findings().stream()
                            .filter(finding -> finding.rule().equals("published-whole"))
                            .toList());
        }
    }

    @Test
    void rows_of_prices_keep_their_prices_and_sections_their_order() throws Exception {
        Path prices = copy("prices");
        replace(prices.resolve(COSTS), "at most $10,000", "XX");
        replace(prices.resolve(COSTS), "$5,000 to $20,000", "at most $10,000");
        replace(prices.resolve(COSTS), "XX", "$5,000 to $20,000");
        cover(prices);
        told("prices of two rows exchanged", prices);

        Path sections = copy("sections");
        String page = Files.readString(sections.resolve(STOPPING));
        int call = page.indexOf("<h2 id=\"when-to-call\"");
        int next = page.indexOf("<h2 id=\"what-comes-next\"");
        int end = page.indexOf("</p>", next) + "</p>".length();
        assertTrue(call > 0 && next > call && end > next, page);
        Files.writeString(
                sections.resolve(STOPPING),
                page.substring(0, call) + page.substring(next, end) + page.substring(call, next) + page.substring(end));
        cover(sections);
        told("sections exchanged", sections);
    }

    /** The manifest is whose who made the copy: what it does not say is asked of the pages. */
    @Test
    void a_manifest_that_keeps_quiet_hides_nothing() throws Exception {
        Path quiet = copy("quiet");
        replace(quiet.resolve(STOPPING), "Do not stop on your own if", "Do stop on your own if");
        cover(quiet, manifest -> {
            JsonObject page = manifest.getAsJsonObject("pages").getAsJsonObject("/articles/stopping/");
            page.remove("record");
            page.remove("recordBytes");
            page.remove("text");
            manifest.getAsJsonObject("ledgers").remove("articles/stopping");
        });
        told("a record that the manifest does not name", quiet);

        Path none = copy("none");
        cover(none, manifest -> manifest.add("pages", new JsonObject()));
        told("a manifest without pages", none);

        Path gone = copy("gone");
        try (Stream<Path> records = Files.walk(gone.resolve(RECORDS + "articles/stopping"))) {
            for (Path file : records.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        cover(gone, manifest -> manifest.getAsJsonObject("ledgers").remove("articles/stopping"));
        told("a page whose records are gone", gone);

        Path newest = copy("newest");
        for (String name : List.of("2.yaml", "2.txt", "2.sig")) {
            Files.delete(newest.resolve(RECORDS + "articles/taken/" + name));
        }
        byte[] first = Files.readAllBytes(newest.resolve(RECORDS + "articles/taken/1.yaml"));
        Files.writeString(
                newest.resolve(RECORDS + "articles/taken/head.txt"),
                new org.vouch.model.review.LedgerHead(1, Fingerprint.of(first)).text());
        cover(newest);
        told("a withdrawal that is gone with its head", newest);
    }

    @Test
    void a_page_more_is_told() throws Exception {
        Path more = copy("more");
        Files.createDirectories(more.resolve("articles/other"));
        Files.writeString(
                more.resolve("articles/other/index.html"),
                Files.readString(site.resolve(STOPPING)).replace("Do not stop", "Do stop"));
        told("a page more", more);

        Path listed = copy("listed");
        Files.createDirectories(listed.resolve("articles/other"));
        Files.writeString(
                listed.resolve("articles/other/index.html"),
                Files.readString(site.resolve(STOPPING))
                        .replaceAll("(?s)<section class=\"review\".*?</section>", "<h2>Medically reviewed</h2>"));
        cover(listed, manifest -> {
            JsonObject files = manifest.getAsJsonObject("files");
            files.addProperty("articles/other/index.html", "0".repeat(64));
            manifest.getAsJsonObject("pages")
                    .add(
                            "/articles/other/",
                            manifest.getAsJsonObject("pages")
                                    .getAsJsonObject("/articles/stopping/")
                                    .deepCopy());
        });
        told("a page more that the manifest lists", listed);
    }

    /** Somebody else's key does not help: the site's own is in the copy, but they can put theirs there, too. */
    @Test
    void another_key_in_the_copy_is_told_by_who_knows_the_first() throws Exception {
        Path copy = copy("key");
        byte[] keys = Files.readAllBytes(copy.resolve(RECORDS + "allowed_signers"));
        Files.writeString(
                copy.resolve(RECORDS + "allowed_signers"),
                "dana namespaces=\"review@example.org\" "
                        + NewKey.made().publicKey().line() + "\n");
        cover(copy);
        told("another key", copy);
        assertTrue(new String(keys, StandardCharsets.UTF_8).startsWith("dana "));
    }

    /** Hosts want some files beside a site. */
    @Test
    void what_hosts_want_beside_a_site_is_no_fault() throws Exception {
        Path copy = copy("host");
        Files.writeString(copy.resolve("CNAME"), "example.org\n");
        assertEquals(List.of(), verify(copy).findings());
    }
}
