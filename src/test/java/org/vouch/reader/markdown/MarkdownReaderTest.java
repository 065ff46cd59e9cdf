package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Link;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

class MarkdownReaderTest {
    private static final Citation ASAM = new Citation(
            "asam-4",
            "The ASAM Criteria",
            Optional.of("https://asam.example/4"),
            Optional.of(2023),
            Optional.empty(),
            new Span("a.md", 2, 1, 4));

    private static void prints(String html, String text) {
        assertEquals(html, Sample.html(text));
        assertEquals("", Sample.places(text));
    }

    // ---- places, pieces and words ----

    /** The last character of a mailbox is a letter, as in {@code extensions/autolink.c} of cmark-gfm. */
    @ParameterizedTest
    @CsvSource({
        "Write to care@center.org today, true",
        "It needs glob@7.0.3 or newer, false",
        "Write to care@center.org., true",
        "Write to care@center.o2, false",
    })
    void what_ends_with_a_digit_is_a_version_and_no_mailbox(String words, boolean mailbox) {
        assertEquals(mailbox, Sample.html(words + "\n").contains("href=\"mailto:"));
    }

    @Test
    void places_are_counted_from_the_start_of_the_file() {
        String file = "---\ntitle: x\n---\n\nA [bad](javascript:x) link.\n";
        Outcome<Body> body = new MarkdownReader()
                .read(new Source("a.md", file), file.indexOf("---\n\n") + 4, Sample.ENGLISH, List.of());
        assertEquals("5:9+12 link-scheme", Sample.places(body.findings()));
        assertEquals("<p>A bad link.</p>\n", Sample.html(body.value()));
        assertEquals(3, body.value().words());
    }

    @Test
    void a_body_may_be_empty_and_may_not_start_outside() {
        assertEquals(Body.EMPTY, Sample.read("").value());
        assertEquals(Body.EMPTY, Sample.read("\n\n").value());
        Source source = new Source("a.md", "a");
        assertThrows(
                IllegalArgumentException.class, () -> new MarkdownReader().read(source, 2, Sample.ENGLISH, List.of()));
    }

    @Test
    void links_of_this_site_and_pictures_are_pieces_of_their_own() {
        String text = "A [*link*](../b.md \"T\") and ![a cat](cat.png \"C\").\n";
        Link link = new Link("../b.md", "T", new Span("a.md", 1, 12, 7));
        assertEquals(
                List.of(
                        new Piece.Html("<p>A "),
                        new Piece.LinkStart(link),
                        new Piece.Html("<em>link</em>"),
                        new Piece.LinkEnd(),
                        new Piece.Html(" and "),
                        new Piece.Picture("cat.png", "a cat", "C", new Span("a.md", 1, 38, 7)),
                        new Piece.Html(".</p>\n")),
                Sample.read(text).value().pieces());
        assertEquals(List.of(link), Sample.read(text).value().links());
    }

    @Test
    void links_elsewhere_are_printed_and_listed() {
        String text = "[a](https://x.org/?b&c) [d](mailto:e@f.org) [g](tel:+1-919-555-0100) [h](#i) <https://j.org>\n";
        prints(
                "<p><a href=\"https://x.org/?b&amp;c\" class=\"external\" rel=\"noopener\">a</a> "
                        + "<a href=\"mailto:e@f.org\">d</a> <a href=\"tel:+1-919-555-0100\">g</a> <a href=\"#i\">h</a> "
                        + "<a href=\"https://j.org\" class=\"external\" rel=\"noopener\">https://j.org</a></p>\n",
                text);
        assertEquals(
                List.of("https://x.org/?b&c", "mailto:e@f.org", "tel:+1-919-555-0100", "#i", "https://j.org"),
                Sample.read(text).value().links().stream().map(Link::target).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://x.org/a.         | https://x.org/a",
                "(https://x.org/a_(b))        | https://x.org/a_(b)",
                "https://x.org/a,b!           | https://x.org/a,b",
                "https://x.org/a&amp;b        | https://x.org/a",
                "www.x.org/a?b=c.             | https://www.x.org/a?b=c",
                "write to a.b+c@x.org.        | mailto:a.b+c@x.org",
                "HTTPS://X.org                | HTTPS://X.org"
            })
    void a_bare_address_is_a_link(String text, String target) {
        assertEquals(
                List.of(target),
                Sample.read(text).value().links().stream().map(Link::target).toList());
    }

