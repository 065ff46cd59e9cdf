package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers are told of the review policy is what the settings say. */
class ReviewPolicyTableTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What is an IOP?", "Treatment by the hour.");
        page("how-we-review", "::review-policy");
        page("how-we-review.es", "::review-policy");
    }

    private void page(String name, String words) throws IOException {
        SmallSite.write(
                root, "content/pages/" + name + ".md", "---\ntitle: How\ndescription: How.\n---\n" + words + "\n");
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

    private Document shown(String review, String page) throws IOException {
        SmallSite.start(root);
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(
                settings, Files.readString(settings).replace("review: {require: claim}", "review: {" + review + "}"));
        run(0, "build", "--fail-on", "never");
        return Jsoup.parse(root.resolve("site" + page + "index.html"));
    }

    private String english(String review) throws IOException {
        return shown(review, "/how-we-review/").select(".prose").text();
    }

    @Test
    void days_are_those_of_the_settings() throws IOException {
        String told = english("require: claim");
        assertTrue(told.contains("due for review every 12 months, and every 6 months if it shows prices."), told);
        assertTrue(told.contains("The next review was due up to 90 days ago"), told);
        assertTrue(told.contains("The next review was due more than 90 days ago"), told);

        told = english("require: claim, every: 3 months, grace: 1 day");
        assertTrue(told.contains("due for review every 3 months. "), told);
        assertTrue(told.contains("due more than 1 day ago"), told);
        assertTrue(english("require: claim, every: 2 years").contains("every 2 years, and every 6 months if"));
        assertTrue(english("require: claim, every: 1 year").contains("every 1 year, and every 6 months if"));
        assertTrue(english("require: claim, every: 30 days").contains("every 30 days. "));

        told = english("require: claim, grace: 0 days");
        assertTrue(told.contains("The next review is late"), told);
        assertFalse(told.contains("ago"), told);
    }

    @Test
    void each_choice_is_told_in_words_of_its_own() throws IOException {
        Set<String> told = new HashSet<>();
        List<String> policies = List.of(
                "require: claim",
                "require: record",
                "require: signed",
                "require: claim, changed: hold",
                "require: claim, changed: notice",
                "require: claim, overdue: hold",
                "require: claim, expired: hold",
                "require: claim, overdue: hold, expired: hold");
        for (String policy : policies) {
            String words = english(policy);
            assertTrue(told.add(words), policy + " reads as another: " + words);
        }
        assertTrue(english("require: claim").contains("There is no record of the review"));
        assertFalse(english("require: record").contains("There is no record of the review"));
        assertTrue(english("require: record, changed: hold").contains("the page comes back once the new words"));
    }

    @Test
    void spanish_pages_say_it_in_spanish() throws IOException {
        Document page = shown("require: claim", "/es/how-we-review/");
        assertTrue(
                page.select(".prose").text().startsWith("Cada página se debe revisar cada 12 meses, y cada 6 meses"));
        assertEquals(2, page.select(".prose thead th").size());
        assertEquals(
                page.select(".prose tbody tr").size(),
                page.select(".prose tbody th[scope=row]").size());
    }

    @Test
    void settings_that_change_are_told_at_the_next_build() throws IOException {
        String before = english("require: claim");
        assertNotEquals(before, english("require: claim, grace: 10 days"));
        assertEquals(before, english("require: claim"));
    }

    @Test
    void a_page_that_was_signed_tells_the_policy_of_today() throws IOException {
        page("how-we-review", "Words that were signed.\n\n::review-policy");
        run(0, "review", "sign", "pages/how-we-review", "--reviewer", "dana-example");
        String record = "require: claim, changed: serve-reviewed";
        assertTrue(english(record).contains("up to 90 days ago"));
        String told = english(record + ", grace: 5 days");
        assertTrue(told.contains("up to 5 days ago"), told);
        page("how-we-review", "Words that nobody signed.\n\n::review-policy");
        told = english(record + ", grace: 5 days");
        assertTrue(told.contains("up to 5 days ago"), told);
    }

    @Test
    void it_stands_alone_on_its_line_and_takes_nothing() throws IOException {
        for (String wrong : List.of(
                "::review-policy{table=\"x\"}",
                ":::review-policy",
                "::review-policy now",
                "::review-polcy",
                "::review-policy{",
                "::reviewpolicy")) {
            page("how-we-review", wrong);
            String told = run(1, "check");
            assertTrue(told.contains("content/pages/how-we-review.md:5:"), told);
            assertTrue(told.contains("review-policy"), told);
        }
    }
}
