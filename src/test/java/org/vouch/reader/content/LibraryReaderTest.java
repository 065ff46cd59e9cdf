package org.vouch.reader.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.library.Library;
import org.vouch.model.page.Body;
import org.vouch.model.page.Credential;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;

class LibraryReaderTest {
    private static final String SITE = """
            title: Example Recovery Center
            base_url: https://example.org/
            language: en-US
            time_zone: America/New_York
            organization: {name: Example Recovery Center, phone: +1-919-555-0199, area_served: North Carolina}
            """;

    @TempDir
    Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Outcome<Library> read() {
        return read(ContentFolder.list(root));
    }

    private static Outcome<Library> read(Outcome<Sources> sources) {
        return sources.then(new LibraryReader(
                () -> (source, offset, settings, citations) -> Outcome.of(Body.EMPTY),
                PageInspector.Maker.NONE,
                PageMemory.NONE)::read);
    }

    @Test
    void reads_a_whole_site_from_its_files() throws IOException {
        write("content/site.yaml", SITE);
        write("content/reviewers/dana-example.yaml", "name: Dana Example\ncredentials: [PA-C, MBA]\n");
        write("content/reviewers/dana.jpg", "x");
        write("content/costs/levels.yaml", """
                title: What each level of care costs
                currency: USD
                options:
                  - id: iop
                    label: Intensive outpatient (IOP)
                    level: {edition: 4, code: "2.1", hours_per_week: 9-19, overnight: false}
                    price: {at_most: 10000}
                    unit: episode
                    source: seed-article
                    as_of: 2024-02-01
                sources:
                  seed-article: {title: An article, year: 2024}
                """);
        String page =
                "---\ntitle: IOP\ndescription: About it.\nreviewer: dana-example\nverified: 2024-02-01\n---\nWords.\n";
        write("content/articles/levels-of-care/iop.md", page);
        write("content/articles/levels-of-care/iop.es.md", page);
        write("content/articles/levels-of-care/iop.png", "x");
        write("content/articles/levels-of-care/.DS_Store", "x");
        write("content/articles/Old Name.md", page.replace("---\nWords", "slug: new-name\n---\nWords"));
        write("content/pages/index.md", page);
        write("content/pages/index.es.md", page);
        write("content/pages/about.md", page);
        write("content/pages/help/index.md", page);
        write("content/pages/logo.svg", "x");

        Outcome<Library> outcome = read();

        assertEquals(List.of(), outcome.findings());
        Library library = outcome.value();
        assertEquals(
                List.of(
                        "articles/Old Name /articles/new-name/ en-US",
                        "articles/levels-of-care/iop /articles/levels-of-care/iop/ en-US",
                        "articles/levels-of-care/iop.es /es/articles/levels-of-care/iop/ es",
                        "pages/about /about/ en-US",
                        "pages/help/index /help/ en-US",
                        "pages/index / en-US",
                        "pages/index.es /es/ es"),
                library.pages().stream()
                        .map(each -> each.id() + " " + each.address() + " " + each.language())
                        .toList());
        assertEquals(
                List.of("articles/levels-of-care/iop.png", "logo.svg", "reviewers/dana.jpg"),
                library.attachments().stream().map(each -> each.address()).toList());
        assertEquals("PA-C, MBA", library.person("dana-example").orElseThrow().letters());
        assertEquals("https://example.org", library.settings().baseUrl().toString());
        assertEquals(
                "physician assistant, certified",
                library.settings().credential("PA-C").map(Credential::meaning).orElse(""));
        assertEquals(
                List.of(1),
                library.costs().values().stream()
                        .map(each -> each.options().size())
                        .toList());
    }

    @Test
    void a_file_that_goes_while_the_site_is_read_is_told() throws IOException {
        write("content/site.yaml", SITE);
        write("content/pages/about.md", "---\ntitle: About\ndescription: Us.\n---\nWords.\n");
        write("content/costs/levels.yaml", "title: Costs\n");
        Outcome<Sources> sources = ContentFolder.list(root);
        Files.delete(root.resolve("content/pages/about.md"));
        Files.delete(root.resolve("content/costs/levels.yaml"));

        assertEquals(
                List.of(
                        "file-unreadable: this cannot be read: it is gone at content/costs/levels.yaml:1:1",
                        "file-unreadable: this cannot be read: it is gone at content/pages/about.md:1:1"),
                read(sources).findings().stream()
                        .map(each -> each.rule() + ": " + each.message() + " at " + each.span())
                        .toList());
    }

