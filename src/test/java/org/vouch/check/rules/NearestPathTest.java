package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void a_very_long_path_is_no_slip_of_the_pen() {
        String known = "/" + "a".repeat(5_000);
        assertEquals(Optional.empty(), new NearestPath(List.of(known), 10).to(known + "b"));
    }
}
