package org.vouch.check.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static String of(String html) {
        return Excerpt.of(html, "s1-", 1, "https://example.org");
    }

    @Test
    void ids_and_what_names_them_get_a_prefix() {
        assertEquals(
                "<div role=\"note\" aria-labelledby=\"s1-t s1-u\"><p id=\"s1-t\"><a href=\"#s1-costs\">Costs</a></p></div>",
                of("<div role=\"note\" aria-labelledby=\"t u\"><p id=\"t\"><a href=\"#costs\">Costs</a></p></div>"));
    }

    @Test
    void headings_go_down_and_none_below_the_last() {
        assertEquals("<h3>One</h3><h6>Two</h6>", of("<h2>One</h2><h6>Two</h6>"));
    }

    @Test
    void links_lead_to_the_site_and_pictures_ask_no_other_host() {
        assertEquals(
                "<a href=\"https://example.org/about/\" rel=\"noreferrer\">About</a><img alt=\"A week\">",
                of("<a href=\"/about/\">About</a><img src=\"https://elsewhere.example/a.png\" alt=\"A week\">"));
    }

    @Test
    void nothing_that_is_signed_is_out_of_sight() {
        assertEquals(
                "<details open><summary>More</summary><p>Never alone.</p></details>",
                of("<details><summary>More</summary><p>Never alone.</p></details>"));
        assertEquals(
                "<ul><li class=\"task\">\u2611 Safe</li><li class=\"task\">\u2610 Unsafe</li></ul>",
                of("<ul><li class=\"task\"><label><input type=\"checkbox\" disabled checked> Safe</label></li>"
                                + "<li class=\"task\"><label><input type=\"checkbox\" disabled> Unsafe</label></li></ul>")
                        .replace("  ", " "));
    }

    @Test
    void nothing_runs() {
        for (String hostile : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" jAvascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<iframe src=\"/a/\"></iframe>",
                "<style>p { color: red }</style>",
                "<form action=\"/a/\"><button>x</button></form>",
                "<p style=\"color: red\">x</p>",
                "<svg onload=alert(1)></svg>")) {
            String kept = of(hostile);
            assertFalse(
                    List.of("script", "alert", "data:", "iframe", "style", "form", "svg", "onload").stream()
                            .anyMatch(kept.toLowerCase(java.util.Locale.ROOT)::contains),
                    hostile + " became " + kept);
        }
    }
}
