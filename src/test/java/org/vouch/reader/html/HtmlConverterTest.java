package org.vouch.reader.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.markdown.MarkdownSettings;

/** Each element of foreign HTML has one form in Markdown, and what has none is reported. */
class HtmlConverterTest {
    private static final HtmlConverter CONVERTER = new HtmlConverter(new MarkdownSettings(
            "en-US", Objects.requireNonNull(WordsReader.builtIn().get("en")), 100));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>1986. A great year</p>                     | 1986\\. A great year
            <p># no</p>                                   | \\# no
            <p>- dose</p>                                 | \\- dose
            <p>+ x</p>                                    | \\+ x
            <p>:::note</p>                                | \\:\\:\\:note
            <p>::cost-comparison</p>                      | \\:\\:cost-comparison
            <p>===</p>                                    | ===
            <p>&gt; 5 mg</p>                              | \\> 5 mg
            <p>[1]: see</p>                               | \\[1\\]: see
            <p>:price[iop]</p>                            | :price\\[iop\\]
            <p>a_b_c and _d_</p>                          | a_b_c and \\_d\\_
            <p>5 * 3 * 2 &amp;amp; 1 &lt; 2</p>           | 5 \\* 3 \\* 2 \\&amp; 1 < 2
            <p>10<sup>3</sup> H<sub>2</sub>O 1<sup>st</sup></p> | 10³ H₂O 1st
            <h1>Cost</h1>                                 | ## Cost
            <h3><strong>Cost</strong></h3>                | ### Cost
            <h2>C#</h2>                                   | ## C\\#
            <b>bold </b>words                             | **bold** words
            <em>a</em><em>b</em>                          | _ab_
            <strong>a <em>b</em></strong>                 | **a _b_**
            fo<b>o</b>bar                                 | fo**o**bar
            <a href="/a b">x</a>                          | [x](/a%20b)
            <a href="/a?b=1&amp;copy=2">x</a>             | [x](/a?b=1\\&copy=2)
            <img src="a.jpg" alt="A [b]">                 | ![A \\[b\\]](a.jpg)
            <code>a`b</code>                              | ``a`b``
            <p>&nbsp;</p>                                 | ``
            <p>see www.example.org</p>                    | see www.example.org
            <b>a <s>b</s></b><s> c</s>                    | **a ~~b~~** ~~c~~
            a<code> x</code>b                             | a `x`b
            x<sub>2 </sub>3                               | x₂ 3
            <h2>a.b#</h2>                                 | ## a.b\\#
            <code>a</code><b><code>b</code></b>c          | `ab`c
            <a href="/x"><pre>y</pre></a>                 | [y](/x)
            <a href="/x">&shy;</a>y                       | ­y
            <a href="/x"><img></a>                        | ``
            <a><p></p>9</a>10                             | 910
            <ul>a<code>b</code></ul>                      | - a`b`
            <table><tr><td><table><tr><td>a b</td></tr></table></td></tr></table> | a b
            <pre><img src="a.jpg" alt="A"></pre>          | ![A](a.jpg)
            <details><summary><h3>Alone</h3></summary></details> | ### Alone
            <ul><li><input type="checkbox" checked> done</li></ul> | - [x] done
            <mark>all</mark> <u>words</u> <font>stay</font> | all words stay
            """)
    void each_element_has_its_form(String html, String markdown) {
        Conversion done = converted(html);
        assertEquals(markdown, done.markdown().strip());
        assertTrue(done.whole(), done.lost().toString());
    }

    @Test
    void blocks_keep_their_order_and_nesting() {
        assertEquals(
                """
                        - one
                        - two
                          - three

                        * other list

                        3. first

                           more

                        4. second

                        > said
                        >
                        > twice

                        :::details More **here**

                        inside

                        :::

                        ```
                        a
                          b
                        ```
                        """,
                converted(
                                "<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul><ul><li>other list</li></ul>"
                                        + "<ol start=3><li><p>first</p><p>more</p></li><li>second</li></ol>"
                                        + "<blockquote><p>said</p><p>twice</p></blockquote>"
                                        + "<details><summary>More <b>here</b></summary><p>inside</p></details><pre>a\n  b</pre>")
                        .markdown());
    }

    @Test
    void terms_keep_their_meanings() {
        assertEquals(
                """
                        IOP
                        Day treatment
                        : Some hours a day.
                        : \\- at home

                        **PHP**
                        : More hours.
                        """,
                converted("<dl><dt>IOP</dt><dt>Day treatment</dt><dd>Some hours a day.</dd><dd>- at home</dd></dl>"
                                + "<dl><div><dt><b>PHP</b></dt><dd><p>More hours.</p></dd></div></dl>")
                        .markdown());
    }

    /** Within lists, and with more than a line to say. */
    @Test
    void terms_are_kept_where_other_parts_are() {
        assertEquals(
                """
                        - Levels:

