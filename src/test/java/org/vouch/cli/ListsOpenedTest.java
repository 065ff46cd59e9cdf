package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page at the address of a list of articles gives the words above it, vouched for as any page. */
class ListsOpenedTest {
    private static final int OTHERS = 51;

    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        page("pages/index", "Home", "", "See [the topic](/articles/topic/#first).");
        for (int i = 0; i < OTHERS; i++) {
            article("n" + i, "");
        }
        article("topic/one", "category: sleep\ntags: [nights]\n");
        article("topic/deep/two", "");
    }

    private void page(String name, String title, String more, String words) throws IOException {
        SmallSite.write(
                root,
                "content/" + name + ".md",
                "---\ntitle: " + title + "\ndescription: A page.\n" + more + "---\n" + words + "\n");
    }

    private void article(String name, String more) throws IOException {
        page(
                "articles/" + name,
                "About " + name,
                "reviewer: dana-example\nverified: 2024-02-01\npublished: 2024-01-15\n" + more,
                "Words.");
    }

    private String run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        int code = Vouch.run(
                printer,
                printer,
                Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                        .toArray(String[]::new));
        assertEquals(exit, code, out::toString);
        return out.toString();
    }

    private Document read(String file) throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("site").resolve(file)));
    }

    @ParameterizedTest
    @CsvSource({
        "articles/topic/index, articles/topic/index.html, /articles/topic/one/, 2 articles",
        "articles/topic, articles/topic/index.html, /articles/topic/one/, 2 articles",
        "articles/TOPIC, articles/topic/index.html, /articles/topic/deep/two/, 2 articles",
        "articles/topic/deep/index, articles/topic/deep/index.html, /articles/topic/deep/two/, 1 article",
        "articles/index, articles/index.html, /articles/n0/, 53 articles",
        "pages/articles, articles/index.html, /articles/n0/, 53 articles",
        "pages/categories/sleep, categories/sleep/index.html, /articles/topic/one/, 1 article",
        "pages/tags/nights, tags/nights/index.html, /articles/topic/one/, 1 article"
    })
    void the_words_of_a_page_come_first_and_its_list_below(String page, String file, String listed, String count)
            throws IOException {
        page(
                page,
                "All of it",
                "reviewer: dana-example\nverified: 2024-02-01\npublished: 2024-01-15\n",
                "## First\n\nRead this before the others.");
        assertFalse(run(0, "check").contains("address-unique"));
        run(0, "build", "--thorough");
        Document there = read(file);
        assertEquals("All of it", there.select("h1").text());
        assertEquals(
                1, there.select(".prose:contains(Read this before the others)").size());
        assertEquals(1, there.select("section.review").size());
        assertEquals(1, there.select("section.listed a[href=" + listed + "]").size(), there::html);
        assertEquals(count, there.select("section.listed .measure span").text());
        assertEquals(0, there.select(".prose a[href=" + listed + "]").size());
        assertEquals(
                0,
                there.select("section.listed a[href="
                                + there.select("link[rel=canonical]").attr("href") + "]")
                        .size());
    }

    @Test
    void a_page_that_nobody_vouches_for_leaves_the_list_as_it_was() throws IOException {
        page("articles/topic/index", "All of it", "", "## First\n\nNobody read this.");
        run(0, "build");
        Document list = read("articles/topic/index.html");
        assertFalse(list.html().contains("Nobody read this"));
        assertEquals("Topic", list.select("h1").text());
        assertEquals(1, list.select("a[href=/articles/topic/one/]").size());
        assertEquals(
                "/articles/topic/",
                read("index.html").select(".prose a:contains(the topic)").attr("href"));
    }

    @Test
    void later_parts_of_the_list_lead_back_to_the_page() throws IOException {
        article("index", "");
        run(0, "build");
        assertEquals(
                "/articles/page/2/",
                read("articles/index.html").select(".listed .pager a[rel=next]").attr("href"));
        Document second = read("articles/page/2/index.html");
        assertEquals("/articles/", second.select(".pager a[rel=prev]").attr("href"));
        assertEquals(3, second.select(".teaser").size());
    }

    @Test
    void a_list_below_signed_words_is_no_part_of_them() throws IOException {
        page(
                "articles/topic/index",
                "All of it",
                "published: 2024-01-15\n",
                "## First\n\nRead this before the others.");
        run(0, "review", "sign", "articles/topic/index", "--reviewer", "dana-example");
        run(0, "review", "sign", "articles/topic/one", "--reviewer", "dana-example");
        run(0, "build");
        String site = root.resolve("site").toString();
        assertTrue(run(0, "review", "verify", "--site", site).contains("2 by a record"));
        Path page = root.resolve("site/articles/topic/index.html");
        String html = Files.readString(page);
        Files.writeString(
                page,
                html.replace(
                        "<p class=\"measure\"><span>2 articles",
                        "<p>Stop today. It is safe.</p><p class=\"measure\"><span>2 articles"));
        assertFalse(Files.readString(page).equals(html));
        assertTrue(run(1, "review", "verify", "--site", site).contains("Stop today"));
    }
}
