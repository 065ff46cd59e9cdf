package org.vouch.check.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.check.rules.Manuscripts;
import org.vouch.check.rules.PlainEnough;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

class ReadabilityTest {
    // From the table of a published study of patient materials.
    @ParameterizedTest
    @CsvSource({"17.1818, 1.7143, 11.34, 44.37", "12.0492, 1.6033, 8.03, 58.97"})
    void formulas_give_the_published_values(double words, double syllables, double grade, double ease) {
        assertEquals(grade, Readability.grade(words, syllables), 0.005);
        assertEquals(ease, Readability.ease(words, syllables), 0.01);
    }

    @Test
    void smog_is_the_formula_of_1969() {
        assertEquals(1.0430 * Math.sqrt(30) + 3.1291, Readability.smog(30, 30), 1e-9);
        assertEquals(8.8418, Readability.smog(30, 30), 0.0001);
        assertEquals(3.1291, Readability.smog(0, 12), 1e-9);
    }

    @Test
    void spanish_ease_is_the_corrected_formula() {
        assertEquals(206.84 - 60 * 2.0 - 1.02 * 15, Readability.spanishEase(15, 2.0), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "care, 1",
        "cares, 1",
        "cared, 1",
        "table, 2",
        "tables, 2",
        "whole, 1",
        "treatment, 2",
        "addiction, 3",
        "medication, 4",
        "outpatient, 3",
        "recovery, 4",
        "people, 2",
        "program, 2",
        "needed, 2",
        "helped, 1",
        "changes, 2",
        "disorder, 3",
        "alcohol, 3",
        "insurance, 3",
        "residential, 4",
        "sobriety, 4",
        "the, 1",
        "you're, 1",
        "substance, 2",
        "support, 2",
        "family, 3",
        "video, 3",
        "9, 1",
        "physician, 3",
        "create, 2"
    })
    void english_syllables_are_counted_by_letters(String word, int syllables) {
        assertEquals(syllables, Syllables.english(word.toCharArray(), 0, word.length()), word);
    }

    @ParameterizedTest
    @CsvSource({
        "casa, 2",
        "tratamiento, 4",
        "adicción, 3",
        "país, 2",
        "ciudad, 2",
        "guerra, 2",
        "que, 1",
        "alcohol, 3",
        "médico, 3",
        "aéreo, 4",
        "y, 1",
        "hoy, 1",
        "ayuda, 3",
        "pingüino, 3",
        "día, 2"
    })
    void spanish_syllables_are_counted_by_letters(String word, int syllables) {
        assertEquals(syllables, Syllables.spanish(word.toCharArray(), 0, word.length()), word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One. Two? Three! | One.;Two?;Three!",
                "Dr. Lee sees you at 9 a.m. Call first. | Dr. Lee sees you at 9 a.m.;Call first.",
                "Level 2.1 is an IOP, e.g. Juniper. It costs 1.5 times as much. | Level 2.1 is an IOP, e.g. Juniper.;It costs 1.5 times as much.",
                "In the U.S. Department of Labor. It is open from 8 a.m. to 6 p.m. Eastern Time. | In the U.S. Department of Labor.;It is open from 8 a.m. to 6 p.m. Eastern Time.",
                "He said: “Stop.” Then he left. | He said: “Stop.”;Then he left.",
                "The answer is no. Ask again. | The answer is no.;Ask again.",
                "See no. 4 there. | See no. 4 there.",
                "¿Qué es? Es una casa. | ¿Qué es?;Es una casa.",
                "Wait … and see. | Wait … and see."
            })
    void sentences_are_told_apart(String text, String sentences) {
        assertEquals(
                sentences,
                Sentence.of(text).stream()
                        .map(each -> text.substring(each.start(), each.end()))
                        .collect(Collectors.joining(";")));
    }

    @Test
    void known_texts_get_their_grades() {
        // Lincoln at Gettysburg, the first two paragraphs: counted by hand, 20.3 words and 1.4 syllables.
        assertEquals(9.0, Manuscripts.readability("""
                        Four score and seven years ago our fathers brought forth on this continent, a new nation,
                        conceived in Liberty, and dedicated to the proposition that all men are created equal.

                        Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived
                        and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to
                        dedicate a portion of that field, as a final resting place for those who here gave their lives
                        that that nation might live. It is altogether fitting and proper that we should do this.
                        """, false).grade(), 0.5);
        // The cat: six words and seven syllables in all of its three sentences.
        assertEquals(
                Readability.grade(3, 1.0),
                Manuscripts.readability("The cat sat. The dog ran. The sun set.", false)
                        .grade(),
                0.01);
    }

    private static final String HARD =
            "Individuals considering participation in comprehensive rehabilitation opportunities"
                    + " necessarily demonstrate considerable determination regarding individual responsibilities. ";

    @Test
    void a_hard_page_gets_advice_at_its_title_and_at_its_ten_hardest_sentences() {
        List<Finding> findings = Manuscripts.findings(HARD.repeat(12) + "It is short.");

        assertEquals(1, Manuscripts.count(findings, PlainEnough.ID));
        assertEquals(10, Manuscripts.count(findings, PlainEnough.SENTENCE_ID));
        assertTrue(findings.stream().allMatch(finding -> finding.severity() == Severity.ADVICE));
        Finding page = findings.get(0);
        assertEquals(2, page.span().line());
        assertTrue(
                page.message().matches("the page reads at grade \\d+ \\(SMOG \\d+\\); the target is 6 to 8"),
                page.message());
    }

    @Test
    void headings_tables_and_quotations_are_counted_apart() {
        String plain = "You can call us. We will help you find care near you. ".repeat(12);

        assertEquals(
                Manuscripts.readability(plain, false),
                Manuscripts.readability(
                        "## " + HARD + "\n\n" + plain + "\n\n> " + HARD + "\n\n| " + HARD + " |\n|---|\n| x |\n",
                        false));
    }

    @Test
    void an_easy_page_gets_no_advice() {
        assertEquals(
                List.of(), Manuscripts.findings("You can call us. We will help you find care near you. ".repeat(12)));
    }

    @Test
    void a_hard_spanish_page_gets_advice() {
        String hard = "Las organizaciones gubernamentales responsabilizadas administrativamente consideraron"
                + " necesaria la implementación internacional de procedimientos extraordinariamente complicados. ";
        List<Finding> findings = Manuscripts.findings(
                "a.es.md", "---\ntitle: T\ndescription: D\n---\n" + hard.repeat(12), Manuscripts.RULES::check);

        assertEquals(1, Manuscripts.count(findings, PlainEnough.ID));
        assertEquals(10, Manuscripts.count(findings, PlainEnough.SENTENCE_ID));
    }
}
