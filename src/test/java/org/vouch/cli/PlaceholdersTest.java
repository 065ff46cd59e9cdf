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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A new site is a trial until its owner says that it is none, and its starter words do not go out as if they were true.
 */
class PlaceholdersTest {
    @TempDir
    private Path root = Path.of("unset");

    private Path site = Path.of("unset");
    private String said = "";

    @BeforeEach
    void start() {
        site = root.resolve("site");
        run(0, "new", "site", site.toString());
    }

    private void run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        int code = Vouch.run(printer, printer, arguments);
        said = out.toString();
        assertEquals(exit, code, said);
    }

    private void build(int exit) {
        run(exit, "build", "--root", site.toString(), "--as-of", "2024-06-01");
    }

    private void change(String file, String old, String now) throws IOException {
        Path path = site.resolve("content").resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(old), () -> file + " has no " + old + ":\n" + text);
        Files.writeString(path, text.replace(old, now));
    }

    private void noDemonstration() throws IOException {
        Path path = site.resolve("content/site.yaml");
        String text = Files.readString(path);
        String real = text.replaceAll("(?m)^demonstration:.*\\n", "");
        assertFalse(real.equals(text), "a new site starts as a demonstration");
        Files.writeString(path, real);
    }

    @Test
    void a_new_site_builds_and_says_nothing_of_placeholders_while_it_is_a_trial() {
        build(0);
        assertFalse(said.contains("[placeholder]"), said);
        run(0, "check", "--root", site.toString(), "--as-of", "2024-06-01");
        assertTrue(said.contains("advice: ") && said.contains("[placeholder]"), said);
    }

    @Test
    void without_the_trial_its_address_and_telephone_stop_it() throws IOException {
        noDemonstration();
        build(1);
        assertTrue(said.contains("error: nobody can have a site at https://example.org"), said);
        assertTrue(said.contains("error: nobody answers +1-919-555-0100"), said);
        assertTrue(said.contains("demonstration: true"), said);
        assertFalse(Files.exists(site.resolve("site/index.html")));
    }

    @Test
    void every_page_that_it_starts_with_is_told() throws IOException {
        noDemonstration();
        build(1);
        try (Stream<Path> pages = Files.list(site.resolve("content/pages"))) {
            for (Path page :
                    pages.filter(file -> !file.endsWith("how-we-review.md")).toList()) {
                assertTrue(said.contains("content/pages/" + page.getFileName() + ":"), page + " in\n" + said);
            }
        }
        assertFalse(said.contains("your-first-article"), "a draft may wait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lorem ipsum dolor sit amet.",
                "TODO: say who we are.",
                "This part is a placeholder.",
                "Placeholder text.",
                "Our prices are still to be written.",
                "Opening hours: TBD.",
                "Ask for [your name].",
                "To be written by the owner.",
                "Call 919-555-0142 to ask.",
                "Call (919) 555-0199 to ask."
            })
    void words_that_wait_for_others_are_told_on_a_page_that_goes_out(String words) throws IOException {
        Files.writeString(
                site.resolve("content/pages/more.md"),
                "---\ntitle: More\ndescription: More of it.\n---\n" + words + "\n");
        change("site.yaml", "menu:\n", "menu:\n  - {title: More, address: /more/}\n");
        noDemonstration();
        build(1);
        assertTrue(said.matches("(?s).*content/pages/more\\.md:5:[0-9]+: warning: [^\\n]+ \\[placeholder\\].*"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Todo lo que necesita saber.",
                "The to-do list of your first day.",
                "Call 919-423-0142 to ask.",
                "A written plan is part of it.",
                "Take your own words with you.",
                "The form has a placeholder in each field.",
                "The plan needs to be written in your own words."
            })
    void ordinary_words_are_not(String words) throws IOException {
        Files.writeString(
                site.resolve("content/pages/more.md"),
                "---\ntitle: More\ndescription: More of it.\n---\n" + words + "\n");
        run(0, "check", "--root", site.toString(), "--as-of", "2024-06-01");
        assertFalse(said.matches("(?s).*content/pages/more\\.md[^\\n]*\\[placeholder\\].*"), said);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org,true",
        "https://www.example.com,true",
        "https://example.net/clinic,true",
        "https://examples.org,false",
        "https://my-example.org,false",
        "https://center.org,false"
    })
    void hosts_for_examples_are_told_even_when_all_else_is_real(String address, boolean told) throws IOException {
        change("site.yaml", "https://example.org", address);
        noDemonstration();
        run(1, "check", "--root", site.toString(), "--as-of", "2024-06-01");
        assertEquals(told, said.contains("nobody can have a site at " + address), said);
    }

    @ParameterizedTest
    @CsvSource({
        "+1-919-555-0100,true",
        "919 555 0199,true",
        "+1-919-555-0142,true",
        "(919) 555-0100,true",
        "+1-919-555-2100,false",
        "+1-919-423-0100,false",
        "+44 20 7946 0018,false"
    })
    void numbers_for_made_up_uses_are_told(String number, boolean told) throws IOException {
        change("site.yaml", "+1-919-555-0100", number);
        noDemonstration();
        run(1, "check", "--root", site.toString(), "--as-of", "2024-06-01");
        assertEquals(told, said.contains("nobody answers " + number), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We start with 8 mg of it. | a dose",
                "You get two films, or 3 tablets. | a dose",
                "Stop taking methadone on your own. | advice on a drug",
                "A week costs $1,200 (price list of the center, 2024). | a price",
                "Deje de tomar buprenorfina. | advice on a drug"
            })
    void a_plain_page_without_a_review_gives_nothing_that_readers_act_on(String words, String what) throws IOException {
        Files.writeString(
                site.resolve("content/pages/more.md"),
                "---\ntitle: More\ndescription: More of it.\n---\n" + words + "\n");
        run(0, "check", "--root", site.toString(), "--as-of", "2024-06-01");
        assertTrue(said.contains("nobody reviewed this page, and it gives " + what + ": '" + words.strip()), said);
    }

    @Test
    void a_plain_page_with_a_review_may_and_one_without_is_named_as_unreviewed() throws IOException {
        Files.writeString(
                site.resolve("content/pages/more.md"),
                "---\ntitle: More\ndescription: More of it.\n---\nWe start with 8 mg of it.\n");
        build(0);
        String reviews = Files.readString(site.resolve("site/reviews.json")).replaceAll("\\s", "");
        assertTrue(reviews.matches(".*\"id\":\"pages/more\"[^}]*\"state\":\"unreviewed\".*"), reviews);
        Files.createDirectories(site.resolve("content/reviewers"));
        Files.writeString(site.resolve("content/reviewers/dana.yaml"), "name: Dana Example\ncredentials: [PA-C]\n");
        run(
                0,
                "review",
                "sign",
                "pages/more",
                "--reviewer",
                "dana",
                "--root",
                site.toString(),
                "--as-of",
                "2024-06-01");
        build(0);
        assertFalse(said.contains("[plain-page-reviewed]"), said);
        String signed = Files.readString(site.resolve("site/reviews.json")).replaceAll("\\s", "");
        assertFalse(signed.matches(".*\"id\":\"pages/more\"[^}]*\"state\":\"unreviewed\".*"), signed);
    }
}
