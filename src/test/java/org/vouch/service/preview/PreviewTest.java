package org.vouch.service.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Finding;
import org.vouch.service.pipeline.Builder;

class PreviewTest {
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
}
