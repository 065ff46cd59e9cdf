package org.vouch.model.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

class KnownFindingsTest {
    private static final String PAGE = "content/articles/iop.md";

    private static Finding found(String path, int line, String rule, String message) {
        return Finding.error(rule, new Span(path, line, 1, 1), message);
    }

    private static Finding html(int line) {
        return found(PAGE, line, "raw-html", "HTML is not passed through to readers");
    }

    @Test
    void a_finding_is_known_on_whichever_line_it_stands() {
        KnownFindings known = KnownFindings.of(List.of(html(3), html(9)));
        assertEquals(
                new KnownFindings.Comparison(List.of(), List.of(html(12), html(40)), 0),
                known.compare(List.of(html(12), html(40))));
    }

    @Test
    void of_more_than_are_known_the_last_are_new() {
        KnownFindings known = KnownFindings.of(List.of(html(3), html(9)));
        assertEquals(
                new KnownFindings.Comparison(List.of(html(11), html(12)), List.of(html(1), html(2)), 0),
                known.compare(List.of(html(1), html(2), html(11), html(12))));
    }

    @Test
    void what_is_found_no_more_is_counted() {
        KnownFindings known = KnownFindings.of(List.of(html(3), html(9), found(PAGE, 1, "heading-one", "two")));
        assertEquals(2, known.compare(List.of(html(3))).fixed());
    }

    @Test
    void another_file_another_rule_and_other_words_are_new() {
        KnownFindings known = KnownFindings.of(List.of(html(3)));
        List<Finding> others = List.of(
                found("content/articles/php.md", 3, "raw-html", html(3).message()),
                found(PAGE, 3, "heading-one", html(3).message()),
                found(PAGE, 3, "raw-html", "this HTML would run"));
        assertEquals(others, known.compare(others).fresh());
    }

    @Test
    void numbers_of_lines_and_forms_of_letters_do_not_matter() {
        KnownFindings known = KnownFindings.of(List.of(
                found("content/articles/cafe\u0301.md", 1, "footnote-twice", "'cafe\u0301' stands on line 4 already")));
        Finding later =
                found("content/articles/caf\u00e9.md", 9, "footnote-twice", "'caf\u00e9' stands on line 12 already");
        assertEquals(List.of(later), known.compare(List.of(later)).known());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crisis-lines",
                "signature-good",
                "words-rejected",
                "record-sound",
                "claim-evidenced",
                "words.addict",
                "privacy",
                "link-outside",
                "link-moved",
                "known-finding"
            })
    void nothing_that_keeps_the_promise_is_known_whoever_says_so(String rule) {
        Finding finding = found(PAGE, 1, rule, "no");
        assertFalse(KnownFindings.mayBeKnown(rule));
        assertEquals(0, KnownFindings.of(List.of(finding)).count());
        KnownFindings forged = new KnownFindings(Map.of(new KnownFindings.Entry(PAGE, rule, "no"), 1));
        assertEquals(List.of(finding), forged.compare(List.of(finding)).fresh());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/reviews/articles/iop/1.yaml",
                "content/reviewers/dana-example.yaml",
                "content/known-findings.yaml"
            })
    void nothing_is_known_of_records_reviewers_and_the_list_itself(String path) {
        Finding finding = found(path, 1, "field-unknown", "no");
        assertEquals(0, KnownFindings.of(List.of(finding)).count());
        KnownFindings forged = new KnownFindings(Map.of(new KnownFindings.Entry(path, "field-unknown", "no"), 1));
        assertEquals(List.of(finding), forged.compare(List.of(finding)).fresh());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "this section has 433 words, and people find | this section has 1,210 words, and people find",
                "a shortcode; 3 of them are on this page | a shortcode; 2 of them are on this page",
                "this page is 3 years old | this page is 4 years old",
                "pages in 'es' show 4 texts of the site untranslated: \"A\", \"B\", \"C\" and 1 more"
                        + " | pages in 'es' show a text of the site untranslated: \"C\""
            })
    void a_count_that_changes_makes_nothing_new(String before, String now) {
        KnownFindings known = KnownFindings.of(List.of(found(PAGE, 3, "heading-one", before)));
        assertEquals(
                List.of(),
                known.compare(List.of(found(PAGE, 8, "heading-one", now))).fresh());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the sentence does not say who answers 919-555-0100 | the sentence does not say who answers 919-555-0199",
                "'$500' has no source | '$900' has no source",
                "'12 days' is said | '14 days' is said"
            })
    void a_number_of_the_page_that_changes_is_new(String before, String now) {
        KnownFindings known = KnownFindings.of(List.of(found(PAGE, 3, "heading-one", before)));
        assertEquals(
                1,
                known.compare(List.of(found(PAGE, 3, "heading-one", now)))
                        .fresh()
                        .size());
    }
}
