package org.vouch.service.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.service.reviewing.ReviewedSite;

class PageNamesTest {
    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void site() throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/site.yaml"), """
                title: Example
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example, phone: +1-919-555-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}]
                """);
        for (String id : new String[] {
            "articles/rights/time-off",
            "articles/rights/time-off.es",
            "articles/care/iop",
            "articles/costs/iop",
            "pages/about",
            "articles/about-us",
            "articles/iop-hours"
        }) {
            Path file = root.resolve("content/" + id + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "---\ntitle: One\ndescription: One.\n---\nWords.\n");
        }
    }

    private String found(String name) throws Exception {
        return new ReviewedSite(
                        root,
                        zone -> LocalDate.of(2024, 2, 1),
                        InstantSource.fixed(Instant.parse("2024-02-01T12:00:00Z")))
                .page(name)
                .page()
                .id()
                .path();
    }

    @ParameterizedTest
    @CsvSource({
        "time-off, articles/rights/time-off",
        "rights/time-off, articles/rights/time-off",
        "articles/rights/time-off, articles/rights/time-off",
        "/articles/rights/time-off/, articles/rights/time-off",
        "content/articles/rights/time-off.md, articles/rights/time-off",
        "articles/rights/time-off.md, articles/rights/time-off",
        "time-off.es.md, articles/rights/time-off.es",
        "time-off.es, articles/rights/time-off.es",
        "about, pages/about",
        "care/iop, articles/care/iop",
        "iop-hours, articles/iop-hours",
    })
    void the_end_of_a_path_is_enough(String name, String page) throws Exception {
        assertEquals(page, found(name));
    }

    @Test
    void a_name_with_a_typing_error_leads_to_the_nearest() {
        assertEquals(
                "there is no page 'articles/about-as'; did you mean 'articles/about-us'?",
                assertThrows(NoSuchPage.class, () -> found("articles/about-as")).getMessage());
    }

    @Test
    void a_name_that_several_pages_have_is_refused_with_all_of_them() {
        assertEquals(
                "several pages are called 'iop': articles/care/iop, articles/costs/iop; name the one that you mean",
                assertThrows(NoSuchPage.class, () -> found("iop")).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"off", "op", "us", "ights/time-off", "time", "*", "../articles/care/iop"})
    void a_part_of_a_name_is_none(String name) {
        assertThrows(NoSuchPage.class, () -> found(name));
    }
}
