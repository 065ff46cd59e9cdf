package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedReviewsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"state\": \"verified\", \"reviewer\": \"dana-example\"'|reviewed 2024-02-01 by dana-example",
                "'\"state\": \"expired\", \"reviewer\": \"dana-example\"'"
                        + "|reviewed 2024-02-01 by dana-example, expired",
                "'\"state\": \"unreviewed\", \"reviewer\": \"\"'|unreviewed",
                "'\"demonstration\": true, \"state\": \"verified\", \"reviewer\": \"dana-example\"'"
                        + "|demonstration: no clinician reviewed it",
                "'\"state\": \"unre\\u001Bviewed\", \"reviewer\": \"\"'|unre?viewed"
            })
    void a_plan_says_of_a_page_what_its_site_says(String fields, String said) {
        String file =
                "{\"reviews\": [{\"url\": \"https://example.org/a/\", \"verified\": \"2024-02-01\", " + fields + "}]}";
        PublishedReviews reviews = PublishedReviews.read(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of(said), reviews.of("https://example.org/a/"));
        assertEquals(Optional.empty(), reviews.of("https://example.org/b/"));
    }
}
