package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestPathTest {
    private static final List<String> SITE = List.of(
            "/",
            "/about/",
            "/articles/",
            "/articles/levels-of-care/",
            "/articles/levels-of-care/iop/",
            "/articles/levels-of-care/php/",
            "/articles/paying-for-care/medicaid/",
            "/feed.xml");

    @ParameterizedTest
    @CsvSource({
        "/abuot/, /about/",
        "/about, /about/",
        "/artcles/levels-of-care/iop/, /articles/levels-of-care/iop/",
        "/articles/level-of-care/pph, /articles/levels-of-care/php/",
        "/articles/Levels-Of-Care/IOP/, /articles/levels-of-care/iop/",
        "/bout/, /about/",
        "/feed.xlm, /feed.xml",
        "/articles/levels-of-care/detox/,",
        "/iop/,",
        "/articles/paying-for-care/medicaid/more/,"
    })
    void a_slip_of_the_pen_is_seen_and_another_page_is_not_proposed(String written, String meant) {
        assertEquals(Optional.ofNullable(meant), new NearestPath(SITE, 1_000).to(written));
    }

    @Test
    void of_many_steps_those_with_the_same_first_letter_are_compared() {
        List<String> many = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            for (int i = 100; i < 140; i++) {
                many.add("/" + letter + "-page-" + i + "/");
            }
        }
        NearestPath proposals = new NearestPath(many, 40);
        assertEquals(Optional.of("/q-page-117/"), proposals.to("/q-paeg-117/"));
        assertEquals(Optional.of("/q-page-117/"), proposals.to("/q-paeg-117/"), "what was asked before costs nothing");
        assertEquals(Optional.empty(), proposals.to("/q-paeg-118/"), "no more may be compared");
    }

    /** With every path and every link compared, one of these would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics/old-%d/",
                "/articles/a/page-%d.md",
                "/articles/a/pgae-%d/",
                "/articles/b/page-%d/",
                "/%d/",
                "/a/b/c/d/e/f/page-%d/",
                "/es/articles/a/page-%d/"
            })
    void ten_thousand_dead_links_on_as_many_pages_are_answered_soon(String form) {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            pages.add("/articles/a/page-" + i + "/");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            NearestPath proposals = new NearestPath(pages, 100_000);
            for (int i = 0; i < 10_000; i++) {
                proposals.to(String.format(Locale.ROOT, form, i));
            }
        });
    }

    @Test
    void a_very_long_path_is_no_slip_of_the_pen() {
        String known = "/" + "a".repeat(5_000);
        assertEquals(Optional.empty(), new NearestPath(List.of(known), 10).to(known + "b"));
    }
}