    @Test
    void says_how_to_begin_where_there_is_no_site() {
        Outcome<Library> outcome = read();
        assertEquals(
                List.of("site-missing", "site-missing"),
                outcome.findings().stream().map(each -> each.rule()).toList());
        assertTrue(outcome.findings().get(0).fix().contains("--root DIR"));
    }

    @Test
    void leaves_out_a_page_that_is_too_large_and_reads_the_others() throws IOException {
        write("content/site.yaml", SITE + "limits: {article_bytes: 2000}\n");
        write("content/articles/a.md", "---\ntitle: A\ndescription: B\n---\n" + "x".repeat(2_000));
        write("content/articles/b.md", "---\ntitle: A\ndescription: B\n---\n");
        Outcome<Library> outcome = read();
        assertEquals(List.of("content/articles/a.md:1:1 page-size"), told(outcome));
        assertEquals(1, outcome.value().pages().size());
    }

    /** A library does not know of these pages, and the list of what is held back names each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/a",
                "articles/a.es",
                "articles/care/deep/a",
                "articles/care/index",
                "pages/index",
                "pages/about.es",
                "articles/ni\u00f1o"
            })
    void names_a_page_that_is_too_large_among_those_that_were_not_read(String page) throws IOException {
        write("content/site.yaml", SITE + "limits: {article_bytes: 2000}\n");
        write("content/" + page + ".md", "---\ntitle: A\ndescription: B\n---\n" + "\u00e9".repeat(1_000));
        write("content/articles/b.md", "---\ntitle: A\ndescription: B\n---\n");
        Outcome<Library> outcome = read();
        assertEquals(Map.of(page, "larger than the limit"), UnreadPages.of(outcome.findings()));
        assertEquals(1, outcome.value().pages().size());
    }

    /** The rule is known, and the message says where it is weighed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "heading-one: advice",
                "raw-html: off",
                "link-leads: warning",
                "image-alt: {level: advice}",
                "'table-unread': advice",
                "reference-unused: off",
                "page-size: advice",
                "review-current: off"
            })
    void says_where_a_rule_that_is_not_about_words_is_weighed(String rule) {
        for (String language : List.of("en", "es")) {
            Source list =
                    new Source("content/language/house.yaml", "language: " + language + "\nrules:\n  " + rule + "\n");
            List<Finding> told = LanguageReader.read(List.of(list)).findings();
            assertEquals(1, told.size(), told::toString);
            assertEquals("language-rule-unknown", told.get(0).rule());
            String id = rule.replaceAll("^'?([a-z-]+).*", "$1");
            assertEquals(
                    id + " is not a rule about words, so it is weighed in site.yaml",
                    told.get(0).message());
        }
    }

    @Test
    void tells_of_files_that_nothing_reads() throws IOException {
        write("content/site.yaml", SITE);
        write("content/article/a.md", "");
        write("content/note.txt", "");
        write("content/reviewers/dana.yml", "");
        write("content/costs/old/levels.yaml", "");
        write("content/articles/a.fr.md", "---\ntitle: A\ndescription: B\n---\n");
        Outcome<Library> outcome = read();
        assertEquals(
                List.of(
                        "content/article/a.md:1:1 file-place",
                        "content/articles/a.fr.md:1:1 file-name",
                        "content/costs/old/levels.yaml:1:1 file-place",
                        "content/note.txt:1:1 file-place",
                        "content/reviewers/dana.yml:1:1 file-name"),
                told(outcome).stream().sorted().toList());
    }

    @Test
    void reads_a_language_that_the_site_brings_itself() throws IOException {
        write("content/site.yaml", SITE);
        write("content/strings/fr.yaml", "month.1: janvier\n");
        write("content/articles/a.fr.md", "---\ntitle: A\ndescription: B\n---\n");
        Outcome<Library> outcome = read();
        assertEquals(List.of("content/strings/fr.yaml:1:1 words-missing"), told(outcome));
        assertEquals("/fr/articles/a/", outcome.value().pages().get(0).address().path());
        assertEquals("janvier", outcome.value().wordsFor("fr").say("month.1"));
        assertEquals(
                "1 de febrero de 2024", outcome.value().wordsFor("es").longDate(java.time.LocalDate.of(2024, 2, 1)));
    }

    private static List<String> told(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(each -> each.span() + " " + each.rule())
                .toList();
    }
}
