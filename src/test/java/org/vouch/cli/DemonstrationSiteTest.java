package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Messages;
import org.vouch.reader.content.WordsReader;

/** The demonstration that comes with the program: every file of it that speaks of a review says that there was none. */
class DemonstrationSiteTest {
    /** What no file may say, to readers or to machines. */
    private static final List<String> CLAIMS = List.of(
            "Medically reviewed",
            "Medically verified",
            "checked with the board",
            "read each article before you",
            "reviewedBy",
            "lastReviewed",
            "hasCredential");

    @TempDir
    private static Path folder = Path.of("unset");

    private static Path site = Path.of("unset");

    @BeforeAll
    static void build() {
        site = folder.resolve("site");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Vouch.run(
                out,
                out,
                "build",
                "--root",
                ".",
                "-o",
                site.toString(),
                "--memory",
                folder.resolve("memory").toString(),
                "--fail-on",
                "warning");
        assertEquals(0, code, said.toString());
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file ->
                            Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_page_is_marked_and_kept_out_of_search_engines() throws IOException {
        List<Path> pages = files(".html");
        assertTrue(pages.size() > 100, pages.size() + " pages");
        for (Path file : pages) {
            Document page = Jsoup.parse(file);
            assertFalse(page.select("meta[name=robots][content=noindex]").isEmpty(), file.toString());
            assertFalse(page.select("strong.demonstration").isEmpty(), file.toString());
            assertTrue(page.select("svg.seal").isEmpty(), file.toString());
        }
        assertEquals("User-agent: *\nDisallow: /\n", Files.readString(site.resolve("robots.txt")));
    }

    @Test
    void no_file_claims_a_review() throws IOException {
        List<String> claims = new ArrayList<>(CLAIMS);
        for (Messages words : WordsReader.builtIn().values()) {
            for (String key : List.of("review.badge", "teaser.verified", "home.reviewers.intro", "review.verified")) {
                claims.add(words.say(key));
            }
        }
        for (Path file : files(".html", ".json", ".xml", ".txt", ".ics", ".js")) {
            String text = Files.readString(file);
            claims.forEach(claim -> assertFalse(text.contains(claim), file + " says '" + claim + "'"));
        }
    }

    @Test
    void every_record_of_a_review_is_marked() throws IOException {
        JsonObject reviews = JsonParser.parseString(Files.readString(site.resolve("reviews.json")))
                .getAsJsonObject();
        assertTrue(reviews.get("demonstration").getAsBoolean());
        for (JsonElement each : reviews.getAsJsonArray("reviews")) {
            assertTrue(each.getAsJsonObject().get("demonstration").getAsBoolean(), each.toString());
        }
        for (Path file : files(".yaml")) {
            String record = Files.readString(file);
            assertTrue(record.contains("note: \"Demo") || !record.startsWith("record:"), file.toString());
        }
        assertTrue(Files.readString(site.resolve("llms.txt")).startsWith("# DEMONSTRATION: "));
        for (Path feed : files("feed.xml")) {
            assertTrue(Files.readString(feed).contains("<title>DEMO"), feed.toString());
        }
        Files.readString(site.resolve("reviews.ics"))
                .lines()
                .filter(line -> line.startsWith("SUMMARY:"))
                .forEach(line -> assertTrue(line.startsWith("SUMMARY:Review due: DEMO"), line));
    }

    @Test
    void every_link_of_a_review_box_leads_somewhere() throws IOException {
        for (Path file : files(".html")) {
            for (String href :
                    Jsoup.parse(file).select(".review a, .site-footer a").eachAttr("href")) {
                if (href.startsWith("/")) {
                    String path = href.replaceFirst("#.*", "").substring(1);
                    Path target = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
                    assertTrue(Files.exists(target), file + " leads to " + href);
                }
            }
        }
    }
}
