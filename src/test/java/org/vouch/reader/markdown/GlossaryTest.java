package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.page.Body;
import org.vouch.model.page.GlossaryEntry;
import org.vouch.model.page.Piece;

/** What a page explains for the whole site, and the words of a page that are explained. */
class GlossaryTest {
    private static final String ENTRIES = """
            :::glossary
            Coinsurance
            Your *share*
            : The part of a bill that "you" pay.[^a]

            Out-of-pocket limit
            : The most for a year,
              see [more](/more/).
            :::

            [^a]: A note.
            """;

    @Test
    void entries_are_read_with_all_their_names_and_printed_where_they_are() {
        Body body = Sample.read(ENTRIES).value();
        assertEquals(
                List.of(List.of("Coinsurance", "Your share"), List.of("Out-of-pocket limit")),
                body.glossary().stream().map(GlossaryEntry::names).toList());
        assertEquals(
                List.of("The part of a bill that “you” pay.", "The most for a year, see more."),
                body.glossary().stream().map(GlossaryEntry::definition).toList());
        assertEquals(
                List.of("coinsurance", "out-of-pocket-limit"),
                body.glossary().stream().map(GlossaryEntry::id).toList());
        assertEquals(2, body.glossary().get(0).span().line());
        String html = Sample.html(body);
        assertEquals(
                "<div class=\"glossary\">\n<dl>\n<dt id=\"coinsurance\">Coinsurance</dt>\n<dt>Your <em>share</em></dt>\n<dd>",
                html.substring(0, html.indexOf("<dd>") + 4));
        assertEquals(List.of(), Sample.read(ENTRIES).findings());
    }

    @Test
    void words_and_meanings_outside_of_a_glossary_are_the_pages_own() {
        assertEquals(
                List.of(), Sample.read("Coinsurance\n: Your share.\n").value().glossary());
    }

    @Test
    void a_title_is_printed_where_an_author_gives_one() {
        assertEquals(
                "<div class=\"glossary\">\n<p class=\"block-title\">Money</p>\n<dl>\n<dt id=\"copay\">Copay</dt>\n<dd>A fee.</dd>\n</dl>\n</div>\n",
                Sample.html(":::glossary Money\nCopay\n: A fee.\n:::\n"));
    }

    @Test
    void a_word_leads_to_its_meaning_below_the_text_once_and_above_the_notes() {
        assertEquals("""
                <p>Your <a href="#term-copay" class="term" aria-describedby="term-copay" id="in-term-copay">copay</a>, and \
                <a href="#term-coinsurance" class="term" aria-describedby="term-coinsurance" id="in-term-coinsurance">your part</a>.<sup class="footnote-ref">\
                <a href="#fn-a" id="fnref-a" aria-describedby="footnotes-title">1</a></sup></p>
                <p><a href="#term-copay" class="term" aria-describedby="term-copay">Copay</a>.</p>
                <meaning of="copay" id="term-copay" back="in-term-copay">\
                <meaning of="coinsurance" id="term-coinsurance" back="in-term-coinsurance">
                <section class="footnotes" aria-labelledby="footnotes-title">
                """, Sample.html("""
                Your :term[copay], and :term[your part]{of="Coinsurance"}.[^a]

                :term[Copay].

                [^a]: A note.
                """).split("<h2 id=\"footnotes-title\">", 2)[0]);
    }

    @Test
    void rules_about_words_see_a_word_that_is_explained() {
        assertEquals(
                "Your copay & more.",
                Sample.read("Your :term[copay &amp; more].")
                        .value()
                        .prose()
                        .get(0)
                        .text());
    }

    @Test
    void a_page_without_such_words_explains_nothing() {
        assertEquals(
                0,
                Sample.read("A text.").value().pieces().stream()
                        .filter(Piece.Terms.class::isInstance)
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "## What :term[copay] is                      | 1:9+12 directive-malformed",
                "[see :term[copay]][b]⏎⏎[b]: /b/              | 1:6+12 directive-malformed",
                ":::note A :term[copay]⏎a⏎:::                 | 1:11+12 directive-malformed",
                "a[^n]⏎⏎[^n]: A :term[copay].                 | 3:9+12 directive-malformed",
                "A :term[].                                   | 1:3+7 directive-malformed",
                "A :term[copay]{is=\"a\"}.                    | 1:16+2 directive-attribute",
                ":::glossary⏎:::                              | 1:1+11 glossary-entries",
                ":::glossary⏎words⏎:::                        | 2:1+5 glossary-entries",
                ":::glossary⏎A⏎: b⏎⏎: c⏎:::                   | 5:1+3 glossary-entries",
                ":::glossary⏎A⏎: costs :price[iop]⏎:::        | 3:1+19 glossary-entries",
                ":::glossary⏎A⏎: ![b](c.png)⏎:::              | 3:1+13 glossary-entries",
            })
    void what_cannot_be_shown_is_told_where_it_is(String body, String places) {
        assertEquals(places, Sample.places(body.replace('⏎', '\n')));
    }
}
