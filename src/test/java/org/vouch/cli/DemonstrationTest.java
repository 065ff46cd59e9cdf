package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Messages;
import org.vouch.reader.content.WordsReader;

/** A trial or staging site says everywhere that it is one. */
class DemonstrationTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What is an IOP?", "Treatment by the hour.");
    }

    private String run(int code, String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        String[] whole = Stream.concat(
                        Stream.of(command), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                .toArray(String[]::new);
        assertEquals(code, Vouch.run(out, out, whole), said.toString());
        return said.toString();
    }

    private void say(String setting) throws IOException {
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + setting + "\n");
    }

    private String file(String path) throws IOException {
        return Files.readString(root.resolve("site").resolve(path));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isIndexed(Document page) {
        return page.select("meta[name=robots][content=noindex]").isEmpty();
    }

    @Test
    void search_engines_are_kept_out_of_every_page() throws IOException {
        say("demonstration: true");
        run(0, "build");
        assertEquals("User-agent: *\nDisallow: /\n", file("robots.txt"));
        for (Path page : pages()) {
            assertFalse(isIndexed(Jsoup.parse(page)), page.toString());
        }
    }

    @Test
    void search_engines_are_let_in_elsewhere() throws IOException {
        for (String setting : List.of("", "demonstration: false")) {
            SmallSite.start(root);
            say(setting);
            run(0, "build");
            assertEquals("User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n", file("robots.txt"));
            assertTrue(isIndexed(Jsoup.parse(root.resolve("site/articles/iop/index.html"))), setting);
        }
    }

    private static final List<String> CLAIMS =
            List.of("reviewedBy", "lastReviewed", "hasCredential", "honorificSuffix");

    private void startInTwoLanguages() throws IOException {
        SmallSite.article(root, "php", "What is a PHP?", "Treatment by the day.");
        SmallSite.article(root, "php.es", "¿Qué es un PHP?", "Tratamiento por día.");
        SmallSite.article(root, "iop.es", "¿Qué es un IOP?", "Tratamiento por horas.");
        SmallSite.write(root, "content/pages/help.md", """
                ---
                title: Help
                description: Where help is.
                reviewer: morgan-sample
                verified: 2023-02-01
                ---
                Call.
                """);
        SmallSite.write(root, "content/pages/index.md", "---\ntitle: Home\ndescription: All.\n---\nWelcome.\n");
        say("share_images: true");
        run(0, "review", "sign", "articles/iop", "--reviewer", "dana-example");
        run(0, "review", "sign", "articles/iop.es", "--reviewer", "dana-example");
    }

    /** The words of every key that a demonstration replaces, with anything in their places. */
    private static List<Pattern> wordsThatClaim(String language) {
        Map<String, String> words =
                Objects.requireNonNull(WordsReader.builtIn().get(language)).byKey();
        return words.keySet().stream()
                .filter(key -> key.startsWith(Messages.IN_DEMONSTRATION))
                .map(key -> key.substring(Messages.IN_DEMONSTRATION.length()))
                // A license is still named, and said to be an example.
                .filter(key -> !key.startsWith("license"))
                .map(words::get)
                .map(said -> Pattern.compile(
                        ">\\s*\\Q" + said.replaceAll("\\{[0-9]}", "\\\\E[^<>]{1,80}\\\\Q") + "\\E\\s*<"))
                .toList();
    }

    @Test
    void every_page_says_so_and_none_claims_a_review() throws IOException {
        startInTwoLanguages();
        run(0, "build");
        assertTrue(pages().stream().anyMatch(page -> claims(page, "en")), "elsewhere they are claimed");
        assertTrue(file("articles/iop/index.html").contains("class=\"seal\""), "elsewhere there is a seal");

        say("demonstration: true");
        run(0, "build");
        for (Path page : pages()) {
            Document shown = Jsoup.parse(page);
            String name = page.toString();
            assertTrue(
                    shown.select("strong.demonstration")
                            .text()
                            .equals(
                                    shown.select("html").attr("lang").equals("es")
                                            ? "Demostración: ningún profesional de la salud revisó esto"
                                            : "Demonstration: no clinician reviewed this"),
                    name);
            assertFalse(claims(page, "en"), name);
            assertFalse(claims(page, "es"), name);
            assertTrue(shown.select("svg.seal").isEmpty(), name);
            String data = shown.select("script[type=application/ld+json]").toString();
            CLAIMS.forEach(claim -> assertFalse(data.contains(claim), name + " tells machines of " + claim));
            assertTrue(data.isEmpty() || data.contains("\"creativeWorkStatus\":\"Demo"), name);
        }
        Document article = Jsoup.parse(root.resolve("site/articles/iop/index.html"));
        assertEquals(
                "Demonstration: no clinician reviewed this",
                article.select(".review-badge").text());
        assertEquals("Reviewer (example):", article.select(".review-by .label").text());
        assertEquals(
                List.of("Demonstration: not reviewed", "Demonstration: not reviewed"),
                Jsoup.parse(root.resolve("site/articles/index.html"))
                        .select(".vouched")
                        .eachText());
    }

    private static boolean claims(Path page, String language) {
        try {
            String html = Files.readString(page);
            return wordsThatClaim(language).stream()
                    .anyMatch(claim -> claim.matcher(html).find());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_file_for_machines_says_so() throws IOException {
        startInTwoLanguages();
        say("demonstration: true");
        run(0, "build");
        JsonObject reviews = JsonParser.parseString(file("reviews.json")).getAsJsonObject();
        assertTrue(reviews.get("demonstration").getAsBoolean());
        assertEquals(6, reviews.getAsJsonArray("reviews").size());
        reviews.getAsJsonArray("reviews")
                .forEach(each ->
                        assertTrue(each.getAsJsonObject().get("demonstration").getAsBoolean()));
        assertTrue(JsonParser.parseString(file(".well-known/vouch/manifest.json"))
                .getAsJsonObject()
                .get("demonstration")
                .getAsBoolean());
        assertTrue(file("llms.txt").startsWith("# DEMONSTRATION: Example Recovery Center\n"));
        assertTrue(file("llms.txt")
                .contains("What is an IOP?](https://example.org/articles/iop/):"
                        + " About iop. Demonstration: no clinician reviewed this."));
        assertFalse(file("llms.txt").contains("verified by"));
        assertTrue(file("feed.xml").contains("<title>DEMONSTRATION: Example Recovery Center</title>"));
        assertTrue(file("feed.xml").contains("<subtitle>Demonstration: no clinician reviewed this</subtitle>"));
        assertTrue(
                file("feed.xml").contains("<summary>Demonstration: no clinician reviewed this. About iop.</summary>"));
        assertTrue(file("es/feed.xml").contains("<title>DEMOSTRACIÓN: Example Recovery Center</title>"));
        List<String> events = file("reviews.ics")
                .lines()
                .filter(line -> line.startsWith("SUMMARY:") || line.startsWith("X-WR-CALNAME:"))
                .toList();
        assertEquals(6, events.size());
        events.forEach(event -> assertTrue(event.contains("DEMO"), event));
    }

    @Test
    void pictures_for_links_elsewhere_say_so() throws IOException {
        startInTwoLanguages();
        run(0, "build");
        byte[] plain = picture();
        say("demonstration: true");
        run(0, "build");
        Document article = Jsoup.parse(root.resolve("site/articles/iop/index.html"));
        assertEquals(
                "DEMONSTRATION | What is an IOP? | Demonstration: no clinician reviewed this"
                        + " | Example Recovery Center",
                article.select("meta[property=og:image:alt]").attr("content"));
        assertFalse(Arrays.equals(plain, picture()));
        assertEquals(
                "",
                Jsoup.parse(root.resolve("site/index.html"))
                        .select("meta[property=og:image]")
                        .attr("content"),
                "the picture of the site is a seal");
    }

    private byte[] picture() throws IOException {
        String url = Jsoup.parse(root.resolve("site/articles/iop/index.html"))
                .select("meta[property=og:image]")
                .attr("content");
        return Files.readAllBytes(root.resolve("site" + url.substring("https://example.org".length())));
    }

    @Test
    void a_record_fits_the_same_words_in_a_demonstration_and_outside_of_it() throws IOException {
        startInTwoLanguages();
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings).replace("claim", "record"));
        for (String page : List.of("articles/php", "articles/php.es", "pages/help")) {
            run(0, "review", "sign", page, "--reviewer", "dana-example");
        }
        run(0, "build");
        String before = run(0, "review", "show", "articles/iop");
        say("demonstration: true");
        run(0, "build");
        assertTrue(Files.exists(root.resolve("site/articles/iop/index.html")));
        assertEquals(before, run(0, "review", "show", "articles/iop"));
        run(0, "review", "verify", "--site", root.resolve("site").toString());
    }

    @Test
    void templates_of_a_site_cannot_leave_it_out() throws IOException {
        say("demonstration: true");
        run(0, "build");
        for (List<String> left : List.of(
                List.of("breadcrumbs.ftlh", "", "the page lacks the words 'Demonstration: no clinician reviewed this'"),
                List.of(
                        "head.ftlh",
                        "<meta charset=\"utf-8\"><title>${page.head.title}</title>",
                        "the page lacks what keeps a demonstration out of search engines"),
                List.of(
                        "about-article.ftlh",
                        "<script type=\"application/ld+json\">{\"lastReviewed\": \"2024-02-01\"}</script>",
                        "the page lacks data for machines without reviews"))) {
            Path template = root.resolve("templates").resolve(left.get(0));
            SmallSite.write(root, "templates/" + left.get(0), left.get(1));
            assertTrue(run(1, "build").contains(left.get(2)), left.get(0));
            Files.delete(template);
        }
        run(0, "build");
    }

    @Test
    void what_is_neither_true_nor_false_is_told() throws IOException {
        for (String wrong : List.of("yes", "staging", "1", "\"true\"", "[true]")) {
            SmallSite.start(root);
            say("demonstration: " + wrong);
            assertTrue(run(1, "check").contains("demonstration"), wrong);
        }
    }
}
