package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds tell days that somebody gave, and there is none that would tell nothing. */
class FeedDaysTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        article("one", "");
    }

    private void article(String name, String days) throws IOException {
        SmallSite.write(
                root,
                "content/articles/care/" + name + ".md",
                "---\ntitle: About " + name + "\ndescription: It.\nreviewer: dana-example\nverified: 2024-02-01\n"
                        + days + "---\nWords.\n");
    }

    private void build() {
        String said = BuiltFolder.build(root, root.resolve("site"), root.resolve("memory"), "error");
        assertTrue(said.endsWith("exit 0"), said);
    }

    private List<String> updated(String feed) throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("site").resolve(feed)), Parser.xmlParser())
                .select("updated")
                .eachText();
    }

    @Test
    void a_feed_that_has_nothing_to_tell_gives_the_day_of_the_last_review() throws IOException {
        build();
        for (String feed : new String[] {"feed.xml", "articles/care/feed.xml"}) {
            assertEquals(List.of("2024-02-01T00:00:00-05:00"), updated(feed), feed);
        }
    }

    @Test
    void without_an_article_there_is_no_feed_and_a_link_to_it_is_told() throws IOException {
        SmallSite.write(
                root,
                "content/pages/more.md",
                "---\ntitle: More\ndescription: It.\n---\nRead [the feed](/feed.xml).\n");
        build();
        Files.delete(root.resolve("content/articles/care/one.md"));
        String said = BuiltFolder.build(root, root.resolve("site"), root.resolve("memory"), "never");
        assertTrue(said.contains("more.md:5:17: error: "), said);
        assertTrue(said.endsWith("exit 0"), said);
        assertFalse(Files.exists(root.resolve("site/feed.xml")));
        assertFalse(Files.readString(root.resolve("site/index.html")).contains("feed.xml"));
    }

    @ParameterizedTest
    @CsvSource({
        "'published: 2024-01-15', 2024-01-15",
        "'published: 2024-01-15\nmodified: 2024-01-20', 2024-01-20",
        "'modified: 2024-01-20', 2024-01-20",
        "'publish_on: 2024-03-01', 2024-03-01"
    })
    void each_day_that_was_given_counts(String days, String updated) throws IOException {
        article("two", days + "\n");
        build();
        String moment = updated + "T00:00:00-05:00";
        assertEquals(List.of(moment, moment), updated("feed.xml"));
        assertEquals(List.of(moment, moment), updated("articles/care/feed.xml"));
        String page = Files.readString(root.resolve("site/articles/care/index.html"));
        assertTrue(page.contains("href=\"/articles/care/feed.xml\""), page);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'published: 2024-01-15', false",
        "'modified: 2024-01-20', false",
        "'publish_on: 2024-03-01', false",
        "'draft: true', false"
    })
    void an_article_without_a_day_gets_advice(String days, boolean told) throws IOException {
        article("one", days.isEmpty() ? "" : days + "\n");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Vouch.run(out, out, "check", "--root", root.toString(), "--as-of", "2024-06-01");
        assertEquals(told, said.toString().contains("one.md:2:8: advice: without 'published'"), said.toString());
    }
}
