package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Severity;

/** Rules about how a page is built. */
class StructureRulesTest {
    @TempDir
    Path root;

    private Trial site;

    @BeforeEach
    void begin() {
        site = new Trial(root);
    }

    private List<String> told(String body) {
        return site.article("iop", "", body).told();
    }

    @Test
    void headings_go_down_one_level_at_a_time() {
        assertEquals(List.of(), told("## A\n\nx\n\n### B\n\nx\n\n## C\n\nx"));
        assertEquals(
                List.of(
                        "articles/iop.md:12:1 warning heading-order: this heading is of level 4, and the one above it of"
                                + " level 2: people who listen to the page look for the level in between"),
                told("## A\n\nx\n\n#### B\n\nx"));
        assertEquals(
                "write ## instead of ###",
                site.article("iop", "", "### A\n\nx").only().fix());
    }

    @Test
    void something_stands_below_every_heading() {
        assertEquals(List.of(), told("## A\n\n### B\n\nx"), "a heading may lead to smaller ones");
        assertEquals(List.of("section-empty"), rules("## A\n\n## B\n\nx"));
        assertEquals(List.of("section-empty"), rules("## A\n\nx\n\n### B\n\n## C\n\nx"));
        assertEquals(List.of("section-empty"), rules("## A\n\nx\n\n## B"));
        assertEquals(List.of(), rules("## A\n\n![The week](week.svg)\n\n## B\n\nx"));
    }

