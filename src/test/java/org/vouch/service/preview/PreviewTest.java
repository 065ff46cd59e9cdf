package org.vouch.service.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Finding;
import org.vouch.reader.image.Photographs;
import org.vouch.service.pipeline.Builder;

class PreviewTest {
    private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

    @TempDir
    Path root;

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path article(String name) throws IOException {
        return write("content/articles/" + name + ".md", "---\ntitle: A title\ndescription: Plainly.\n---\nWords.\n");
    }

    private void writeSettings() throws IOException {
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
    }

    private Preview preview() {
        return new Preview(
                root,
                new Builder.Program("Vouch", "test"),
                zone -> LocalDate.of(2024, 6, 1),
                InstantSource.fixed(Instant.EPOCH));
    }

    @Test
    void what_is_known_of_a_site_is_told_apart_and_its_list_is_not_published() throws IOException {
        writeSettings();
        write("content/articles/iop.md", "---\ntitle: A title\ndescription: Plainly.\n---\nWords <b>here</b>.\n");
        SiteSnapshot before = preview().next();
        assertTrue(before.findings().stream().anyMatch(finding -> finding.rule().equals("raw-html")));
        assertEquals(List.of(), before.known());
        write("content/known-findings.yaml", """
                content/articles/iop.md:
                  raw-html:
                    - message: HTML is not passed through to readers
                content/site.yaml:
                  crisis-lines:
                    - message: no
                """);
        SiteSnapshot after = preview().next();
        assertEquals(
                List.of("raw-html"), after.known().stream().map(Finding::rule).toList());
        List<Finding> left = new ArrayList<>(before.findings());
        left.removeAll(after.known());
        left.addAll(after.findings().stream()
                .filter(finding -> finding.rule().equals("known-finding"))
                .toList());
        assertEquals(Set.copyOf(left), Set.copyOf(after.findings()));
        assertEquals(before.findings().size(), after.findings().size());
        assertEquals(before.files(), after.files());
    }

    /** As when another branch is checked out: files go while others are read. */
    @Test
    void files_that_go_while_they_are_read_are_not_told_as_faults() throws IOException {
        writeSettings();
        Path stays = article("stays");
        Path goes = article("goes");
        // By this clock every file was saved just now, so that none is remembered without a look at it.
        Preview preview = preview();
        List<Finding> before = preview.next().findings();
        Files.delete(goes);
        SiteSnapshot edition = preview.next(Changes.of(stays));
        assertEquals(before, edition.findings());
        assertEquals(1, edition.library().pages().size());
    }

    private void age(String... paths) throws IOException {
        for (String path : paths) {
            Files.setLastModifiedTime(root.resolve(path), FileTime.from(NOW.minusSeconds(60)));
        }
    }

    @Test
    void a_save_reads_no_image_and_no_template_that_nobody_saved() throws IOException {
        writeSettings();
        write("content/reviewers/dana-example.yaml", "name: Dana Example\ncredentials: [MD]\n");
        String words = """
                ---
                title: A title
                description: Plainly.
                reviewer: dana-example
                verified: 2024-02-01
                ---
                ![A quiet room](room.jpg)
                """;
        Path page = write("content/articles/iop.md", words);
        Files.write(root.resolve("content/articles/room.jpg"), Photographs.jpeg(900, 600, 1));
        write("templates/footer.ftlh", "<footer>One</footer>\n");
        write("templates/assets/own.css", "p { margin: 0 }\n");
        age("content/articles/room.jpg", "templates/footer.ftlh", "templates/assets/own.css");
        Preview preview = new Preview(
                root, new Builder.Program("Vouch", "test"), zone -> LocalDate.of(2024, 6, 1), InstantSource.fixed(NOW));
        preview.next();
        int first = preview.imageReads();
        assertTrue(first > 0);
        assertEquals(2, preview.templateReads());
        Files.writeString(page, words + "\nMore words.\n");
        SiteSnapshot saved = preview.next(Changes.of(page));
        String html = new String(
                saved.written("articles/iop/index.html").orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertTrue(html.contains("More words."), html);
        assertTrue(html.contains("room.480."), html);
        assertEquals(first, preview.imageReads(), "a save of a page");
        assertEquals(0, preview.templateReads());
        preview.next();
        assertEquals(first, preview.imageReads(), "a look at everything");
        write("templates/footer.ftlh", "<footer>Two</footer>\n");
        Files.write(root.resolve("content/articles/room.jpg"), Photographs.jpeg(800, 600, 1));
        age("content/articles/room.jpg");
        SiteSnapshot later = preview.next();
        assertEquals(1, preview.templateReads(), "the one that was saved");
        assertTrue(preview.imageReads() > first);
        html = new String(later.written("articles/iop/index.html").orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertTrue(html.contains("Two</footer>") && html.contains("width=\"800\""), html);
    }

    @Test
    void a_path_is_looked_up_and_nothing_is_printed() throws IOException {
        writeSettings();
        article("held");
        // A page of a template that fails is there all the same.
        write("templates/article.ftlh", "<#if nothing.at.all></#if>");
        SiteSnapshot edition = preview().next();
        for (String path : List.of("articles/held/index.html", "404.html", "articles/nothing/index.html", "x")) {
            assertEquals(edition.written(path).isPresent(), edition.has(path), path);
        }
        assertTrue(edition.has("articles/held/index.html"));
    }
}
