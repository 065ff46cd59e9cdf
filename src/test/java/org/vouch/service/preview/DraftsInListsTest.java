package org.vouch.service.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/** Editors find in lists what readers do not get, and readers find no trace of it. */
class DraftsInListsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final Builder.Program PROGRAM = new Builder.Program("Vouch", "test");

    /** All lists that an article is in. */
    private static final List<String> LISTS = List.of(
            "articles/index.html",
            "articles/care/index.html",
            "a-z/index.html",
            "categories/index.html",
            "categories/nights/index.html",
            "tags/index.html",
            "tags/rest/index.html");

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                review: {require: claim}
                crisis:
                  - {name: Emergency services, call: "911"}
                """);
        write("content/reviewers/dana-example.yaml", "name: Dana Example\ncredentials: [MD]\n");
        write("content/pages/index.md", "---\ntitle: Start\ndescription: Here.\n---\nWords.\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void article(String name, String title, String more) throws IOException {
        write(
                "content/articles/care/" + name + ".md",
                "---\ntitle: " + title
                        + "\ndescription: Plainly.\ncategory: nights\ntags: [rest]\npublished: 2024-01-15\n" + more
                        + "\n---\nSome words.\n");
    }

    private SiteSnapshot edition() throws IOException {
        return new Preview(root, PROGRAM, zone -> TODAY, InstantSource.fixed(Instant.EPOCH)).next();
    }

    private static String text(SiteSnapshot.Served served) {
        return new String(served.bytes(), StandardCharsets.UTF_8);
    }

    private void assertFound(String reason) throws IOException {
        SiteSnapshot edition = edition();
        for (String list : LISTS) {
            SiteSnapshot.Served served = edition.written(list).orElseThrow(() -> new AssertionError(list));
            assertEquals(1, served.notPublic().size(), list);
            assertEquals("/articles/care/sleep/", served.notPublic().get(0).href());
            assertEquals(reason, served.notPublic().get(0).reason());
            if (!list.matches("(categories|tags)/index.html")) {
                assertTrue(text(served).contains("href=\"/articles/care/sleep/\""), list);
            }
        }
        assertEquals(1, edition.written("index.html").orElseThrow().notPublic().size());
        assertTrue(edition.written("feed.xml").isPresent(), "its page leads to a feed");
    }

    private void assertNoTrace() throws IOException {
        SiteSnapshot edition = edition();
        for (String file : edition.files()) {
            SiteSnapshot.Served served = edition.published(file).orElseThrow();
            assertEquals(List.of(), served.notPublic(), file);
            assertFalse(text(served).contains("care/sleep") || text(served).contains("Nights of sleep"), file);
        }
        Path site = root.resolve("site");
        Path memory = root.resolve(".vouch");
        try (OutputFolder output = OutputFolder.open(site, memory, Instant.EPOCH, Duration.ofSeconds(5), words -> {})) {
            BuildReport report =
                    new Builder(root, PROGRAM, zone -> TODAY).build(output, "site", memory, Optional.empty(), true);
            assertTrue(report.published().isPresent(), () -> report.findings().toString());
        }
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("care/sleep") || text.contains("Nights of sleep"), file.toString());
            }
        }
    }

    @Test
    void a_draft_is_in_the_lists_of_editors_alone() throws IOException {
        article("sleep", "Nights of sleep", "draft: true");
        assertFound("it is a draft");
        assertNoTrace();
    }

    @Test
    void a_draft_beside_others_is_in_the_lists_of_editors_alone() throws IOException {
        article("iop", "IOP", "reviewer: dana-example\nverified: 2024-02-01");
        article("sleep", "Nights of sleep", "draft: true\nreviewer: dana-example\nverified: 2024-02-01");
        assertFound("it is a draft");
        String all = text(edition().written("articles/index.html").orElseThrow());
        assertTrue(all.contains("href=\"/articles/care/iop/\""), all);
        assertTrue(all.contains("Dana Example"), "what readers are told of others stays");
        assertNoTrace();
    }

    @Test
    void an_article_for_a_later_day_is_in_the_lists_of_editors_alone() throws IOException {
        article("sleep", "Nights of sleep", "publish_on: 2024-09-01\nreviewer: dana-example\nverified: 2024-02-01");
        assertFound("it is to go out on 2024-09-01");
        assertNoTrace();
    }

    @Test
    void an_article_that_nobody_reviewed_is_in_the_lists_of_editors_alone() throws IOException {
        article("sleep", "Nights of sleep", "author: dana-example");
        assertFound("it names no clinician and day of review");
        assertNoTrace();
    }

    @Test
    void a_site_without_a_draft_serves_what_it_publishes() throws IOException {
        article("iop", "IOP", "reviewer: dana-example\nverified: 2024-02-01");
        SiteSnapshot edition = edition();
        for (String list : LISTS) {
            SiteSnapshot.Served served = edition.written(list).orElseThrow();
            assertEquals(List.of(), served.notPublic());
            assertEquals(text(edition.published(list).orElseThrow()), text(served), list);
        }
    }
}
