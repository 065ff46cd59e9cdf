package org.vouch.service.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Severity;
import org.vouch.reader.image.Photographs;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/** A build reads each image once, judges it once, and believes no memory that was harmed. */
class ImagesReadOnceTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    @TempDir
    Path root;

    private Path write(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        return file;
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void writeSite() throws IOException {
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
        write("content/articles/iop.md", """
                ---
                title: A title
                description: Plainly.
                reviewer: dana-example
                verified: 2024-02-01
                ---
                ![A quiet room](room.jpg)

                ![A garden](garden.png)
                """);
        write("content/articles/room.jpg", Photographs.jpeg(900, 600, 1));
        write("content/articles/garden.png", Photographs.png(600, 400));
        write("content/articles/aside.png", Photographs.png(60, 40));
    }

    private record Built(BuildReport report, int reads) {}

    private Built build() throws IOException {
        Builder builder =
                new Builder(root, new Builder.Program("Vouch test", "test"), zone -> LocalDate.of(2024, 6, 1));
        try (OutputFolder output = OutputFolder.open(
                root.resolve("site"), root.resolve(".vouch"), Instant.EPOCH, Duration.ZERO, who -> {})) {
            BuildReport report =
                    builder.build(output, "site", root.resolve(".vouch"), Optional.of(Severity.ERROR), false);
            return new Built(report, builder.imageReads());
        }
    }

    private static List<String> told(Built built) {
        assertTrue(
                built.report().published().isPresent(),
                () -> built.report().findings().toString());
        return built.report().findings().stream().map(String::valueOf).toList();
    }

    private List<String> site() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("site/articles"))) {
            return files.map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void a_build_reads_each_image_once() throws IOException {
        writeSite();
        Built first = build();
        told(first);
        assertEquals(3, first.reads(), "a first build");
        assertTrue(site().stream().anyMatch(file -> file.contains("room.480.")), site().toString());
        write("content/articles/iop.md", Files.readString(root.resolve("content/articles/iop.md")) + "\nMore words.\n");
        Built second = build();
        assertEquals(told(first), told(second));
        assertEquals(2, second.reads(), "two are handed on, and none is judged again");
        write("content/articles/garden.png", Photographs.png(700, 400));
        Built third = build();
        told(third);
        assertEquals(2, third.reads(), "an image that changed is judged with the bytes that are handed on");
        assertTrue(
                Files.readString(root.resolve("site/articles/iop/index.html")).contains("width=\"700\""));
    }

    @Test
    void what_is_wrong_with_an_image_is_told_again_without_a_look() throws IOException {
        writeSite();
        write("content/articles/garden.png", "no image".getBytes(StandardCharsets.UTF_8));
        Built first = build();
        Built second = build();
        assertTrue(first.report().published().isEmpty());
        assertEquals(first.report().findings(), second.report().findings());
        assertEquals(3, first.reads());
        assertEquals(0, second.reads());
    }

    @Test
    void a_flipped_byte_in_what_is_remembered_is_noticed() throws IOException {
        writeSite();
        write("content/articles/garden.png", "no image".getBytes(StandardCharsets.UTF_8));
        Built first = build();
        Path index = root.resolve(".vouch/index");
        byte[] listed = Files.readAllBytes(index);
        Path shelf;
        try (Stream<Path> files = Files.list(root.resolve(".vouch"))) {
            shelf = files.filter(file -> file.getFileName().toString().startsWith("pages-"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(shelf);
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("is not");
        assertTrue(at > 0, "what was found is in there");
        for (int bit = 0; bit < 8; bit++) {
            byte[] harmed = whole.clone();
            harmed[at] ^= (byte) (1 << bit);
            Files.write(index, listed);
            Files.write(shelf, harmed);
            Built again = build();
            assertEquals(first.report().findings(), again.report().findings());
            assertEquals(1, again.reads(), "what was harmed is looked at again");
        }
    }
}