    @ParameterizedTest
    @CsvSource({"https://x", "xhttps://x.org", "www.", "a@b", "@x.org", "`https://x.org`", "a.b@-", "http:/x.org"})
    void what_is_no_address_is_no_link(String text) {
        assertEquals(List.of(), Sample.read(text).value().links());
    }

    @Test
    void words_are_runs_of_letters_and_digits_that_readers_see() {
        assertEquals(
                9,
                Sample.read("# One two\n\nthr**ee** four, 5 *six* [seven](eight) `nine`<!-- vouch-x -->\n")
                                .value()
                                .words()
                        + 1);
        assertEquals(2, Sample.read("![no words](a.png)\n\n- a\n- b\n").value().words());
    }

    @Test
    void one_reader_reads_page_after_page() {
        MarkdownReader reader = new MarkdownReader();
        String text = "# A {#b}\n\n*[AB]: c\n\nAB[^1] \"q\"\n\n:::note\nx\n\n[^1]: d\n";
        Outcome<Body> first = reader.read(new Source("a.md", text), 0, Sample.ENGLISH, List.of());
        reader.read(new Source("b.md", "[^1] AB ## \"x\n\n> - `"), 0, Sample.SPANISH, List.of());
        assertEquals(first, reader.read(new Source("a.md", text), 0, Sample.ENGLISH, List.of()));
    }

    // ---- headings ----

    @Test
    void headings_get_ids_from_their_words_and_no_id_twice() {
        Body body = Sample.read("""
                ## What *does* it cost?
                ## What does it cost?
                ## Cost {#cost}
                ## Cost
                ### Review
                ## ¿Qué es?
                ## 1\\. First step — now
                ## ***
                Under
                line
                ---
                """).value();
        assertEquals(
                List.of(
                        "what-does-it-cost",
                        "what-does-it-cost-2",
                        "cost",
                        "cost-2",
                        "review-2",
                        "qué-es",
                        "1-first-step-now",
                        "section",
                        "under-line"),
                body.headings().stream().map(Heading::id).toList());
        assertEquals(
                new Heading(2, "what-does-it-cost", "What does it cost?", new Span("a.md", 1, 1, 23)),
                body.headings().get(0));
        assertEquals("1. First step — now", body.headings().get(6).text());
        assertEquals(body.headings().stream().map(Heading::id).toList(), body.ids());
    }

    @Test
    void an_id_that_the_author_gave_wins_over_one_made_of_words_above_it() {
        assertEquals(
                "<h2 id=\"cost-2\">Cost</h2>\n<h2 id=\"cost\">Price</h2>\n",
                Sample.html("## Cost\n## Price {#cost}\n"));
        assertEquals("1:8+4 heading-id\n3:9+1 heading-id", Sample.places("## A {#main}\n## B {#c}\n## CC {#c}\n"));
        assertEquals("2:1+7 heading-id", Sample.places("## A day {#cost}\n## Cost\n## Cost\n"));
        assertEquals("", Sample.places("## Cost {#cost}\n## Cost\n## Main\n"));
    }

    @Test
    void a_heading_of_the_first_level_is_printed_as_one_of_the_second() {
        assertEquals("<h2 id=\"a\">A</h2>\n", Sample.html("# A\n"));
        assertEquals(
                List.of("A", "C"),
                Sample.read("# A\n## B\nC\n=\n").value().structure().firstLevel().stream()
                        .map(Heading::text)
                        .toList());
    }

    @Test
    void a_heading_keeps_links_and_hears_the_words_in_them() {
        Body body = Sample.read("## A [b](c.md) \"d\" `e`\n").value();
        assertEquals("A b “d” e", body.headings().get(0).text());
        assertEquals("<h2 id=\"a-b-d-e\">A <a href=\"c.md\">b</a> “d” <code>e</code></h2>\n", Sample.html(body));
    }

