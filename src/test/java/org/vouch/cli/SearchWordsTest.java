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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers' own words for pages: in the list from A to Z, and nowhere on the pages. */
class SearchWordsTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "residential", "Residential treatment", "You live at the program.");
        SmallSite.article(root, "php", "Partial hospitalization", "You go by day.");
        SmallSite.article(root, "residential.es", "Tratamiento residencial", "Usted vive en el programa.");
        say("residential", "also: [rehab, 28 days, iPhone rehab, élan]");
    }

    private void say(String article, String line) throws IOException {
        Path file = root.resolve("content/articles/" + article + ".md");
        Files.writeString(file, Files.readString(file).replaceFirst("---\n", "---\n" + line + "\n"));
    }

    private void settings(String more) throws IOException {
        Path file = root.resolve("content/site.yaml");
        Files.writeString(file, Files.readString(file) + more);
    }

    private String build() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exit = Vouch.run(out, out, "build", "--root", root.toString(), "--as-of", "2024-06-01");
        assertEquals(0, exit, said.toString());
        return said.toString();
    }

    private Document page(String address) throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("site" + address + "index.html")));
    }

    private List<String> entries(String address) throws IOException {
        return page(address).select(".letter li").stream().map(Element::text).toList();
    }

    @Test
    void the_list_from_a_to_z_says_where_to_look() throws IOException {
        settings("""
                search:
                  also:
                    rehab: [/articles/php/]
                    day program: [/articles/php/]
                    internarse: [/es/articles/residential/]
                """);
        build();
        assertEquals(
                List.of(
                        "28 days: see Residential treatment",
                        "Day program: see Partial hospitalization",
                        "Élan: see Residential treatment",
                        "iPhone rehab: see Residential treatment",
                        "Partial hospitalization",
                        "Rehab: see Partial hospitalization, Residential treatment",
                        "Residential treatment"),
                entries("/a-z/"));
        assertEquals(
                List.of("0–9", "D", "E", "I", "P", "R"),
                page("/a-z/").select(".letters a").eachText());
        assertEquals(
                "/articles/php/",
                page("/a-z/").select("li:contains(Day program) a").attr("href"));
        assertEquals(
                List.of("Internarse: vea Tratamiento residencial", "Tratamiento residencial"), entries("/es/a-z/"));
    }

    @Test
    void a_word_that_is_not_listed_is_found_and_never_printed() throws IOException {
        settings("search: {unlisted: {Rehab: [/articles/php/], junkie: [/articles/php/]}}\n");
        String said = build();
        assertFalse(said.contains("junkie"), said);
        List<String> entries = entries("/a-z/");
        assertFalse(entries.stream().anyMatch(entry -> entry.startsWith("Rehab")), "listed elsewhere: " + entries);
        String index = Files.readString(root.resolve("site/search/en-US.json"));
        assertTrue(index.contains("\"junkie\"") && index.contains("\"rehab\""), index);
        try (var files = Files.walk(root.resolve("site"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                assertFalse(Files.readString(file).contains("junkie"), file.toString());
            }
        }
    }

    @Test
    void no_word_rule_judges_them_and_the_article_does_not_hold_them() throws IOException {
        say("php", "also: [junkie, drug abuse]");
        String said = build();
        assertFalse(said.contains("junkie") || said.contains("drug abuse"), said);
        String article = Files.readString(root.resolve("site/articles/php/index.html"));
        assertFalse(article.contains("junkie") || article.contains("drug abuse"), article);
    }

    /** Each is judged in the language of the pages that it leads to; what the list does not print is not judged. */
    @Test
    void a_claim_among_the_words_of_the_site_is_an_error() throws IOException {
        settings("""
                search:
                  also:
                    cures addiction: [/articles/php/]
                    day program: [/articles/php/]
                    "the best rehab": [/articles/php/, /articles/residential/]
                    proven to work: [/articles/php/]
                    Rehab that cures: [/articles/residential/]
                    cura la adicción: [/es/articles/residential/]
                    el mejor centro: [/es/articles/residential/]
                    internarse: [/es/articles/residential/]
                    cures cravings: [/articles/php/]
                  unlisted:
                    Cures Cravings: [/articles/php/]
                    cures drinking: [/articles/php/]
                """);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(1, Vouch.run(out, out, "check", "--root", root.toString(), "--as-of", "2024-06-01"));
        List<String> claims = said.toString()
                .lines()
                .filter(line -> line.startsWith("content/site.yaml") && line.contains("is a claim"))
                .map(line -> line.replaceAll("^\\S+?:(\\d+:\\d+): error: | is a claim.*", "$1 "))
                .toList();
        assertEquals(
                List.of(
                        "12:5 'cures' ",
                        "14:5 'best rehab' ",
                        "15:5 'proven' ",
                        "16:5 'cures' ",
                        "17:5 'cura' ",
                        "18:5 'el mejor centro' "),
                claims,
                said.toString());
    }

    @Test
    void a_word_of_a_page_that_is_held_back_leads_nowhere() throws IOException {
        say("php", "draft: true\nalso: [day program]");
        settings("search: {also: {partial: [/articles/php/]}}\n");
        build();
        assertFalse(entries("/a-z/").stream().anyMatch(entry -> entry.contains("artial") || entry.contains("program")));
        assertFalse(Files.readString(root.resolve("site/search/en-US.json")).contains("day program"));
    }

    @Test
    void a_long_list_has_pages_for_letters_with_the_words_in_them() throws IOException {
        StringBuilder words = new StringBuilder("search:\n  also:\n");
        for (int i = 0; i < 300; i++) {
            words.append("    word ").append(i).append(": [/articles/php/]\n");
        }
        settings(words.toString());
        build();
        assertEquals(List.of(), entries("/a-z/"));
        assertEquals(300, entries("/a-z/w/").size());
    }
}