                          IOP
                          : Some hours.
                        """,
                converted("<ul><li><p>Levels:</p><dl><dt>IOP</dt><dd>Some hours.</dd></dl></li></ul>")
                        .markdown());
        assertEquals(
                """
                        IOP

                        : Hours:

                          - 9 a week

                          Inner
                          : Meaning

                        : Or more.
                        """,
                converted("<dl><dt>IOP</dt><dd><p>Hours:</p><ul><li>9 a week</li></ul>"
                                + "<dl><dt>Inner</dt><dd>Meaning</dd></dl></dd><dd>Or more.</dd></dl>")
                        .markdown());
    }

    @Test
    void terms_in_lists_and_quotations_keep_all_that_they_mean() {
        String terms = "<dl><dt>IOP</dt><dd>Some.</dd><dd>Other.</dd></dl>";
        Conversion listed = converted("<ul><li>" + terms + "</li></ul>");
        assertEquals("- IOP\n  : Some.\n  : Other.\n", listed.markdown());
        Conversion quoted = converted("<blockquote>" + terms + "</blockquote>");
        assertEquals("> IOP\n> : Some.\n> : Other.\n", quoted.markdown());
        Conversion longer =
                converted("<ul><li><dl><dt>IOP</dt><dd><p>Some.</p><p>More.</p></dd><dd>Other.</dd></dl></li></ul>");
        assertEquals("- IOP\n\n  : Some.\n\n    More.\n\n  : Other.\n", longer.markdown());
        for (Conversion done : List.of(listed, quoted, longer)) {
            assertEquals(List.of(), done.losses());
            assertTrue(done.whole(), done.lost().toString());
        }
    }

    private static List<Block> blocks(String html) {
        return HtmlReader.read(Jsoup.parseBodyFragment(html).body(), Targets.UNCHANGED)
                .blocks();
    }

    /** For a place in which the parser does not find them. */
    @Test
    void terms_that_are_unfolded_are_paragraphs_below_their_names() {
        UnfoldedTerms unfolded = new UnfoldedTerms();
        assertEquals(
                blocks("<ul><li><p><b>IOP</b></p><p>Some.</p><p>Other.</p></li></ul>"),
                unfolded.of(blocks("<ul><li><dl><dt>IOP</dt><dd>Some.</dd><dd>Other.</dd></dl></li></ul>")));
        assertEquals("IOP", Inline.words(unfolded.names().get(0)));
    }

    /** One sign that is missing lets such an element go on to the end of a page, and its tables with it. */
    @Test
    void lines_that_hold_tables_and_lists_keep_them() {
        Conversion done = converted(
                "<pre><a href=\"/a/\">a</a>\nb<don't x </pre><h2>Hours</h2><dl><dt>IOP</dt><dd><blockquote>"
                        + "<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Mon</td><td>9</td></tr></table></blockquote></dd></dl>");
        assertEquals(
                "[a](/a/)\\\nb\n\n## Hours\n\nIOP\n\n: > | Day | Hours |\n  > | --- | --- |\n  > | Mon | 9 |\n",
                done.markdown());
        assertTrue(done.whole(), done.lost().toString());
    }

    /** An address in the place of a picture is a word of its own. */
    @Test
    void pictures_of_other_sites_are_apart_from_words() {
        Conversion done = converted("<p>See<a href=\"/x/\"><img src=\"https://o.example/a.png\"></a>word,"
                + " <em><img src=\"https://o.example/b.png\" alt=\"A pill\"></em>. End</p>");
        assertEquals(
                "See [https://o.example/a.png](/x/) word, [_A pill_](https://o.example/b.png). End\n", done.markdown());
        assertEquals(List.of(), done.lost().words());
    }

    /** What a term says may end with a list, which another list must not go on. */
    @Test
    void lists_after_terms_are_lists_of_their_own() {
        Conversion done =
                converted("<dl><dt>IOP</dt><dd><ul><li><dl><dt>A</dt><dd>B</dd><dd>C</dd></dl></li></ul></dd></dl>"
                        + "<ul><li>other</li></ul>");
        assertEquals("IOP\n\n: - A\n    : B\n    : C\n\n- other\n", done.markdown());
    }

    /** Notes as WordPress keeps them, in the order in which they are referred to; one without a reference stays. */
    @Test
    void notes_are_notes() {
        Conversion done = converted(
                "<p>As shown<sup data-fn=\"b\" class=\"fn\"><a href=\"#b\" id=\"b-link\">1</a></sup> and"
                        + " told<sup data-fn=\"a\" class=\"fn\"><a href=\"#a\" id=\"a-link\">2</a></sup>.</p>"
                        + "<ol class=\"wp-block-footnotes\"><li id=\"a\"># Told</li>"
                        + "<li id=\"b\">A <em>study</em> <a href=\"#b-link\">\u21a9\ufe0e</a></li><li id=\"c\">Alone</li></ol><p>End</p>");
        assertEquals(
                "As shown[^1] and told[^2].\n\n1. Alone\n\nEnd\n\n[^1]: A _study_\n\n[^2]: # Told\n",
                done.markdown().replace("\\#", "#"));
        assertTrue(done.whole(), done.lost().toString());
        assertEquals(List.of(), done.losses());
    }

    /** Its address, which is printed so that the link can be heard, is no word of the old page. */
    @Test
    void a_linked_picture_without_words_arrives_whole() {
        Conversion done = converted("<p>See <b>it</b> <a href=\"/x/\"><img src=\"a.jpg\" alt=\"\"></a></p>");
        assertEquals("See **it** [![](a.jpg)](/x/)\n", done.markdown());
        assertEquals(List.of(), done.losses());
        assertTrue(done.whole(), done.lost().toString());
    }

    /** A first row of data is no head. */
    @Test
    void a_table_without_a_head_gets_none() {
        assertEquals(
                "| | |\n| --- | --- |\n| IOP | $250 |\n| a\\|b | |\n",
                converted("<table><tr><td>IOP</td><td>$250</td></tr><tr><td>a|b</td><td></td></tr></table>")
                        .markdown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <form><label>Your name</label><input name="n"></form>          | FORM          | [Your, name]
            <script>alert(1)</script>                                       | SCRIPT        | []
            <iframe src="https://maps.example/x"></iframe>                  | EMBED         | []
            <table><tr><td colspan=2>a</td></tr><tr><td>b<td>c</table>      | MERGED_CELLS  | []
            <table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>  | TABLE_LIST    | []
            <table><tr><td>a<br>b</td><td>c</td></tr></table>               | CELL_LINES    | []
            <a href="javascript:x()">go</a>                                 | REFUSED_LINK  | []
            <a href="#nowhere">go</a>                                       | LOST_ANCHOR   | []
            <a href="https://gone.example/">go</a>                          | LOST_LINK     | []
            <img src="https://other.example/a.jpg" alt="A">                 | FOREIGN_IMAGE | []
            <dl><dt>T<br>U</dt><dd>D</dd></dl>                              | TERMS         | []
            <details><summary><h3>T</h3></summary>D</details>               | SUMMARY_HEADING | []
            <a href="/x"><table><tr><td><a href="/y">z</a></table></a>      | EMPTY_LINK    | []
            <dl>loose<div><dt>T</dt><dd>D</dd></div></dl>                   | TERMS         | []
            <div style="background:url('a.jpg')">Words</div>                | BACKGROUND    | []
            See <yourname>                                                  | UNKNOWN_TAG   | []
            <svg><text>Drawn</text></svg>                                   | DRAWING       | [Drawn]
            """)
    void what_has_no_form_is_reported(String html, Loss.Kind kind, String words) {
        Conversion done = converted(html);
        assertEquals(
                List.of(kind), done.losses().stream().map(Loss::kind).distinct().toList());
        assertEquals(words, done.lost().words().toString());
    }

    @Test
    void a_link_to_a_heading_of_the_page_keeps_its_id() {
        assertEquals(
                "[Cost](#what)\n\n## What it costs {#what}\n",
                converted("<p><a href=\"#what\">Cost</a></p><h2 id=\"what\">What it costs</h2>")
                        .markdown());
    }

    /** The proof does not believe the converter: it counts what is in the HTML and what a reader of the page finds. */
    @Test
    void the_proof_finds_what_is_not_there() {
        Conversion done = converted("<p>One two <a href=\"/x\">three</a></p><h2>Four</h2>");
        assertEquals(Tally.NONE, done.lost());
        Conversion less = new Conversion(
                "", List.of(), done.source(), converted("<p>One</p>").arrived(), "");
        assertFalse(less.whole());
        assertEquals(
                new Tally(List.of("two", "three", "Four"), List.of("/x"), List.of(), List.of("Four"), List.of()),
                less.lost());
    }

    private static Conversion converted(String html) {
        return CONVERTER.convert(html, new Targets() {
            @Override
            public Optional<String> link(String address) {
                return address.contains("gone.example") ? Optional.empty() : Optional.of(address);
            }

            @Override
            public String image(String address) {
                return address;
            }

            @Override
            public String alt(String address) {
                return "";
            }
        });
    }
}