    // ---- typography ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\"                 | “a”",
                "\"a 'b' c\"           | “a ‘b’ c”",
                "(\"a\")               | (“a”)",
                "it's John's 90s'      | it’s John’s 90s’",
                "the '90s, 'tis        | the ’90s, ’tis",
                "\"*a*\" **'b'**       | “<em>a</em>” <strong>‘b’</strong>",
                "a--b a---b a -- b     | a–b a—b a – b",
                "wait...               | wait…",
                "\\\"a\\\" a\\--b      | &quot;a&quot; a--b",
                "&quot;a&quot;         | &quot;a&quot;",
                "[\"a\"](b.md \"c'd\") | <a href=\"b.md\" title=\"c'd\">“a”</a>",
                "5'10\"                | 5’10”"
            })
    void english_marks_are_those_of_print(String text, String printed) {
        assertEquals("<p>" + printed + "</p>\n", Sample.html(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\"           | «a»",
                "\"a 'b' c\"     | «a “b” c»",
                "O'Brien's       | O’Brien’s",
                "¿\"a\"?         | ¿«a»?"
            })
    void spanish_marks_are_those_of_print(String text, String printed) {
        assertEquals(
                "<p>" + printed + "</p>\n", Sample.html(Sample.readSpanish(text).value()));
    }

    @Test
    void code_is_printed_as_it_is_written() {
        prints("<p><code>&quot;a&quot; -- 'b'...</code></p>\n", "`\"a\" -- 'b'...`\n");
        prints("<pre><code class=\"language-sh\">x --y &quot;z&quot;\n</code></pre>\n", "```sh\nx --y \"z\"\n```\n");
        prints("<pre><code>a\n\nb\n</code></pre>\n", "    a\n\n    b\n\n");
    }

    @Test
    void abbreviations_are_explained_wherever_they_are_words() {
        prints(
                "<p>An <abbr title=\"intensive outpatient program\">IOP</abbr>, (<abbr title=\"intensive outpatient program\">"
                        + "IOP</abbr>) but no IOPs and no <code>IOP</code>, <a href=\"IOP.md\">"
                        + "<abbr title=\"intensive outpatient program\">IOP</abbr></a> "
                        + "<abbr title=\"a &quot;b&quot;\">IOP-A</abbr>.</p>\n",
                """
                *[IOP]: intensive outpatient program
                *[IOP-A]: a "b"

                An IOP, (IOP) but no IOPs and no `IOP`, [IOP](IOP.md) IOP-A.
                """);
    }

    // ---- notes ----

    @Test
    void notes_are_numbered_by_their_first_reference_and_lead_back_to_each() {
        prints("""
                <p>a<sup class="footnote-ref"><a href="#fn-two" id="fnref-two" aria-describedby="footnotes-title">1</a></sup> \
                b<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" aria-describedby="footnotes-title">2</a></sup> \
                c<sup class="footnote-ref"><a href="#fn-two" id="fnref-two-2" aria-describedby="footnotes-title">1</a></sup></p>
                <section class="footnotes" aria-labelledby="footnotes-title">
                <h2 id="footnotes-title">Notes and sources</h2>
                <ol>
                <li id="fn-two">
                <p>Two. <a href="#fnref-two" class="footnote-back" aria-label="Back to reference 1">&#8617;&#65038;</a> \
                <a href="#fnref-two-2" class="footnote-back" aria-label="Back to reference 1-2">&#8617;&#65038;<sup>2</sup></a></p>
                </li>
                <li id="fn-1">
                <p>One.</p>
                <ul>
                <li>x</li>
                </ul>
                <p> <a href="#fnref-1" class="footnote-back" aria-label="Back to reference 2">&#8617;&#65038;</a></p>
                </li>
                </ol>
                </section>
                """, "a[^two] b[^1] c[^two]\n\n[^1]: One.\n\n    - x\n[^two]: Two.\n");
    }

    @Test
    void a_source_in_the_front_matter_is_cited_as_a_note() {
        assertTrue(Sample.html("a[^asam-4]\n", ASAM)
                .contains(
                        "<p><cite><a href=\"https://asam.example/4\" class=\"external\" rel=\"noopener\">The ASAM Criteria"
                                + "</a></cite> (2023) <a href=\"#fnref-asam-4\""));
        assertEquals("", Sample.places(Sample.read("a[^asam-4]\n", ASAM).findings()));
        assertTrue(Sample.html("a[^asam-4]\n\n[^asam-4]: Own words.\n", ASAM).contains("Own words."));
    }

    /** Words that look like a line that says where a link leads are on no page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[Stop]: now.",
                "[Never]: \"alone\"",
                "[Danger]: overdose \"call at once\"",
                "[Ask]: <call your doctor first>",
                "[Phone]: 919-555-0100",
                "[Line]: (919)555-0100",
                "[Dose]: 2.5mg",
                "[Price]: $5,000",
                "[Time]: 10:30",
                "[Why]: stress?",
                "[Nota]: ¡nunca!",
                "[注意]: 停止。"
            })
    void words_that_are_read_as_the_address_of_a_link_are_found(String line) {
        int length = line.length();
        for (String around : List.of("%s\n", "a\n\n%s\n\nb\n", "> %s\n", "- %s\n", ":::note\n%s\n:::\n", "%s\nb\n")) {
            String text = String.format(around, line);
            Outcome<Body> read = Sample.read(text);
            assertTrue(
                    Sample.places(read.findings()).matches("\\d:\\d\\+" + length + " reference-unused"),
                    () -> text + Sample.places(read.findings()));
            String fix = read.findings().get(0).fix();
            String right = "\\" + line.replace("<", "\\<");
            assertEquals("write '" + right + "'", fix);
            Outcome<Body> mended = Sample.read(text.replace(line, right));
            assertEquals(List.of(), mended.findings());
            String shown = Sample.html(mended.value());
            assertTrue(shown.contains(line.substring(0, line.indexOf(' '))), shown);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Guide]: guide.md",
                "[Guide]: ../care/guide",
                "[Guide]: #cost",
                "[Guide]: ?page=2",
                "[Site]: https://example.org",
                "[Site]: www.example.org",
                "[Call]: tel:988",
                "[Mail]: care@example.org",
                "[File]: <my list.pdf>",
                "[Line]: ---",
                "[Stop]: now\n\nHere you [stop].",
                "[Stop]: now\n\nHere you [rest][stop].",
                "[^1]: now.\n\nWords.[^1]",
                "[Stop]: do not stop."
            })
    void an_address_and_what_is_referred_to_are_left_alone(String text) {
        assertFalse(Sample.places(text + "\n").contains("reference-unused"));
    }

    @Test
    void the_first_line_of_words_is_told_and_a_second_meaning_of_one_label_too() {
        assertEquals("1:1+7 reference-unused", Sample.places("[Help]:\nhere\n"));
        assertEquals("2:1+14 reference-unused", Sample.places("[Stop]: now.\n[Stop]: later.\n\nWhen to [stop].\n"));
    }

    @Test
    void notes_that_do_not_fit_are_found() {
        Outcome<Body> body = Sample.read("a[^b]\n\n[^c]: d\n[^c]: e\n", ASAM);
        assertEquals(
                "1:2+4 citation-unknown\n3:1+5 footnote-unused\n4:1+5 footnote-twice", Sample.places(body.findings()));
        assertEquals("<p>a[^b]</p>\n", Sample.html(body.value()));
        assertEquals(
                "known: asam-4, c; or add it to the page's sources",
                body.findings().get(0).fix());
    }

    @Test
    void a_reference_in_a_link_stands_behind_it() {
        String html = Sample.html("[a[^1] b](c.md)\n\n[^1]: d\n");
        assertTrue(html.startsWith("<p><a href=\"c.md\">a b</a><sup class=\"footnote-ref\">"), html);
    }

    @Test
    void notes_may_refer_to_notes() {
        String html = Sample.html("a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]\n");
        assertTrue(html.contains("<li id=\"fn-2\">"), html);
        assertTrue(html.contains("href=\"#fnref-1-2\""), html);
    }

    // ---- telephone numbers ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Call 911 now.                             | 911            | tel:911
                    Llame al 988, de día y de noche.          | 988            | tel:988
                    Call SAMHSA, 1-800-662-4357, for free.    | 1-800-662-4357 | tel:18006624357
                    It spells 1-800-662-HELP.                 | 1-800-662-HELP | tel:18006624357
                    Call (919) 555-0142 or come.              | (919) 555-0142 | tel:9195550142
                    Call +1 919 555 0142.                     | +1 919 555 0142 | tel:+19195550142
                    **988**                                   | 988            | tel:988
                    Call or text 988.                         | 988            | tel:988
                    Text START to 88788.                      | 88788          | sms:88788?&body=START
                    You can text your ZIP code to 435748 (HELP4U). | 435748    | sms:435748
                    Or text 838255.                           | 838255         | sms:838255
                    Envíe la palabra AYUDA al 988.            | 988            | sms:988?&body=AYUDA
                    Envíe su código postal por mensaje de texto al 435748. | 435748 | sms:435748
                    """)
    void a_number_in_words_is_a_link_that_dials_it_and_the_words_stay(String words, String number, String address) {
        Outcome<Body> read = Sample.read(words);
        String html = Sample.html(read.value());
        assertTrue(
                html.contains("<a class=\"tel\" href=\"" + address.replace("&", "&amp;") + "\">" + number + "</a>"),
                html);
        assertEquals(1, html.split("<a ", -1).length - 1, html);
        assertEquals(words.replace("*", ""), read.value().prose().get(0).text());
        assertEquals(List.of(), read.value().links(), "no link of the author's");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $988, or 911.50 dollars, or 988,000 in all.",
                "Room 1911, form 988-B, section #911, 42.988 and 9911.",
                "Your ZIP code, such as 27601, and 435748 of 1-800.",
                "Fax: 919-555-0142.",
                "Not 123-456-7890, nor 1-800-662-43571, nor 2026-11-30.",
                "## Call 911\n",
                "`988`",
            })
    void what_is_not_surely_a_number_to_dial_is_left_alone(String words) {
        assertFalse(Sample.html(words).contains("<a "), Sample.html(words));
    }

    @Test
    void a_number_in_a_link_and_in_the_name_of_a_column_is_no_second_link() {
        prints("<p><a href=\"tel:988\">Call 988</a></p>\n", "[Call 988](tel:988)\n");
        String table = Sample.html("|Call 988|\n|-|\n|988|\n");
        assertTrue(table.contains("<th scope=\"col\">Call 988</th>"), table);
        assertTrue(table.contains("<td data-label=\"Call 988\"><a class=\"tel\" href=\"tel:988\">988</a></td>"), table);
    }

    // ---- tables, lists ----

    @Test
    void a_table_has_a_name_and_aligned_columns() {
        prints("""
                <h2 id="costs">Costs</h2>
                <div class="table cards-tiny" role="region" tabindex="0" aria-label="Costs">
                <table>
                <thead>
                <tr>
                <td></td>
                <th scope="col" class="align-right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row"><code>x|y</code></th>
                <td class="align-right" data-label="b">1</td>
                </tr>
                </tbody>
                </table>
                </div>
                <div class="table cards-tiny" role="region" tabindex="0" aria-label="Costs (2)">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-left">c</th>
                <th scope="col" class="align-center">d</th>
                </tr>
                </thead>
                </table>
                </div>
                """, "## Costs\n\n||b|\n|--|-:|\n|`x\\|y`|1|\n\n|c|d|\n|:-|:-:|\n");
        assertTrue(Sample.html("|a|\n|-|\n").contains("aria-label=\"Table\""));
    }

    @Test
    void each_cell_of_a_table_names_its_column_in_the_words_that_readers_see() {
        String html = Sample.html("|Line|*Its* \"number\" &amp; `<code>`|Who|\n|-|-|-|\n|a||c|\n||e|f|\n");
        assertTrue(html.startsWith("<div class=\"table cards\" "), html);
        assertTrue(html.contains("""
                        <tr>
                        <th scope="row" data-label="Line">a</th>
                        <td data-label="Its “number” &amp; &lt;code&gt;"></td>
                        <td data-label="Who">c</td>
                        </tr>
                        <tr>
                        <td data-label="Line"></td>
                        <td data-label="Its “number” &amp; &lt;code&gt;">e</td>
                        """), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "||||\n|-|-|-|\n|a|b|c|\n",
                "|[a](b.md)|c|d|\n|-|-|-|\n|a|b|c|\n",
                "|a[^1]|c|d|\n|-|-|-|\n|a|b|c|\n\n[^1]: e\n",
                "|::price[iop]|c|d|\n|-|-|-|\n|a|b|c|\n",
                "|a name of a column that is so long that nobody could find what is in a cell below it|c|d|\n|-|-|-|\n|a|b|c|\n"
            })
    void a_table_whose_columns_have_no_name_that_could_be_repeated_scrolls(String written) {
        String html = Sample.html(written);
        assertTrue(html.contains("<div class=\"table\" role=\"region\" tabindex=\"0\""), html);
        assertFalse(html.contains("data-label"), html);
    }

    @Test
    void what_looks_like_a_table_but_is_none_is_found() {
        assertEquals("3:1+5 table-unread", Sample.places("words\n|a|b|\n|-|-|\n|c|d|\n"));
        assertEquals("2:1+5 table-unread", Sample.places("|a|\n|-|-|\n"));
    }

    @Test
    void tasks_have_boxes_with_labels() {
        prints("""
                <ul>
                <li class="task"><label><input type="checkbox" disabled> a</label></li>
                <li class="task"><label><input type="checkbox" disabled checked> b</label>
                <ul>
                <li>c</li>
                </ul>
                </li>
                <li><a href="d">x</a></li>
                </ul>
                """, "- [ ] a\n- [x] b\n  - c\n- [x](d)\n");
        prints(
                "<ul>\n<li class=\"task\">\n<p><label><input type=\"checkbox\" disabled> a</label></p>\n<p>b</p>\n</li>\n</ul>\n",
                "- [ ] a\n\n  b\n");
    }

    @Test
    void terms_mean_several_things_wherever_they_are() {
        String terms = "<dl>\n<dt>A</dt>\n<dd>b</dd>\n<dd>c</dd>\n</dl>\n";
        prints(terms, "A\n: b\n: c\n");
        prints("<ul>\n<li>\n" + terms + "</li>\n</ul>\n", "- A\n  : b\n  : c\n");
        prints("<blockquote>\n" + terms + "</blockquote>\n", "> A\n> : b\n> : c\n");
        prints(
                "<ul>\n<li>\n" + terms.replaceAll("<dd>(.)</dd>", "<dd>\n<p>$1</p>\n</dd>") + "</li>\n</ul>\n",
                "- A\n\n  : b\n\n  : c\n");
        prints("<blockquote>\n<dl>\n<dt>A</dt>\n<dd>b\n: c</dd>\n</dl>\n</blockquote>\n", "> A\n> : b\n: c\n");
    }

    @Test
    void terms_are_explained() {
        prints(
                "<dl>\n<dt>A <em>b</em></dt>\n<dd>c</dd>\n<dd>d</dd>\n<dt>E</dt>\n<dd>f</dd>\n</dl>\n",
                "A *b*\n: c\n: d\n\nE\n: f\n");
    }

    @Test
    void blanks_inside_the_words_of_a_link_stay() {
        prints("<p>Ask the<a href=\"/a\"> clinic </a>nurse.</p>\n", "Ask the[ clinic ](/a)nurse.\n");
        prints("<p><a href=\"/a\">the list </a>first</p>\n", "[the list ](/a)first\n");
        prints("<p>a<a href=\"/a\"> <em>b</em> </a>c</p>\n", "a[ *b* ](/a)c\n");
        prints("<p>a<a href=\"/a\"> <code>b</code> </a>c</p>\n", "a[ `b` ](/a)c\n");
        prints("<p>a<a href=\"/a\"> b </a>c</p>\n", "a[ b ][x]c\n\n[x]: /a\n");
        prints("<p>a<a href=\"/a\"> x </a>c</p>\n", "a[ x ]c\n\n[x]: /a\n");
        prints("<p><a href=\"/a\">b\nc</a></p>\n", "[b\nc](/a)\n");
        assertEquals(
                List.of("Ask the clinic nurse."),
                Sample.read("Ask the[ clinic ](/a)nurse.\n").value().prose().stream()
                        .map(Prose::text)
                        .toList());
    }

    @Test
    void a_link_without_words_shows_its_address() {
        prints("<p>a<a href=\"/a\"> /a </a>c</p>\n", "a[ ](/a)c\n");
        assertEquals(
                "<p><a href=\"/a\"><img src=\"b.png\" alt=\"\"> /a </a>c</p>\n", Sample.html("[![](b.png)](/a)c\n"));
        prints(
                "<p><a href=\"https://a.org/?b&amp;c\" class=\"external\" rel=\"noopener\"> https://a.org/?b&amp;c </a></p>\n",
                "[](https://a.org/?b&c)\n");
    }

    @Test
    void a_link_may_show_an_image_wherever_their_addresses_stand() {
        String addresses = "\n\n[map]: map.png\n[page]: b.md\n";
        String linked = "<p><a href=\"b.md\"><img src=\"map.png\" alt=\"A map\"></a> c</p>\n";
        prints(linked, "[![A map](map.png)](b.md) c\n");
        prints(linked, "[![A map][map]](b.md) c" + addresses);
        prints(linked, "[![A map](map.png)][page] c" + addresses);
        prints(linked, "[![A map][map]][page] c" + addresses);
        prints(
                "<p><a href=\"b.md\"><img src=\"map.png\" alt=\"map\"> and <img src=\"map.png\" alt=\"A map\"></a></p>\n",
                "[![map] and ![A map][map]][page]" + addresses);
        prints(
                "<p>[<img src=\"map.png\" alt=\"A map\"> <a href=\"b.md\">page</a>]<a href=\"b.md\">page</a></p>\n",
                "[![A map][map] [page]][page]" + addresses);
    }

    @Test
    void a_line_right_below_a_table_is_a_row_of_it() {
        String table = "| a | b |\n|---|---|\n";
        String head = "<thead><tr><th>a</th><th>b</th></tr></thead>";
        assertEquals(
                head + "<tbody><tr><th>c <em>d</em></th><td></td></tr><tr><th>e</th><td>f</td></tr></tbody><p>g</p>",
                bare(table + "c *d*\ne | f\n\ng\n"));
        assertEquals(head + "<p>c</p>", bare(table + "\nc\n"));
        assertEquals(head + "<blockquote><p>c</p></blockquote>", bare(table + "> c\n"));
        assertEquals(head + "<p>c</p>", bare(table + "    c\n"));
        assertEquals("3:3+3 raw-html", Sample.places(table + "c <b>\n"));
    }

    /** Returns a body without the frames and names of its tables. */
    private static String bare(String text) {
        return Sample.html(text).replaceAll("</?(?:div|table)[^>]*>| (?:scope|data-label)=\"[^\"]*\"|\n", "");
    }

    @Test
    void every_paragraph_of_a_tight_list_is_bare() {
        prints("<ul>\n<li>a\n<pre><code>b\n</code></pre>\nc</li>\n</ul>\n", "- a\n  ```\n  b\n  ```\n  c\n");
        prints("<ul>\n<li>a\n<h2 id=\"b\">b</h2>\nc</li>\n<li>d</li>\n</ul>\n", "- a\n  ## b\n  c\n- d\n");
        prints(
                "<ul>\n<li>\n<p>a</p>\n<pre><code>b\n</code></pre>\n<p>c</p>\n</li>\n</ul>\n",
                "- a\n\n  ```\n  b\n  ```\n  c\n");
    }

    @Test
    void one_tilde_strikes_out_as_two_do() {
        prints("<p><del>a</del> <del>b c</del></p>\n", "~a~ ~~b c~~\n");
        prints("<p>~a~~ ~~~b~~~</p>\n", "~a~~ ~~~b~~~\n");
        prints("<p>~5 mg to ~10 mg</p>\n", "~5 mg to ~10 mg\n");
    }

    /**
     * {@code CO~2~} is Pandoc's way to write a figure below the line, and two tildes between numbers are two ranges.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "H~2~O",
                "CO~2~",
                "a CO~2~ b~3~c",
                "Take 5~10 mg, 2~3 times",
                "ma~ana y a~o",
                "~5 mg~x",
                "x~5 mg~"
            })
    void one_tilde_within_a_word_strikes_out_nothing(String words) {
        prints("<p>" + words + "</p>\n", words + "\n");
        prints("<h2 id=\"a\">" + words + "</h2>\n", "## " + words + " {#a}\n");
    }

    @Test
    void two_tildes_strike_out_a_part_of_a_word_too() {
        prints("<p>un<del>do</del>able <del>10</del>, 2~3</p>\n", "un~~do~~able ~10~, 2~3\n");
    }

    // ---- HTML ----

    @Test
    void html_is_refused_and_seen() {
        assertEquals("<p>a &lt;b&gt;c&lt;/b&gt;</p>\n", Sample.html("a <b>c</b>\n"));
        assertEquals("1:3+3 raw-html", Sample.places("a <b>c</b>\n"));
        assertEquals("<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>\n", Sample.html("<div>\n*a*\n</div>\n"));
        assertEquals("1:1+5 raw-html", Sample.places("<div>\n*a*\n</div>\n"));
        assertEquals("2:3+10 raw-html", Sample.places("a\n> <!-- b -->\n"));
    }

    @Test
    void html_is_told_once_for_each_element_with_the_markdown_for_it() {
        assertEquals(
                List.of(
                        "1:1 HTML is not passed through to readers: 3 times <a> on this page, the first here: write"
                                + " [words](address)",
                        "2:1 HTML is not passed through to readers: end the line with a backslash",
                        "4:1 a comment would be seen by everybody who looks at the page's source: 2 comments on this page,"
                                + " the first here: take it out",
                        "6:1 HTML is not passed through to readers: write each item on a line that starts with '- '",
                        "9:3 HTML is not passed through to readers: say it in Markdown, or write \\< where the sign itself"
                                + " is meant"),
                Sample.read(
                                "<A href=\"b\">c</A>\n<br/> <a href=\"d\">\n\n<!-- e -->\n\n<ul><li>f</li>\n</ul>\n\n- <x-y> <a>\n- <!-- g -->\n")
                        .findings()
                        .stream()
                        .map(each -> each.span().line() + ":" + each.span().column() + " " + each.message() + ": "
                                + each.fix())
                        .toList());
    }

    @Test
    void comments_for_this_program_print_nothing() {
        prints("<p>a b</p>\n", "<!-- vouch-x -->\n\na <!-- vouch-y -->b\n");
    }

    // ---- images ----

    @Test
    void an_image_needs_words() {
        assertEquals("1:3+10 image-alt", Sample.places("a ![](b.png)\n"));
        assertEquals("", Sample.places("![a](b.png)\n"));
    }

    // ---- nesting ----

    @Test
    void too_deep_nesting_is_found_once_and_printed_flat() {
        MarkdownSettings shallow = new MarkdownSettings("en", Sample.words("en"), 2);
        Outcome<Body> body = new MarkdownReader()
                .read(new Source("a.md", "> - a\n>   - b\n>     - c\n> > > d\n"), 0, shallow, List.of());
        assertEquals("2:5+1 page-nesting", Sample.places(body.findings()));
        assertEquals("", Sample.places("> ".repeat(100) + "a"));
        assertEquals("1:201+1 page-nesting", Sample.places("> ".repeat(101) + "a"));
        assertEquals("1:201+1 page-nesting", Sample.places("- ".repeat(101) + "a"));
    }

    @Test
    void settings_with_gaps_are_refused() {
        Messages empty = new Messages("en", Map.of());
        assertThrows(IllegalArgumentException.class, () -> new MarkdownSettings("en", empty, 100));
        Messages words = Sample.words("en");
        assertThrows(IllegalArgumentException.class, () -> new MarkdownSettings("en", words, 0));
    }
}
