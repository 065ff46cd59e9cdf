package org.vouch.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.text.Finding;

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

    /** As when another branch is checked out: files go while others are read. */
    @Test
    void files_that_go_while_they_are_read_are_not_told_as_faults() throws IOException {
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
        Path stays = article("stays");
        Path goes = article("goes");
        // By this clock every file was saved just now, so that none is remembered without a look at it.
        Preview preview = new Preview(
                root,
                new Builder.Program("Vouch", "test"),
                zone -> LocalDate.of(2024, 6, 1),
                InstantSource.fixed(Instant.EPOCH));
        List<Finding> before = preview.next().findings();
        Files.delete(goes);
        Edition edition = preview.next(Changes.of(stays));
        assertEquals(before, edition.findings());
        assertEquals(1, edition.library().pages().size());
    }
}
