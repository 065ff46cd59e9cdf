package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

class DirectivesTest {
    private static void prints(String html, String text) {
        assertEquals(html, Sample.html(text));
        assertEquals("", Sample.places(text));
    }

    private static Finding only(String text) {
        List<Finding> findings = Sample.read(text).findings();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    @Test
    void each_block_has_its_frame_and_its_label() {
        prints("""
                <div class="block urgent" role="region" aria-labelledby="block-title">
                <p class="block-title" id="block-title">Urgent</p>
                <p>Call <a class="tel" href="tel:911">911</a>.</p>
                </div>
                <div class="block note" role="note" aria-labelledby="block-title-2">
                <p class="block-title" id="block-title-2"><span class="block-kind">Note:</span> Own <em>title</em></p>
                <p>a</p>
                </div>
                <div class="block do">
                <p class="block-title">Do</p>
                <ul>
                <li>b</li>
                </ul>
                </div>
                <div class="block dont">
                <p class="block-title">Never</p>
                <ul>
                <li>c</li>
                </ul>
                </div>
                <details class="block details">
                <summary>What it costs</summary>
                <p>d</p>
                </details>
                <details class="block details">
                <summary>More about this</summary>
                <p>e</p>
                </details>
                <div class="block key-points" role="region" aria-labelledby="block-title-3">
                <p class="block-title" id="block-title-3">Key points</p>
                <p>f</p>
                </div>
                <div class="block checklist" role="region" aria-labelledby="block-title-4">
                <p class="block-title" id="block-title-4">Checklist</p>
                <ul>
                <li>g</li>
                </ul>
                </div>
                """, """
                :::urgent
                Call 911.
                :::
                :::note Own *title*
                a
                :::
                :::do
                - b
                :::
                :::dont Never
                - c
                :::
                :::details What it costs
                d
                :::
                ::: details
                e
                :::
                :::key-points
                f
                :::
                :::checklist
                - g
                :::
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "tip, 'write '':::note''; allowed: '",
        "Danger, 'write '':::note'', or '':::urgent'' where readers have to call somebody now; allowed: '",
        "spoiler, 'write '':::details'' followed by the words to press; allowed: '",
        "nots, 'did you mean ''note''? allowed: '"
    })
    void blocks_of_other_programs_have_a_name_here(String name, String fix) {
        Finding told = only(":::" + name + "\nWords.\n:::\n");
        assertEquals("there is no block called '" + name + "'", told.message());
        assertTrue(told.fix().startsWith(fix), told.fix());
    }

    @Test
    void blocks_nest_with_fences_of_any_length() {
        String inner = "<div class=\"block do\">\n<p class=\"block-title\">Do</p>\n<p>a</p>\n</div>\n<p>b</p>\n";
        for (String text : List.of(
                ":::details\n:::do\na\n:::\nb\n:::\n",
                "::::details\n:::do\na\n:::\n\nb\n::::\n",
                ":::details\n::::do\na\n::::\nb\n:::\n")) {
            prints(
                    "<details class=\"block details\">\n<summary>More about this</summary>\n" + inner + "</details>\n",
                    text);
        }
    }

    @Test
    void a_block_may_stand_in_a_list_and_end_a_list() {
        prints("""
                <ul>
                <li>a
                <details class="block details">
                <summary>More about this</summary>
                <p>b</p>
                </details>
                </li>
                <li>c</li>
                </ul>
                """, "- a\n  :::details\n  b\n  :::\n- c\n");
        prints(
                "<div class=\"block do\">\n<p class=\"block-title\">Do</p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n<p>b</p>\n",
                ":::do\n- a\n:::\nb\n");
    }

    @Test
    void colons_in_code_end_nothing() {
        prints(
                "<div class=\"block do\">\n<p class=\"block-title\">Do</p>\n<pre><code>:::\n</code></pre>\n</div>\n",
                ":::do\n```\n:::\n```\n:::\n");
    }

    @Test
    void an_unknown_block_is_found_and_its_words_are_kept() {
        Finding finding = only("a\n\n:::notes Title\nwords\n:::\n");
        assertEquals(
                "error directive-unknown 3:4+5 did you mean 'note'? allowed: urgent, note, do, dont, details, key-points, checklist, glossary",
                finding.severity().word() + " " + finding.rule() + " "
                        + finding.span().line() + ":" + finding.span().column() + "+"
                        + finding.span().length() + " " + finding.fix());
        assertEquals("<p>a</p>\n<p>Title</p>\n<p>words</p>\n", Sample.html("a\n\n:::notes Title\nwords\n:::\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ":::note⏎a                              | 1:1+7 directive-unclosed",
                "> :::note⏎> a⏎⏎b⏎⏎:::                  | 1:3+7 directive-unclosed⏎6:1+3 directive-fence",
                ":::                                    | 1:1+3 directive-fence",
                ":::note {a=b}⏎:::                      | 1:9+5 directive-attribute",
                "::: {.note}⏎a⏎:::                      | 1:1+11 directive-malformed",
                ":::cost-comparison{table=\"a\"}         | 1:1+3 directive-malformed",
                "::note                                 | 1:3+4 directive-unknown",
                "::cost-comparision{table=\"a\"}         | 1:3+16 directive-unknown",
                "::cost-comparison                      | 1:3+15 directive-attribute",
                "::cost-comparison{}                    | 1:3+15 directive-attribute",
                "::cost-comparison{table=\"\"}           | 1:26+0 directive-attribute",
                "::cost-comparison{tabel=\"a\" table=b}  | 1:19+5 directive-attribute",
                "::cost-comparison{table=a table=b}     | 1:27+5 directive-attribute",
                "::cost-comparison{table=\"a             | 1:25+2 directive-malformed",
                "::cost-comparison{table=a              | 1:18+8 directive-malformed",
                "::cost-comparison{table}               | 1:19+5 directive-malformed",
                "::cost-comparison{\"a\"}                | 1:19+1 directive-malformed",
                "::cost-comparison{table=a} b           | 1:28+1 directive-malformed",
                "::cost-comparison table=a              | 1:18+8 directive-malformed",
                "It costs :prize[iop].                  | 1:11+5 directive-unknown",
                "It costs :price[iop]{tabel=a}.         | 1:22+5 directive-attribute",
                "It costs :price[iop]{table}.           | 1:22+5 directive-malformed",
                "It costs :price[].                     | 1:10+8 directive-malformed",
                "It costs :price[a b].                  | 1:10+11 directive-malformed",
                "# A :price[iop]                        | 1:5+11 directive-malformed",
                ":::checklist What to bring⏎:::         | 1:1+26 checklist-items",
                ":::checklist⏎Bring:⏎⏎- a⏎:::           | 2:1+6 checklist-items",
                ":::checklist⏎1. a⏎2. b⏎:::             | 2:1+4 checklist-items",
                ":::checklist⏎- a⏎- [ ] b⏎:::           | 3:3+3 checklist-items"
            })
    void what_is_wrong_is_found_at_its_place(String text, String places) {
        assertEquals(places.replace("⏎", "\n"), Sample.places(text.replace("⏎", "\n")));
    }

    @Test
    void a_cost_comparison_is_a_piece_of_its_own() {
        String text = "a\n::cost-comparison{table=\"levels-of-care\" options=\"inpatient iop\" plan='silver'}\nb\n";
        assertEquals(
                List.of(
                        new Piece.Html("<p>a</p>\n"),
                        new Piece.CostComparison(
                                "levels-of-care",
                                List.of("inpatient", "iop"),
                                "silver",
                                new Span(
                                        "a.md",
                                        2,
                                        1,
                                        text.lines()
                                                .skip(1)
                                                .findFirst()
                                                .orElseThrow()
                                                .length())),
                        new Piece.Html("\n<p>b</p>\n")),
                Sample.read(text).value().pieces());
        assertEquals("", Sample.places(text));
    }

    @Test
    void a_price_is_a_piece_in_its_sentence() {
        assertEquals(
                "<p>(<price table=\"\" option=\"iop\">) or <strong><price table=\"levels\" option=\"php\"></strong>.</p>\n",
                Sample.html("(:price[iop]) or **:price[php]{table=\"levels\"}**.\n"));
        assertEquals("", Sample.places("(:price[iop]) or **:price[php]{table=\"levels\"}**.\n"));
    }

    @Test
    void colons_before_brackets_are_words_where_no_name_stands_apart() {
        prints(
                "<p>10:[a] and note:b[c] and :[d] and :: e and <code>:price[f]</code> and :x</p>\n",
                "10:[a] and note:b[c] and :[d] and :: e and `:price[f]` and :x\n");
        prints("<p>:price[iop]</p>\n", "\\:price[iop]\n");
    }

    @Test
    void a_directive_that_cannot_be_understood_is_printed_as_it_is_written() {
        assertEquals(
                "<p>::cost-comparison{tabel=&quot;a&quot;}</p>\n", Sample.html("::cost-comparison{tabel=\"a\"}\n"));
        assertTrue(Sample.places("::cost-comparison{tabel=\"a\"}\n").contains("directive-attribute"));
    }

    @Test
    void colons_in_words_are_words() {
        prints("<p>a :: b ::: c</p>\n", "a :: b ::: c\n");
        prints("<p>:: b</p>\n", ":: b\n");
    }
}
