package org.vouch.service.scaffold;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.library.ProgramRelease;
import org.vouch.model.page.Address;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Person;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.PersonReader;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.RunLock;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/** What is started for an author is whole, honest, and never in the place of something else. */
class NewFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private static Builder builder(Path root) {
        return new Builder(root, new Builder.Program("Vouch", "test"), zone -> LocalDate.of(2024, 6, 1));
    }

    /** Returns what stands below a folder: the text of each file, and nothing for a folder. */
    private static SortedMap<String, String> tree(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.forEach(path -> {
                try {
                    tree.put(root.relativize(path).toString(), Files.isDirectory(path) ? "" : Files.readString(path));
                } catch (IOException unread) {
                    throw new UncheckedIOException(unread);
                }
            });
        }
        return tree;
    }

    private static NewArticle.Wish wish(String title, String slug) {
        return new NewArticle.Wish(title, slug, "", "", "");
    }

    private static Source source(NewFiles files) {
        String path = files.paths().get(0);
        return new Source(path, files.text(path));
    }

    @Test
    void a_new_site_has_nothing_to_fix_and_is_built() throws Exception {
        Path root = folder.resolve("of").resolve("mine");
        NewSite.in(root, Optional.empty()).write();
        // While the site is a trial, its placeholders are advice.
        builder(root)
                .check(root.resolve("site"), Optional.of(Severity.WARNING), true)
                .findings()
                .forEach(finding -> {
                    assertEquals(Severity.ADVICE, finding.severity(), finding::toString);
                    assertEquals("placeholder", finding.rule(), finding::toString);
                });
        BuildReport report;
        try (OutputFolder output = OutputFolder.open(
                root.resolve("site"), root.resolve(".vouch"), Instant.EPOCH, Duration.ofSeconds(5), said -> {})) {
            report = builder(root).build(output, "site", root.resolve(".vouch"), Optional.of(Severity.WARNING), true);
        }
        assertTrue(report.published().isPresent());
        assertEquals(0, report.articles(), "nobody has reviewed an article");
        assertEquals(3, report.pages());
        assertEquals(1, report.held().size());
    }

    @Test
    void a_new_site_names_the_crisis_lines_and_says_that_it_is_new_on_every_page() throws Exception {
        NewFiles site = NewSite.in(folder, Optional.empty());
        String settings = site.text("content/site.yaml");
        assertAll(Stream.of("\"911\"", "\"988\"", "\"1-800-662-4357\"", "-555-01", "\nnotice: This site is new.")
                .map(words -> () -> assertTrue(settings.contains(words), words)));
    }

    @Test
    void a_new_site_claims_no_review_and_invents_nobody() throws Exception {
        NewFiles site = NewSite.in(folder, Optional.empty());
        for (String path : site.paths()) {
            assertFalse(path.startsWith("content/reviewers/"), path);
            if (path.endsWith(".md")) {
                FrontMatter said = FrontMatterReader.read(new Source(path, site.text(path)))
                        .value()
                        .frontMatter();
                assertEquals(Optional.empty(), said.reviewer(), path);
                assertEquals(Optional.empty(), said.verified(), path);
                assertEquals(path.startsWith("content/articles/"), said.draft(), path);
            }
        }
    }

    @Test
    void the_editors_settings_lead_to_schemas_that_are_there() throws Exception {
        NewFiles site = NewSite.in(folder, Optional.empty());
        Map<String, ?> schemas = JsonParser.parseString(site.text(".vscode/settings.json"))
                .getAsJsonObject()
                .getAsJsonObject("yaml.schemas")
                .asMap();
        assertEquals(3, schemas.size());
        schemas.keySet().forEach(schema -> assertTrue(site.paths().contains(schema.substring(2)), schema));
        for (String path : site.paths()) {
            if (path.startsWith(".vscode/")) {
                assertTrue(JsonParser.parseString(site.text(path)).isJsonObject(), path);
            }
        }
    }

    @Test
    void a_new_site_says_for_which_release_it_is_made() throws Exception {
        NewSite.in(folder, ProgramRelease.of("0.2.0")).write();
        String settings = Files.readString(folder.resolve("content/site.yaml"));
        assertTrue(settings.endsWith("\nvouch: 0.2.0\n"), settings);
    }

    @Test
    void each_thing_in_the_way_is_named() throws Exception {
        for (String there : List.of(".git", "content", "site")) {
            Files.createDirectories(folder.resolve(there));
        }
        Files.writeString(folder.resolve("README.md"), "ours\n");
        String refused = String.valueOf(assertThrows(NewFiles.Refused.class, () -> NewSite.in(folder, Optional.empty()))
                .getMessage());
        assertTrue(
                refused.startsWith(folder.resolve("content") + " and " + folder.resolve("site") + " are there already"),
                refused);
        assertFalse(refused.contains("README") || refused.contains(".git"), refused);
    }

    @Test
    void a_second_run_refuses_and_changes_nothing() throws Exception {
        NewSite.in(folder, Optional.empty()).write();
        NewArticle.planned(folder, wish("First", "")).write();
        NewReviewer.named(folder, "Dana Example", "").write();
        SortedMap<String, String> before = tree(folder);
        String site = assertThrows(NewFiles.Refused.class, () -> NewSite.in(folder, Optional.empty()))
                .getMessage();
        assertTrue(String.valueOf(site).contains(folder.resolve("content") + " is there already"), site);
        NewFiles article = NewArticle.planned(folder, wish("First", ""));
        NewFiles reviewer = NewReviewer.named(folder, "Dana Example", "");
        for (NewFiles again : List.of(article, reviewer)) {
            String said = assertThrows(NewFiles.Refused.class, again::write).getMessage();
            assertTrue(
                    String.valueOf(said).startsWith(folder.resolve(again.paths().get(0)) + " is there"), said);
        }
        assertEquals(before, tree(folder));
    }

    @Test
    void a_folder_with_a_repository_of_git_alone_counts_as_empty() throws Exception {
        Files.createDirectory(folder.resolve(".git"));
        NewSite.in(folder, Optional.empty()).write();
        assertTrue(Files.exists(folder.resolve("content/site.yaml")));
    }

    @Test
    void a_repository_as_hosts_make_it_gets_a_site_and_keeps_its_files() throws Exception {
        for (String name : List.of("README.md", "LICENSE", ".gitignore", ".gitattributes", "package.json")) {
            Files.writeString(folder.resolve(name), "theirs\n");
        }
        Files.createDirectories(folder.resolve(".github/workflows"));
        NewFiles site = NewSite.in(folder, Optional.empty());
        site.write();
        assertTrue(Files.exists(folder.resolve("content/site.yaml")));
        assertEquals("theirs\n", Files.readString(folder.resolve(".gitignore")));
        assertEquals(
                List.of(
                        ".gitignore was there already and stays as it is; see that it has the lines '/site/' and '/.vouch/'",
                        ".gitattributes was there already and stays as it is; see that it has the lines"
                                + " 'content/reviews/** -text' and '**/.well-known/vouch/** -text'"),
                NewSite.linesToAdd(site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "templates", "site"})
    void what_would_be_taken_for_a_part_of_the_site_refuses_one(String name) throws Exception {
        Files.createDirectory(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("a"), "theirs");
        SortedMap<String, String> before = tree(folder);
        assertThrows(NewFiles.Refused.class, () -> NewSite.in(folder, Optional.empty()));
        assertEquals(before, tree(folder));
    }

    @Test
    void what_comes_between_stops_all_and_leaves_all_as_it_was() throws Exception {
        NewFiles site = NewSite.in(folder, Optional.empty());
        Files.writeString(folder.resolve("content"), "not a folder");
        SortedMap<String, String> before = tree(folder);
        assertThrows(NewFiles.Refused.class, site::write);
        assertEquals(before, tree(folder));
    }

    @Test
    void a_disk_that_refuses_leaves_nothing_half_written() throws Exception {
        // No disk takes a name this long, and it is refused only after folders were made and texts written aside.
        NewFiles article = NewArticle.planned(folder, wish("First", "x".repeat(300)));
        assertThrows(IOException.class, article::write);
        assertEquals(1, tree(folder).size(), "the folder alone");
    }

    @Test
    void a_link_that_leads_nowhere_is_not_written_through() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("content").resolve("articles"));
        Files.createSymbolicLink(articles.resolve("first.md"), folder.resolve("elsewhere.md"));
        NewFiles article = NewArticle.planned(folder, wish("First", ""));
        assertThrows(NewFiles.Refused.class, article::write);
        assertFalse(Files.exists(folder.resolve("elsewhere.md")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happens on the first day",
                "What \"IOP\" means: a first look",
                "It's \"safe\", isn't it? C:\\path #1",
                "'single' only",
                "¿Qué es la desintoxicación?",
                "Hope 🌱 and help 🙂",
                "- not a list",
                "yes",
                "2024-02-01",
                "12",
                "{a: b} [c] & *d !e %f @g `h",
                "#1 question | > ~",
                "  spaces around  ",
                "治疗是什么",
                "ملء الاستمارة",
                "title: {title}",
                "$1 \\$2",
                "con",
            })
    void a_title_is_read_as_it_was_written(String title) {
        NewFiles files = NewArticle.planned(folder, wish(title, ""));
        Outcome<FrontMatter> read = FrontMatterReader.read(source(files)).then(all -> Outcome.of(all.frontMatter()));
        assertEquals(List.of(), read.findings());
        assertEquals(title.strip(), read.value().title().value());
        assertTrue(read.value().draft());
        assertEquals(Optional.empty(), read.value().reviewer());
        Outcome<Person> person = PersonReader.read(source(NewReviewer.named(folder, title, "an-id")), Map.of());
        assertEquals(List.of(), person.findings());
        assertEquals(title.strip(), person.value().name());
        assertEquals(Optional.empty(), person.value().license());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?!",
                "…",
                "🌱",
                "\u2764\uFE0F",
                "",
                "   ",
                "Two\nlines",
                "A bell \u0007",
                "Half a sign \uD83C",
                "Index"
            })
    void what_cannot_be_a_title_is_told_before_anything_is_written(String title) throws Exception {
        assertThrows(IllegalArgumentException.class, () -> NewArticle.planned(folder, wish(title, "")));
        assertEquals(1, tree(folder).size());
    }

    @Test
    void a_title_without_letters_may_have_a_name_that_is_said() {
        assertEquals(
                List.of("content/articles/what-now.md"),
                NewArticle.planned(folder, wish("?!", "what-now")).paths());
        assertThrows(IllegalArgumentException.class, () -> NewArticle.planned(folder, wish("?!", "../../etc")));
        assertThrows(IllegalArgumentException.class, () -> NewArticle.planned(folder, wish("?!", "What Now")));
        assertThrows(IllegalArgumentException.class, () -> NewReviewer.named(folder, "Dana", "../dana"));
        assertThrows(IllegalArgumentException.class, () -> NewReviewer.named(folder, "Søren Ł", ""));
    }

    @Test
    void names_are_made_of_letters_and_digits() {
        Map.of(
                        "What's an IOP? / 4 Benefits",
                        "whats-an-iop-4-benefits",
                        "¿Qué es la desintoxicación?",
                        "que-es-la-desintoxicacion",
                        "Hope 🌱 and help 🙂",
                        "hope-and-help",
                        "A & B -- c_d.e",
                        "a-b-c-d-e",
                        "हिन्दी में",
                        "हिन्दी-में",
                        "word ".repeat(40),
                        "word-".repeat(15) + "word",
                        "x".repeat(300),
                        "x".repeat(80))
                .forEach((title, step) -> {
                    assertEquals(step, Address.stepOf(title));
                    assertEquals(step, Address.step(step), "a step already");
                });
    }

    @Test
    void what_a_killed_run_left_is_cleared_away_and_what_a_run_at_work_holds_is_not() throws Exception {
        Path dead = Files.createDirectory(folder.resolve(".vouch-new-1"));
        Files.writeString(dead.resolve("0"), "half");
        Files.createFile(dead.resolve("lock"));
        Path early = Files.createDirectory(folder.resolve(".vouch-new-2"));
        Path alive = Files.createDirectory(folder.resolve(".vouch-new-3"));
        Files.writeString(alive.resolve("0"), "whole");
        RunLock held = RunLock.await(alive, alive.resolve("lock"), new Disk(DiskHook.UNWATCHED));
        try {
            NewSite.in(folder, Optional.empty()).write();
        } finally {
            held.close();
        }
        assertFalse(Files.exists(dead));
        assertFalse(Files.exists(early));
        assertEquals("whole", Files.readString(alive.resolve("0")));
        NewArticle.planned(folder, wish("First", "")).write();
        assertFalse(Files.exists(alive));
    }

    @Test
    void a_new_article_is_told_until_its_sections_are_written() throws Exception {
        NewSite.in(folder, Optional.empty()).write();
        NewArticle.planned(folder, wish("First", "")).write();
        NewReviewer.named(folder, "Dana Example", "").write();
        BuildReport report = builder(folder).check();
        assertFalse(report.findings().isEmpty());
        List<Finding> told = report.findings().stream()
                .filter(finding -> finding.severity() != Severity.ADVICE)
                .toList();
        assertFalse(told.isEmpty());
        told.forEach(finding -> assertEquals("section-empty", finding.rule()));
        report.findings().stream()
                .filter(finding -> !told.contains(finding))
                .forEach(advice -> assertEquals("placeholder", advice.rule()));
    }

    @Test
    void an_article_bears_what_is_known_of_it_and_claims_nothing() throws Exception {
        Files.createDirectories(folder.resolve("content/reviewers"));
        Files.writeString(folder.resolve("content/reviewers/dana-example.yaml"), "name: Dana Example\n");
        NewFiles files = NewArticle.planned(
                folder,
                new NewArticle.Wish(
                        "Day one", "", "The first \"day\": hour by hour.", "levels-of-care", "dana-example"));
        assertEquals(List.of("content/articles/levels-of-care/day-one.md"), files.paths());
        Source written = source(files);
        FrontMatter said = FrontMatterReader.read(written).value().frontMatter();
        assertEquals("The first \"day\": hour by hour.", said.description());
        assertEquals(Optional.empty(), said.reviewer());
        assertTrue(written.text().contains("\n# reviewer: dana-example\n"), written.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/../b", "/etc", "a//b", "Levels of care", ".hidden"})
    void a_section_is_a_folder_below_the_articles(String section) {
        NewArticle.Wish wish = new NewArticle.Wish("First", "", "", section, "");
        assertThrows(IllegalArgumentException.class, () -> NewArticle.planned(folder, wish));
    }

    @Test
    void who_is_to_read_an_article_must_be_known() {
        NewArticle.Wish wish = new NewArticle.Wish("First", "", "", "", "dana-example");
        String said = assertThrows(IllegalArgumentException.class, () -> NewArticle.planned(folder, wish))
                .getMessage();
        assertTrue(String.valueOf(said).contains("'vouch new reviewer NAME'"), said);
    }
}
