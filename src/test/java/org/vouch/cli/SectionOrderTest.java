package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which an author wants the articles of a folder to be read. */
class SectionOrderTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "care/after", "After treatment", "Words.");
        SmallSite.article(root, "care/before", "Before treatment", "Words.");
        SmallSite.article(root, "care/safe", "Is it safe to stop", "Words.");
        SmallSite.article(root, "care/zones", "Zones of help", "Words.");
    }

    private void order(String article, String place) throws IOException {
        Path file = root.resolve("content/articles/care/" + article + ".md");
        Files.writeString(file, Files.readString(file).replaceFirst("---\n", "---\norder: " + place + "\n"));
    }

    private Document built(String address) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(
                0,
                Vouch.run(out, out, "build", "--root", root.toString(), "--as-of", "2024-06-01"),
                () -> said.toString());
        return Jsoup.parse(Files.readString(root.resolve("site" + address + "index.html")));
    }

    private List<String> listed(String address) throws IOException {
        return built(address).select(".teaser h2 a, .teaser h3 a").eachText();
    }

    @Test
    void without_an_order_titles_decide() throws IOException {
        assertEquals(
                List.of("After treatment", "Before treatment", "Is it safe to stop", "Zones of help"),
                listed("/articles/care/"));
    }

    @Test
    void what_has_a_place_comes_first_and_equals_go_by_title() throws IOException {
        order("zones", "1");
        order("safe", "1");
        order("before", "20");
        assertEquals(
                List.of("Is it safe to stop", "Zones of help", "Before treatment", "After treatment"),
                listed("/articles/care/"));
        assertEquals(
                "/articles/care/zones/",
                built("/articles/care/before/").select("a[rel=prev]").attr("href"));
        assertEquals(
                "/articles/care/after/",
                built("/articles/care/before/").select("a[rel=next]").attr("href"));
        assertEquals(
                List.of("After treatment", "Before treatment", "Is it safe to stop", "Zones of help"),
                built("/a-z/").select(".letter li a").eachText());
    }

    /** A build that remembers the pages gives the same order. */
    @Test
    void a_second_build_keeps_it() throws IOException {
        order("zones", "3");
        List<String> first = listed("/articles/care/");
        order("after", "4");
        assertEquals("Zones of help", first.get(0));
        assertEquals(
                List.of("Zones of help", "After treatment", "Before treatment", "Is it safe to stop"),
                listed("/articles/care/"));
    }

    /** The page above a list is the way to its articles, and none of them. */
    @Test
    void the_page_that_opens_a_list_is_not_beside_an_article() throws IOException {
        SmallSite.article(root, "care/index", "Care", "What follows is about care.");
        SmallSite.article(root, "zeal/only", "Only one", "Words.");
        SmallSite.article(root, "zeal/index", "Zeal", "What follows is about zeal.");
        Document opening = built("/articles/care/");
        assertEquals(
                List.of("After treatment", "Before treatment", "Is it safe to stop", "Zones of help"),
                opening.select(".teaser h2 a, .teaser h3 a").eachText());
        assertEquals(List.of(), opening.select("nav.beside a").eachText());
        assertEquals(0, opening.select("p.measure:contains(0 sections)").size());
        List<String> home = built("/").select("main a").eachText();
        assertEquals(true, home.contains("Only one"), home.toString());
        assertEquals(0, built("/").select(".teaser a[href=/articles/care/]").size());
    }
}
