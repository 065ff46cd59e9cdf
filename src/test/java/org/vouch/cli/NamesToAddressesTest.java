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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever editors name things, each has one address that every server and every disk takes, or they are told. */
class NamesToAddressesTest {
    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        write("pages/index.md", "---\ntitle: Home\ndescription: A page.\n---\nStart [about us](about.md).\n");
        write(
                "pages/about.md",
                "---\ntitle: About us\ndescription: A page.\n---\nWho we are.\n\n## How we work\n\nSo.\n");
    }

    private void write(String path, String text) throws IOException {
        SmallSite.write(root, "content/" + path, text);
    }

    private void article(String name, String more) throws IOException {
        write(
                "articles/" + name + ".md",
                "---\ntitle: About " + name + "\ndescription: What it is.\nreviewer: dana-example\n"
                        + "verified: 2024-02-01\npublished: 2024-01-15\n" + more + "---\nWords.\n");
    }

    private void settings(String more) throws IOException {
        Path file = root.resolve("content/site.yaml");
        Files.writeString(file, Files.readString(file) + more + "\n");
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

    private String out(String path) throws IOException {
        return Files.readString(root.resolve("site").resolve(path));
    }

    private List<String> folders(String path) throws IOException {
        try (Stream<Path> below = Files.list(root.resolve("site").resolve(path))) {
            return below.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sober living|sober living|sober-living",
                "sober-living|Sober  Living|sober-living",
                "a/b|a-b|a-b",
                "a.b|A/B|a-b",
                "Ñandú|ñandú|ñandú",
                "12 steps.|12 Steps|12-steps",
                "care\\ at home|Care at home|care-at-home",
                "Self\u2011care|Self-care|self-care",
                "Twelve\u2013step|Twelve-step|twelve-step"
            })
    void terms_with_one_address_are_one_term_as_most_articles_write_it(String rare, String usual, String step)
            throws IOException {
        article("one", "tags: ['" + rare + "']\ncategory: '" + usual + "'\n");
        article("two", "tags: ['" + usual + "', '" + rare + "']\ncategory: '" + rare + "'\n");
        article("three", "tags: ['" + usual + "']\ncategory: '" + usual + "'\n");
        article("four", "tags: ['" + usual + "']\n");
        run(0, "build");
        assertEquals(List.of(step), folders("tags"));
        assertEquals(List.of(step), folders("categories"));
        assertTrue(out("tags/" + step + "/index.html").contains(">4 articles<"), "one is not in the list");
        String shown = usual.replace("&", "&amp;").replace('-', ' ');
        assertTrue(
                out("tags/index.html").toLowerCase(Locale.ROOT).contains(">" + shown.toLowerCase(Locale.ROOT) + "</a>"),
                shown);
    }

    @Test
    void a_curly_apostrophe_makes_no_other_term() throws IOException {
        article("one", "tags: [\"Parents\u2019 questions\", \"Parents' questions\"]\n");
        run(0, "build");
        assertEquals(1, folders("tags").size());
    }

    @Test
    void of_spellings_that_are_equally_frequent_the_first_in_order_is_shown() throws IOException {
        article("one", "tags: [Day program]\n");
        article("two", "tags: [DAY PROGRAM]\n");
        run(0, "build");
        assertTrue(out("articles/two/index.html").contains(">Day program</a>"), "not one term");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "-", ".", "..", "\\", "???", "\u200B", "\"'"})
    void a_term_of_which_nothing_can_be_in_an_address_is_told_at_its_place(String term) throws IOException {
        article("one", "tags:\n  - '" + term.replace("'", "''") + "'\n");
        run(1, "check");
        assertTrue(said.contains("content/articles/one.md:8:5: error: "), said);
        assertTrue(said.contains("[address-invalid]"), said);
        run(0, "build", "--fail-on", "never");
        assertFalse(Files.exists(root.resolve("site/tags")), "a list of nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "/about, /about/",
        "/about/, /about/",
        "/about/index.html, /about/",
        "/about/?from=menu, /about/",
        "/about#how-we-work, /about/#how-we-work",
        "/a-z, /a-z/",
        "/articles/?x=1#top, /articles/#top"
    })
    void a_menu_address_is_read_as_a_link_in_an_article_is(String written, String href) throws IOException {
        article("one", "");
        settings("menu: [{title: In the menu, address: '" + written + "'}]");
        run(0, "build");
        assertTrue(out("index.html").contains("<a href=\"" + href + "\""), out("index.html"));
    }

    @Test
    void a_menu_leads_to_the_translation_without_a_section_that_it_has_not() throws IOException {
        article("one", "");
        article("one.es", "");
        write("pages/about.es.md", "---\ntitle: Quienes somos\ndescription: Una.\n---\nEso.\n\n## Como\n\nAsi.\n");
        settings("menu: [{title: In the menu, address: /about#how-we-work}]");
        run(0, "build");
        assertTrue(out("es/index.html").contains("<a href=\"/es/about/\""), out("es/index.html"));
        assertTrue(out("index.html").contains("<a href=\"/about/#how-we-work\""), out("index.html"));
    }

    /** Some disks take what has one capital for one name, even where its small letters differ. */
    @ParameterizedTest
    @CsvSource({"straße, STRASSE", "οδος, ΟΔΟΣ", "ﬁrst aid, first aid", "Ñandú, ñandú"})
    void subjects_that_a_disk_takes_for_one_are_one(String often, String once) throws IOException {
        article("one", "tags: [\"" + often + "\"]\n");
        article("two", "tags: [\"" + often + "\"]\n");
        article("three", "tags: [\"" + once + "\"]\n");
        run(0, "build");
        assertEquals(List.of(often.toLowerCase(Locale.ROOT).replace(' ', '-')), folders("tags"));
    }

    @Test
    void letters_of_different_words_stay_two_subjects() throws IOException {
        article("one", "tags: [\"sınır\"]\n");
        article("two", "tags: [\"sinir\"]\n");
        run(0, "build");
        assertEquals(2, folders("tags").size());
    }

    @ParameterizedTest
    @CsvSource({"straße, strasse", "ς, σ", "ﬁ, fi"})
    void pages_that_a_disk_takes_for_one_are_told(String first, String second) throws IOException {
        article(first, "");
        article(second, "");
        run(1, "check");
        assertTrue(said.contains("both claim the address /articles/") && said.contains("[address-unique]"), said);
        run(1, "build");
    }

    @Test
    void an_id_is_proposed_without_its_accents() throws IOException {
        write("reviewers/peña.yaml", "name: Ana Peña\ncredentials: [MD]\n");
        article("one", "author: x\n");
        run(1, "check");
        assertTrue(said.contains("rename the file to pena.yaml"), said);
    }
}
