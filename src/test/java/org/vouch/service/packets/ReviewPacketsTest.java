package org.vouch.service.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;

/** What waits for a reviewer elsewhere. */
class ReviewPacketsTest {
    @TempDir
    Path root = Path.of("");

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void article(String name, String fields) throws IOException {
        write(
                "content/articles/" + name + ".md",
                "---\ntitle: " + name + "\ndescription: One.\n" + fields + "---\nWords.\n");
    }

    /** A site that moves from what pages state to records has each page signed once; nobody has to name them all. */
    @ParameterizedTest
    @ValueSource(strings = {"claim", "record", "signed"})
    void pages_that_name_a_reviewer_and_have_no_record_wait_for_them(String require) throws Exception {
        write("content/site.yaml", """
                title: Example
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example, phone: +1-919-555-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}]
                review: {require: %s}
                """.formatted(require));
        write("content/reviewers/dana-example.yaml", "name: Dana Example\ncredentials: [PA-C]\n");
        write("content/reviewers/morgan-sample.yaml", "name: Morgan Sample\ncredentials: [MD]\n");
        article("stated", "reviewer: dana-example\nverified: 2024-01-05\n");
        article("named", "reviewer: dana-example\n");
        article("unfinished", "reviewer: dana-example\ndraft: true\n");
        article("anothers", "reviewer: morgan-sample\nverified: 2024-01-05\n");
        article("nobodys", "");
        SiteSnapshot edition = new Preview(
                        root,
                        new Builder.Program("Vouch", "test"),
                        zone -> LocalDate.of(2024, 2, 1),
                        InstantSource.fixed(Instant.parse("2024-02-01T12:00:00Z")))
                .next();
        String packet = new String(
                new ReviewPackets(root, edition)
                        .packet("dana-example", OptionalInt.empty(), List.of())
                        .orElseThrow()
                        .html(),
                StandardCharsets.UTF_8);
        assertEquals(
                List.of("articles/named", "articles/stated"),
                Pattern.compile("class=\"sheet\" [^>]*data-page=\"([^\"]*)\"")
                        .matcher(packet)
                        .results()
                        .map(match -> match.group(1))
                        .sorted()
                        .toList());
    }
}