    /** A note explains words: where there are none, it is no page. */
    @Test
    void a_note_alone_is_no_page() {
        assertEquals(List.of("section-empty"), rules("[^a]\n\n[^a]: All of it stands in the note."));
        assertEquals(List.of(), rules("Words.[^a]\n\n[^a]: A note."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##",
                "## ##",
                "## {#id}",
                "## &nbsp;",
                "## \u00a0",
                "## &#x3164;",
                "## …",
                "## [^1]",
                "**&ensp;**\n---",
                "#",
                "- ##",
                "> ### ***"
            })
    void a_heading_has_words(String heading) {
        String note = heading.contains("^") ? "\n\n[^1]: A note." : "";
        site.article("iop", "", "A.\n\n" + heading + "\n\nB." + note);
        assertEquals(
                "this heading has no words",
                site.first("heading-words").orElseThrow().message(),
                () -> site.told().toString());
        assertTrue(site.first("heading-one").isEmpty()
                && site.first("section-empty").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"## 1", "## é", "## `a`", "## ✓", "## ![The week](week.svg)", "## 🙂", "## 你"})
    void a_heading_of_one_sign_has_words(String heading) {
        assertEquals(List.of(), rules("A.\n\n" + heading + "\n\nB."));
    }

    @Test
    void no_heading_says_the_title_again() {
        assertEquals(
                List.of("articles/iop.md:8:1 error heading-one: the title is printed above already"),
                told("# *About* IOP!\n\n## A\n\nx"));
        assertEquals("delete this line", site.only().fix());
        site.article("iop", "", "About iop\n==\n\n## A\n\nx");
        assertEquals("delete this line and the line of = below it", site.only().fix());
        assertEquals(
                List.of("articles/iop.md:8:1 warning heading-one: the title is printed above already"),
                told("## About iop\n\nx"));
        assertEquals(List.of(), told("## A\n\nx\n\n## About iop\n\nx"), "a section may be about the whole");
        assertEquals(
                List.of(
                        "articles/iop.md:8:1 error heading-one: the page's title is its one heading of the first level"),
                told("# About\n\nx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "## A\n\n## B", "***", "[^1]: A note.", ":::note\n:::", "[a]: /b"})
    void a_page_has_words(String body) {
        site.article("iop", "", body);
        assertEquals(
                "this page has no words",
                site.first("section-empty").orElseThrow().message());
        site.article("iop", "draft: true\n", body);
        assertTrue(site.findings().stream().noneMatch(each -> each.severity() == Severity.ERROR), "a draft may wait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image",
                "Photo 2",
                "An image",
                "imagen",
                "Fotografía",
                "alt text",
                "IMG_2041",
                "DSC00123.JPG",
                "the week.jpeg",
                "week_v2",
                "shutterstock_1234567",
                "WhatsApp Image 2024-02-01 at 10.14.07",
                "3f2a9c1b7d5e4f60",
                "Screenshot 2024-02-01 at 10.14.07",
                "[Logo]",
                "eligibility_page",
                "banner-hero-2",
                "photo.jpg?w=300",
                "download (1)",
                "An image of",
                "undefined",
                "a map|300",
                "300x200",
                "alt=a map",
                "...",
                "A picture containing text  Description automatically generated",
                "Un mapa. Descripción generada automáticamente"
            })
    void the_words_for_an_image_say_what_it_shows(String alt) {
        site.file("content/articles/week_v2.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        site.article("iop", "", "Words. ![" + alt + "](week_v2.svg)");
        assertEquals(Severity.WARNING, site.first("image-alt").orElseThrow().severity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An image of the clinic",
                "Photo: Dana Example",
                "Levels 1 to 4",
                "Picture framing, a hobby group",
                "Day-by-day plan",
                "Step-by-step guide",
                "Form W-9",
                "Self-care",
                "Node.js",
                "Naloxone",
                "The plan week_v3",
                "Logo of Example Recovery Center",
                "COVID-19"
            })
    void words_that_say_what_an_image_shows_are_fine(String alt) {
        site.file("content/articles/naloxone.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        site.article("iop", "", "Words. ![" + alt + "](naloxone.svg)");
        assertEquals(List.of(), site.told());
    }

    @Test
    void notes_are_no_part_of_the_last_section() {
        assertEquals(List.of("section-empty"), rules("Words.[^1]\n\n## A\n\n[^1]: A note."));
    }

    @Test
    void a_section_has_400_words_at_most() {
        assertEquals(List.of(), told("## A\n\n" + "A word. ".repeat(200)));
        assertEquals(
                List.of("articles/iop.md:8:1 advice section-long: this section has 401 words, and people find their way"
                        + " better in sections of 400 or fewer"),
                told("## A\n\n" + "A word. ".repeat(200) + "Word."));
        assertEquals(List.of(), told("## A\n\n" + "A word. ".repeat(150) + "\n\n### B\n\n" + "A word. ".repeat(150)));
    }

    @Test
    void the_columns_of_a_table_have_names() {
        assertEquals(List.of(), told("| A | B |\n|---|---|\n| 1 | 2 |"));
        assertEquals(List.of(), told("|   | B |\n|---|---|\n| 1 | 2 |"), "an empty corner");
        assertEquals(
                List.of("articles/iop.md:8:1 warning table-header: the columns of this table have no names"),
                told("|   |   |\n|---|---|\n| 1 | 2 |"));
        assertEquals(List.of("table-header"), rules("|---|---|\n| 1 | 2 |"));
        assertEquals(List.of(), rules("|---| is a rule."));
    }

    @Test
    void a_page_cries_out_once() {
        String urgent = ":::urgent\nCall 911.\n:::\n\n";
        assertEquals(List.of(), told(urgent));
        assertEquals(
                List.of(
                        "articles/iop.md:12:1 warning urgent-once: the page has a second urgent block; when everything is"
                                + " urgent, nothing stands out"),
                told(urgent + urgent));
    }

    @Test
    void titles_and_descriptions_are_short() {
        String page =
                "---\ntitle: %s\ndescription: %s\nreviewer: dana-example\nverified: 2024-02-01\npublished: 2024-01-15\n---\nx\n";
        site.file("content/articles/iop.md", page.formatted("t".repeat(70), "é".repeat(160)));
        assertEquals(List.of(), site.told());
        site.file("content/articles/iop.md", page.formatted("t".repeat(71), "é".repeat(161)));
        assertEquals(
                List.of("title-length", "description-length"),
                site.findings().stream().map(each -> each.rule()).toList());
        assertEquals(3, site.findings().get(1).span().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "Click here", "**Read more**", "more…", "this page", "Learn  more »"})
    void the_words_of_a_link_say_where_it_leads(String words) {
        assertEquals(List.of("link-purpose"), rules("See [" + words + "](https://example.org/)."));
        assertEquals(List.of("link-purpose"), rules("## A\n\n### B [" + words + "](iop.md)\n\nx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"here is how", "More on cost", "the page on cost", "https://example.org/more"})
    void words_that_say_it_are_fine(String words) {
        assertEquals(List.of(), rules("See [" + words + "](https://example.org/)."));
    }

    @Test
    void blanks_at_the_end_of_a_line_break_nothing() {
        assertEquals(
                List.of("articles/iop.md:8:6 advice line-break: blanks at the end of a line do not break it here"),
                told("Nine.  \nMain Street 1"));
        for (String fine : List.of(
                "Nine.\\\nMain", "Nine. \nMain", "Nine.  \n\nMain", "```\nNine.  \nMain\n```", "## Nine  \nMain")) {
            assertEquals(
                    List.of(), rules(fine).stream().filter("line-break"::equals).toList(), fine);
        }
    }

    @Test
    void a_link_has_words() {
        assertEquals(
                List.of("articles/iop.md:8:8 error link-words: this link has no words, so readers cannot follow it"),
                told("See [](iop.md)."));
        assertEquals(List.of("link-words"), rules("See [ ](https://example.org/)."));
        assertEquals(List.of("link-words"), rules("See [&nbsp;](https://example.org/)."));
        assertEquals(List.of("link-words"), rules("See [&#8195; &#160;](iop.md)."));
        site.file("content/articles/week.svg", "<svg/>");
        assertEquals(List.of(), rules("See [![The week](week.svg)](iop.md)."));
        assertTrue(rules("See https://example.org/ and <https://example.org/> and a@example.org.")
                .isEmpty());
    }

    private List<String> rules(String body) {
        site.file("content/articles/week.svg", "<svg/>");
        return site.article("iop", "", body).findings().stream()
                .map(each -> each.rule())
                .toList();
    }
}
