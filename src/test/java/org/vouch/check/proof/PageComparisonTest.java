package org.vouch.check.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between what was signed and what is shown is told; how it looks is not. */
class PageComparisonTest {
    private static final String WORDS =
            "<h2 id=\"a\">One</h2><ul><li>Do <strong>not</strong> stop.</li><li>Call.</li></ul>"
                    + "<p class=\"x\">See <a href=\"/b/\">this</a> 5<sup>2</sup>.</p>"
                    + "<img src=\"/p.png\" alt=\"A room\" width=\"10\" height=\"5\" srcset=\"/p.10.ab.png 10w\">";

    private static byte[] page(String words, String beside) {
        return ("<!DOCTYPE html><html lang=\"en\"><body><header>Top</header><main>\n<article>\n<div class=\"prose\">\n"
                        + words + "\n</div>\n" + beside + "</article></main></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> difference(String expected, String actual) {
        return PageComparison.difference(page(expected, ""), page(actual, ""), leeway());
    }

    private static PageComparison.Leeway leeway() {
        return PageComparison.Leeway.ofPage(Set.of("Author:", "Kit Editor")::contains);
    }

    @Test
    void the_same_page_is_no_difference() {
        assertEquals(Optional.empty(), difference(WORDS, WORDS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do <strong>not</strong> stop. | Do stop.",
                "<strong>not</strong> | not",
                "Do <strong>not</strong> stop. | <em>Do</em> not stop.",
                "<li>Call.</li> | <li><code>Call.</code></li>",
                "<li>Call.</li> | ''",
                "<li>Call.</li> | <li>Call.</li><li>Drink.</li>",
                "<li>Call.</li> | <li><s>Call.</s></li>",
                "<li>Call.</li> | <li><del>Call.</del></li>",
                "<li>Call.</li> | <li hidden>Call.</li>",
                "<li>Call.</li> | <li style='color:white'>Call.</li>",
                "<li>Call.</li> | <li aria-label='Drink'>Call.</li>",
                "<li>Call.</li> | <li onclick='x()'>Call.</li>",
                "<li>Call.</li> | <li class='skip'>Call.</li>",
                "<strong>not</strong> | <strong class='skip'>not</strong>",
                "<ul><li>Do | <ol><li>Do",
                "</ul> | </ul><script>document.title=1</script>",
                "</ul> | </ul><script src='https://evil.example/assets/x.js'></script>",
                "</ul> | </ul><style>li{display:none}</style>",
                "</ul> | </ul><link rel='stylesheet' href='/assets/x.css' onload='x()'>",
                "</ul> | </ul><svg><text>Drink</text></svg>",
                "</ul> | </ul><iframe src='/x/'></iframe>",
                "</ul> | </ul><template>x</template>",
                "</ul> | </ul><picture><source srcset='/q.1.ab.webp 1w' type='image/webp'></picture>",
                "href=\"/b/\" | href=\"/c/\"",
                "href=\"/b/\" | href=\"/b/\" title=\"Drink\"",
                "5<sup>2</sup> | 52",
                "alt=\"A room\" | alt=\"A bar\"",
                "src=\"/p.png\" | src=\"/q.png\"",
                "srcset=\"/p.10.ab.png 10w\" | srcset=\"/q.10.ab.png 10w\"",
                "srcset=\"/p.10.ab.png 10w\" | srcset=\"https://evil.example/p.10.ab.png 10w\"",
                "One | One.",
                "<h2 id=\"a\">One</h2> | <h3 id=\"a\">One</h3>",
                "<p class=\"x\">See | <p class=\"page-foot\">See",
                "this</a> 5 | this</a>5",
            })
    void what_was_not_signed_is_told(String from, String to) {
        assertTrue(WORDS.contains(from), from);
        assertTrue(difference(WORDS, WORDS.replace(from, to)).isPresent(), to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stop. | <span>stop.</span>",
                "width=\"10\" | width=\"20\"",
                "srcset=\"/p.10.ab.png 10w\" | srcset=\"/p.20.cd.png 20w, /p.png 40w\"",
                "<li>Call.</li> | <li>  Call.  </li>",
            })
    void how_it_looks_is_no_word(String from, String to) {
        assertTrue(WORDS.contains(from), from);
        assertEquals(Optional.empty(), difference(WORDS, WORDS.replace(from, to)));
    }

    @Test
    void quotation_marks_have_a_style_and_feet_are_no_inches() {
        assertEquals(Optional.empty(), difference("<p>A \"list\", 5'</p>", "<p>A \u201Clist\u201D, 5\u2019</p>"));
        assertTrue(difference("<p>5' wide</p>", "<p>5\" wide</p>").isPresent());
    }

    private static Optional<String> beside(String beside) {
        return PageComparison.difference(
                page(WORDS, "<section class=\"page-foot\"><h2>Author:</h2></section>"), page(WORDS, beside), leeway());
    }

    @Test
    void beside_the_words_stands_only_what_is_known() {
        assertEquals(
                Optional.empty(), beside("<section class=\"page-foot\"><h2>Author:</h2><p>Kit Editor</p></section>"));
        for (String bad : new String[] {
            "<section class=\"page-foot\"><p>Stop at once.</p></section>",
            "<section class=\"page-foot\"><p>Kit Editor</p><img src=\"/x.png\"></section>",
            "<section class=\"page-foot\"><p style=\"position:fixed\">Kit Editor</p></section>",
            "<section class=\"page-foot\"><p aria-label=\"Stop\">Kit Editor</p></section>",
            "<section class=\"page-foot\"><form><p>Kit Editor</p></form></section>",
            "<section class=\"other\"><p>Kit Editor</p></section>",
            "<p>Kit Editor</p>",
        }) {
            assertTrue(beside(bad).isPresent(), bad);
        }
    }

    @Test
    void a_second_main_part_is_looked_at_and_one_without_words_proves_nothing() {
        byte[] expected = page(WORDS, "");
        String twice = new String(expected, StandardCharsets.UTF_8).replace("</main>", "</main><main>Stop.</main>");
        assertTrue(PageComparison.difference(expected, twice.getBytes(StandardCharsets.UTF_8), leeway())
                .isPresent());
        assertTrue(PageComparison.difference(expected, new byte[0], leeway()).isPresent());
        assertTrue(PageComparison.difference(new byte[0], expected, leeway()).isPresent());
    }

    /** Where the record knows an id only, the page names the person. */
    @Test
    void a_name_stands_for_an_id_and_nothing_else_does() {
        PageComparison.Leeway names = PageComparison.Leeway.ofNames(Set.of("kit"), text -> !text.contains("."));
        assertEquals(
                Optional.empty(),
                PageComparison.difference(page("<p>kit</p>", ""), page("<p>Kit Editor</p>", ""), names));
        assertTrue(PageComparison.difference(page("<p>kit</p>", ""), page("<p>Stop. Now.</p>", ""), names)
                .isPresent());
        assertTrue(PageComparison.difference(page("<p>dana</p>", ""), page("<p>Dana</p>", ""), names)
                .isPresent());
    }
}
