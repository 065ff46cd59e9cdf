package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of a page tells what changed since the record before, in signed words alone, and a copy proves it. */
class ReviewChangesTest {
    private static final String PAGE = "articles/iop";

    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void signTheWhole() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What is an IOP?", "You are treated for 9 hours a week.");
        sign();
    }

    private int exit(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of("--root", root.toString(), "--as-of", "2024-06-01"));
        return Vouch.run(out, out, whole.toArray(String[]::new));
    }

    private void sign(String... more) {
        List<String> command =
                new ArrayList<>(List.of("review", "sign", PAGE, "--reviewer", "dana-example", "--date", "2024-05-01"));
        command.addAll(List.of(more));
        assertEquals(0, exit(command.toArray(String[]::new)));
    }

    private void replace(String file, String from, String to) throws IOException {
        Path page = root.resolve("content/" + file);
        String text = Files.readString(page);
        assertTrue(text.contains(from), from);
        Files.writeString(page, text.replace(from, to));
    }

    private Path record() {
        return root.resolve("site/" + PAGE + "/reviews/index.html");
    }

    private int verified() {
        return exit("review", "verify", "--site", root.resolve("site").toString());
    }

    /** Builds the site, proves it, and returns what the record of the page says of changes. */
    private Element told() throws IOException {
        assertEquals(0, exit("build"));
        assertEquals(0, verified());
        Element changes = Jsoup.parse(record()).selectFirst(".changes");
        return changes == null ? new Element("section") : changes;
    }

    @Test
    void nothing_is_told_of_a_first_record() throws IOException {
        assertEquals("", told().text());
    }

    @Test
    void words_that_came_and_went_are_beside_each_other() throws IOException {
        replace(PAGE + ".md", "9 hours", "12 hours");
        replace(PAGE + ".md", "The end.", "Ask for help.");
        sign();
        Element told = told();
        assertEquals(
                "What changed since the record of May 1, 2024",
                told.select("h2").text());
        assertEquals(List.of("What is an IOP?", "More"), told.select("h3").eachText());
        assertEquals(
                "You are treated for <del>9</del><ins>12</ins> hours a week.",
                without(told.select("p").get(1)));
        assertEquals(
                List.of("Taken out: 9", "Taken out: The end."),
                told.select("del").eachText());
        assertEquals(
                List.of("Added: 12", "Added: Ask for help."), told.select("ins").eachText());
    }

    private static String without(Element paragraph) {
        Element copy = paragraph.clone();
        copy.select(".unseen").remove();
        return copy.html();
    }

    @Test
    void words_that_nobody_signed_are_never_told() throws IOException {
        replace(PAGE + ".md", "9 hours", "90 hours");
        sign("--decision", "rejected");
        replace(PAGE + ".md", "90 hours", "12 hours");
        sign();
        assertEquals(List.of("Taken out: 9"), told().select("del").eachText());
        replace(PAGE + ".md", "12 hours", "77 hours");
        assertEquals(List.of("Added: 12"), told().select("ins").eachText());
        assertFalse(Files.readString(record()).contains("77 hours"));
    }

    @Test
    void what_a_page_shows_from_other_files_is_told() throws IOException {
        replace(PAGE + ".md", "The end.", "The end.[^plan]");
        replace(
                PAGE + ".md",
                "category: care",
                "category: care\nsources:\n  - {id: plan, title: A plan, url: \"https://plan.example/a\", year: 2023}");
        sign();
        replace(PAGE + ".md", "plan.example/a", "plan.example/b");
        sign();
        assertEquals(
                "Source: A plan <del>https://plan.example/a</del> <ins>https://plan.example/b</ins>",
                without(told().select("li").get(0)));
    }

    @Test
    void another_form_of_the_same_words_is_called_so() throws IOException {
        replace(PAGE + ".md", "9 hours a week", "**9 hours** a week");
        sign();
        Element told = told();
        assertEquals(
                "The words are the same. Only how they look changed, or where a link leads.",
                told.select("p").text());
    }

    @Test
    void a_copy_that_tells_of_other_changes_is_refused() throws IOException {
        replace(PAGE + ".md", "9 hours", "12 hours");
        sign();
        told();
        Files.writeString(record(), Files.readString(record()).replace("</span>12</ins>", "</span>3</ins>"));
        assertEquals(1, verified());
    }

    @Test
    void a_text_that_was_changed_by_hand_is_not_compared() throws IOException {
        replace(PAGE + ".md", "9 hours", "12 hours");
        sign();
        replace("reviews/" + PAGE + "/1.txt", "9 hours", "5 hours");
        exit("build", "--fail-on", "never");
        assertFalse(Files.exists(record()) && Files.readString(record()).contains("5 hours"));
    }
}
