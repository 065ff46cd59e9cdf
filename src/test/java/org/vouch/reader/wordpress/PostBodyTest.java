package org.vouch.reader.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.text.Span;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;

/** A text is what WordPress showed of it. */
class PostBodyTest {
    private static final PostBody.Rest REST = new PostBody.Rest() {
        @Override
        public Optional<String> sharedBlock(long id) {
            return id == 8 ? Optional.of("<p>Shared</p>") : Optional.empty();
        }

        @Override
        public Optional<String> file(long id) {
            return id == 3 ? Optional.of("https://old.example.org/wp-content/uploads/a.jpg") : Optional.empty();
        }

        @Override
        public String alt(long id) {
            return "A room";
        }

        @Override
        public List<Long> pictures(long post) {
            return List.of(3L);
        }
    };

    private static final String PICTURE =
            "<p><img src=\"https://old.example.org/wp-content/uploads/a.jpg\" alt=\"A room\"></p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            one\\ntwo\\n\\nthree                                        | <p>one<br>\\ntwo</p>\\n<p>three</p>\\n
            one<h2>Head</h2>two                                        | <p>one</p>\\n<h2>Head</h2>\\n<p>two</p>\\n
            <ul>\\n<li>a</li>\\n<li>b</li>\\n</ul>                       | <ul>\\n<li>a</li>\\n<li>b</li>\\n</ul>\\n
            <pre>a\\n\\nb</pre>                                         | <pre>a\\n\\nb</pre>
            as [1] and [sic] say                                       | <p>as [1] and [sic] say</p>\\n
            [[caption]]                                                | <p>[caption]</p>\\n
            [caption id="x"]<img src="a.jpg"> Words[/caption]          | <p><figure><img src="a.jpg"> Words</figure></p>\\n
            [one_half]a[/one_half][one_half]b[/one_half]               | <p>ab</p>\\n
            [one_half]a [one_half]b[/one_half] c[/one_half]            | <p>a b c</p>\\n
            [embed]https://v.example/1[/embed]                         | <p><p>https://v.example/1</p></p>\\n
            [gone x="1"]in[/gone]                                      | <p></p>\\n
            [call number="5550100"]                                    | <p><a href="tel:5550100">Call 5550100</a></p>\\n
            """)
    void a_text_of_the_older_editor_is_as_it_was_shown(String content, String html) {
        PostBody body = body(content.replace("\\n", "\n"));
        assertEquals(html.replace("\\n", "\n").strip(), body.html().strip());
        assertEquals(Map.of(), body.left());
    }

    @Test
    void galleries_show_their_pictures() {
        assertTrue(body("[gallery ids=\"3,4\"]").html().contains(PICTURE));
        assertTrue(body("[gallery columns=2]").html().contains(PICTURE));
        assertEquals(Map.of("gallery", 1), body("[gallery ids=\"99\"]").left());
    }

    @Test
    void an_unknown_shortcode_stays_letter_for_letter() {
        PostBody body = body("See [cta_box id=\"3\"] and [quiz a=1]in [one_half]side[/one_half][/quiz]");
        assertEquals(Map.of("cta_box", 1, "quiz", 1), body.left());
        assertEquals(
                "<p>See [cta_box id=\"3\"] and [quiz a=1]in side[/quiz]</p>",
                body.html().strip());
        assertEquals(
                Set.of("cta_box", "quiz"),
                PostBody.unknownShortcodes("[cta_box id=\"3\"] [1] [quiz a=1]x[/quiz] [gallery ids=1]")
                        .keySet());
    }

    @Test
    void what_somebody_dropped_is_kept_for_the_report() {
        assertEquals(Map.of("gone", "in it"), body("[gone x=\"1\"]in it[/gone]").dropped());
    }

    /** The words within a mark do not vanish with it. */
    @Test
    void the_title_of_a_box_that_is_unwrapped_is_kept_for_the_report() {
        PostBody body = body("[su_box title=\"Call us\" color=\"red\"]today[/su_box]");
        assertEquals("<p>today</p>", body.html().strip());
        assertEquals(Map.of("su_box title", "Call us"), body.dropped());
    }

    @Test
    void blocks_bring_shared_ones_and_notes_and_tell_of_those_made_anew() {
        PostBody body = body("<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":8} /-->"
                + "<!-- wp:latest-posts {\"x\":{\"y\":1}} /--><!-- wp:spacer {\"height\":\"9px\"} --><div></div><!-- /wp:spacer -->"
                + "<!-- wp:footnotes /--><!-- wp:block {\"ref\":9} /-->");
        assertEquals(
                "<p>a</p><p>Shared</p><div></div><ol class=\"wp-block-footnotes\"><li id=\"x\">A <em>note</em></li></ol>",
                body.html().replaceAll("<!--.*?-->", ""));
        assertEquals(
                Set.of("latest-posts", "a shared block that is not in the export, or was not public"), body.dynamic());
    }

    /** A text that never closes what it opens takes no stack and no long time. */
    @Test
    void a_hostile_text_is_read_to_its_end() {
        String open = "[a b=\"".repeat(20_000) + "[row x=1]".repeat(200) + "[" + "x ".repeat(50_000);
        assertTrue(body(open).html().length() > 100_000);
    }

    private static PostBody body(String content) {
        Item item = new Item(
                1,
                "post",
                "publish",
                false,
                "a",
                0,
                "A",
                "",
                "",
                "",
                content,
                "",
                List.of(),
                List.of(new Meta("footnotes", "[{\"content\":\"A <em>note</em>\",\"id\":\"x\"}]")),
                "",
                0,
                Span.ofFile("a.xml"));
        return PostBody.of(
                item,
                REST,
                Map.of(
                        "gone", new ShortcodeAction.Drop(),
                        "call", new ShortcodeAction.Say("Call {number}", "tel:{number}")));
    }
}
