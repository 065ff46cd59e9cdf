package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about who vouches for a page, and when. */
class ClaimRulesTest {
    @TempDir
    Path root;

    private Trial site;

    @BeforeEach
    void begin() {
        site = new Trial(root);
    }

    @Test
    void finds_nothing_wrong_with_a_site_that_is_right() {
        assertEquals(List.of(), site.told());
    }

    @Test
    void nobody_vouches_for_their_own_words() {
        site.article("iop", "author: dana-example\n", "Words.");
        assertEquals(
                List.of("articles/iop.md:4:11 error reviewer-independent: Dana Example is both the author and the"
                        + " reviewer, and nobody vouches for their own words"),
                site.told());
        site.article("iop", "author: dana example\n", "Words.");
        assertEquals("reviewer-independent", site.only().rule());
        site.article("iop", "author: Dana Examples\n", "Words.");
        assertEquals(List.of(), site.told());
    }

    @Test
    void an_article_needs_a_clinician_a_plain_page_does_not() {
        site.file("content/reviewers/kit.yaml", "name: Kit Editor\ncredentials: [MBA]\n");
        site.file(
                "content/articles/cost.md",
                "---\ntitle: Cost\ndescription: C.\nreviewer: kit\nverified: 2024-02-01\npublished: 2024-01-15\n---\nWords.\n");
        site.page("index", "reviewer: kit\nverified: 2024-02-01\n", "Words.");
        assertEquals(
                List.of("articles/cost.md:4:11 warning reviewer-clinical: this does not count as a review,"
                        + " since Kit Editor has no clinical letters, only MBA"),
                site.told());
        site.file("content/reviewers/kit.yaml", "name: Kit Editor\n");
        assertTrue(site.only().message().endsWith("has no clinical letters"));
    }

    @Test
    void a_license_was_looked_up_within_two_years_of_the_review() {
        site.file("content/reviewers/dana-example.yaml", Trial.DANA.replace("2024-01-10", "2022-02-01"));
        assertEquals(List.of(), site.told(), "to the day");
        site.file("content/reviewers/dana-example.yaml", Trial.DANA.replace("2024-01-10", "2022-01-31"));
        assertEquals(
                List.of("reviewers/dana-example.yaml:3:10 warning license-checked: the license of Dana Example was last"
                        + " looked up on 2022-01-31, more than 24 months before they vouched for /articles/iop/ on"
                        + " 2024-02-01"),
                site.told());
        site.file("content/reviewers/dana-example.yaml", Trial.DANA.replace(", checked: 2024-01-10", ""));
        assertTrue(site.only().message().contains("no date says when"));
        site.file("content/reviewers/dana-example.yaml", "name: Dana Example\ncredentials: [PA-C]\n");
        assertTrue(site.only().message().endsWith("their file names no license"));
    }

    @Test
    void a_clinician_who_vouches_for_nothing_needs_no_license() {
        site.file("content/reviewers/lee.yaml", "name: Lee\ncredentials: [MD]\n");
        assertEquals(List.of(), site.told());
    }

    @Test
    void a_change_after_the_review_is_told() {
        site.article("iop", "published: 2024-01-15\nmodified: 2024-02-01\n", "Words.");
        assertEquals(List.of(), site.told(), "on the same day");
        site.article("iop", "published: 2024-01-15\nmodified: 2024-02-02\n", "Words.");
        assertEquals(
                List.of("articles/iop.md:7:11 warning review-after-change: the page changed on 2024-02-02, after its"
                        + " review on 2024-02-01"),
                site.told());
    }

    @Test
    void half_a_claim_is_told_once_whether_the_other_half_is_missing_or_cannot_be_read() {
        String half = "---\ntitle: IOP\ndescription: D.\npublished: 2024-01-15\nreviewer: dana-example\n---\nWords.\n";
        site.file("content/articles/iop.md", half);
        assertEquals("claim-whole", site.only().rule());
        site.file("content/articles/iop.md", half.replace("---\nWords", "verified: 2024-02-30\n---\nWords"));
        assertEquals("date-invalid", site.only().rule());
        site.file("content/articles/iop.md", half.replace("---\nWords", "verified:\n---\nWords"));
        assertEquals("field-empty", site.only().rule());
        site.file(
                "content/articles/iop.md",
                half.replace("reviewer: dana-example\n", "reviewer: [dana]\nverified: 2024-02-01\n"));
        assertTrue(site.first("claim-whole").isEmpty());
    }
}
