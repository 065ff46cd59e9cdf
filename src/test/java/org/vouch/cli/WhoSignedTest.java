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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page names who signed it, with the name and letters of that day, and holds no longer than was promised then. */
class WhoSignedTest {
    private static final String DANA = "content/reviewers/dana-example.yaml";

    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void sign() throws IOException {
        SmallSite.start(root);
        dana("Dana Example", "[PA-C]");
        settings("require: claim", "require: record");
        SmallSite.article(root, "iop", "An IOP", "Words.");
        run(0, "review", "sign", "articles/iop", "--reviewer", "dana-example");
    }

    private void dana(String name, String letters) throws IOException {
        SmallSite.write(
                root,
                DANA,
                "name: " + name + "\n" + (letters.isEmpty() ? "" : "credentials: " + letters + "\n")
                        + "license: {id: DEMO-1, state: NC, checked: 2024-01-01}\n");
    }

    private void settings(String old, String now) throws IOException {
        Path settings = root.resolve("content/site.yaml");
        String text = Files.readString(settings);
        assertTrue(text.contains(old), text);
        Files.writeString(settings, text.replace(old, now));
    }

    private void run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        String[] all = Stream.concat(
                        Stream.of(arguments), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                .toArray(String[]::new);
        int code = Vouch.run(printer, printer, all);
        said = out.toString();
        assertEquals(exit, code, said);
    }

    private String page() throws IOException {
        return Files.readString(root.resolve("site/articles/iop/index.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Professor Famous Surgeon", "Dana Sample", "dana example", "D. Example", "Dana Example, MD"})
    void another_name_in_the_file_is_told_and_readers_see_the_one_that_signed(String name) throws IOException {
        dana("\"" + name + "\"", "[PA-C]");
        run(0, "build");
        assertTrue(said.contains(DANA + ":1:1: warning: this person signed reviews as 'Dana Example'"), said);
        assertTrue(page().contains("Dana Example"), page());
        assertFalse(page().contains(name), page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[MD]", "[MBA]", "[MD, PhD]", "[PA]"})
    void letters_that_are_gone_from_the_file_stop_the_site(String letters) throws IOException {
        dana("Dana Example", letters);
        run(1, "build");
        assertTrue(said.contains("Dana Example signed reviews with the letters PA-C"), said);
    }

    @Test
    void more_letters_than_before_are_right_and_readers_see_those_of_the_day() throws IOException {
        dana("Dana Example", "[PA-C, MBA]");
        run(0, "build");
        assertFalse(said.contains("reviewer-as-signed"), said);
        assertFalse(page().contains("MBA"), page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "credentials: [MBA]\n", "credentials: [Editor]\n"})
    void nobody_without_clinical_letters_reviews_a_page(String letters) throws IOException {
        SmallSite.write(root, "content/reviewers/ed.yaml", "name: Ed Editor\nrole: Editor\n" + letters);
        run(1, "review", "sign", "articles/iop", "--reviewer", "ed");
        assertTrue(said.contains("Ed Editor has no clinical letters"), said);
        run(0, "review", "sign", "articles/iop", "--reviewer", "ed", "--meaning", "editorial-review");
        settings("require: record", "require: claim");
        SmallSite.write(
                root,
                "content/articles/claimed.md",
                "---\ntitle: Claimed\ndescription: A claim.\nreviewer: ed\nverified: 2024-02-01\n---\nWords.\n");
        run(0, "build");
        assertTrue(said.contains("articles/claimed: it names no clinician and day of review"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review_every: 60 months", "review_every: 13 months", ""})
    void nothing_puts_off_the_day_that_readers_were_promised(String field) throws IOException {
        Path article = root.resolve("content/articles/iop.md");
        Files.writeString(article, Files.readString(article).replace("category:", field + "\ncategory:"));
        settings("require: record", "require: record, every: 120 months");
        run(0, "build");
        assertTrue(page().contains("June 1, 2025"), page());
    }

    @Test
    void a_site_may_ask_for_a_review_sooner() throws IOException {
        settings("require: record", "require: record, every: 3 months");
        run(0, "build");
        assertTrue(page().contains("September 1, 2024"), page());
    }
}
