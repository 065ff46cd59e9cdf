package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.check.rules.Manuscripts;
import org.vouch.model.page.PageId;
import org.vouch.model.review.BlockDiff;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Passage;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialChange;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Lexicon;
import org.vouch.model.text.Lexicon.Topic;
import org.vouch.reader.content.LexiconReader;

/**
 * Every word of the lexicon, of each language, is known to everybody who asks: whether a change of it is trivial, how
 * grave it is, whether the review sheet sets it off, and whether the rules see it.
 */
class LexiconAskersTest {
    private static final Lexicon LEXICON = LexiconReader.builtIn();

    private static SignedText text(String body) {
        return new SignedText(new PageId("articles/a"), "Words", "", body, List.of());
    }

    private static boolean isTrivial(String from, String to) {
        return TrivialChange.objections(text(from), text(to), LEXICON).isEmpty();
    }

    private static boolean isToldAsSlip(String from, String to) {
        return TrivialChange.objections(text(from), text(to), LEXICON).stream()
                .allMatch(objection -> objection.startsWith("these are other words"));
    }

    private static ChangeSize size(String from, String to) {
        return ChangeSize.of(text(from), fingerprints(from), text(to), fingerprints(to), LEXICON);
    }

    private static Fingerprints fingerprints(String body) {
        return new Fingerprints(
                text(body).exact(),
                text(body).exact(),
                List.of(new Fingerprints.Section("start", Fingerprint.of(body))));
    }

    private static Passage passage(String words) {
        return new Passage(Passage.Kind.WORDS, "", List.of(), List.of(new Passage.Token(words, words, List.of())));
    }

    private static boolean isSetOff(String word) {
        return new BlockDiff.Stretch(BlockDiff.Mark.NEW, word).weighty(LEXICON);
    }

    private static SheetFigures figures(String words) {
        return SheetFigures.of(List.of(passage(words)), LEXICON.figures());
    }

    private static Set<String> failing(Stream<String> words, Predicate<String> known) {
        Set<String> failing = new TreeSet<>();
        words.filter(known.negate()).forEach(failing::add);
        return failing;
    }

    private static Stream<String> words(Topic... topics) {
        return Stream.of(topics).flatMap(topic -> LEXICON.words(topic).stream());
    }

    private static void allKnown(Stream<String> words, Predicate<String> known) {
        assertEquals(Set.of(), failing(words, known), "unknown to one who asks");
    }

    @Test
    void each_language_brings_words_of_its_own() {
        for (Topic topic : List.of(
                Topic.UNITS,
                Topic.EVERYDAY_UNITS,
                Topic.MONEY,
                Topic.DAYS,
                Topic.NUMBERS,
                Topic.NEGATIONS,
                Topic.DUTIES,
                Topic.LIMITS,
                Topic.MEDICINES,
                Topic.SUBSTANCES,
                Topic.CONDITIONS,
                Topic.ADVICE,
                Topic.NAMES_NOBODY)) {
            assertFalse(LEXICON.words(topic).isEmpty(), topic.word());
        }
        assertTrue(LEXICON.words(Topic.UNITS).containsAll(Set.of("tablet", "tableta", "comprimidos")));
        assertTrue(LEXICON.words(Topic.NEGATIONS).containsAll(Set.of("not", "no", "nunca")));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void what_weighs_is_never_trivial_and_never_a_slip(Topic topic) {
        if (topic.weighs()) {
            allKnown(
                    words(topic),
                    word -> !isToldAsSlip("Ask " + word + " there.", "Ask there.")
                            && !isToldAsSlip("Ask there.", "Ask " + word + " there.")
                            && !isTrivial("Ask " + word + " there.", "Ask  there."));
        }
    }

    @Test
    void every_unit_is_a_dose_to_all_who_ask() {
        Stream<String> units = words(Topic.UNITS, Topic.EVERYDAY_UNITS);
        allKnown(
                units,
                unit -> !isTrivial("Take 8 " + unit + " there.", "Take 16 " + unit + " there.")
                        && size("Take 8 " + unit + " there.", "Take 16 " + unit + " there.")
                                .dose()
                        && size("Take two " + unit + " there.", "Take dos " + unit + " there.")
                                .dose()
                        && size("Take 8 " + unit + " there.", "Take 8 rooms there.")
                                .dose()
                        && size("Take 8" + unit + " there.", "Take rooms there.")
                                .dose()
                        && figures("Take 8 " + unit + " there.").doses().equals(List.of("8 " + unit))
                        && figures("Take half " + unit + " there.").doses().equals(List.of("half " + unit))
                        && isSetOff(unit)
                        && Manuscripts.count(
                                        Manuscripts.onPlainPage("Have 8 " + unit + " there.\n"), "plain-page-reviewed")
                                == 1);
    }

    @Test
    void every_number_in_words_makes_an_amount() {
        allKnown(
                words(Topic.NUMBERS),
                number -> size("Take " + number + " tablets there.", "Take tablets there.")
                                .dose()
                        && size("Pay " + number + " dollars there.", "Pay dollars there.")
                                .money()
                        && figures("Take " + number + " tablets there.").doses().equals(List.of(number + " tablets"))
                        && isSetOff(number));
    }

    @Test
    void every_name_of_money_is_money_to_all_who_ask() {
        allKnown(
                Stream.concat(words(Topic.MONEY), words(Topic.CURRENCIES)),
                unit -> size("Pay 8 " + unit + " there.", "Pay 16 " + unit + " there.")
                                .money()
                        && figures("Pay 8 " + unit + " there.").money().equals(List.of("8 " + unit))
                        && isSetOff("8 " + unit)
                        && Manuscripts.count(Manuscripts.findings("Pay 8 " + unit + " there.\n"), "money-sourced") == 1
                        && Manuscripts.count(
                                        Manuscripts.onPlainPage("Pay 8 " + unit + " there.\n"), "plain-page-reviewed")
                                == 1);
        allKnown(
                words(Topic.CURRENCY_SIGNS),
                sign -> size("Pay " + sign + "8 there.", "Pay " + sign + "16 there.")
                                .money()
                        && figures("Pay " + sign + "8 there.").money().equals(List.of(sign + "8"))
                        && isSetOff(sign)
                        && Manuscripts.count(Manuscripts.findings("Pay " + sign + "8 there.\n"), "money-sourced") == 1);
    }

    @Test
    void every_drug_and_condition_is_grave_and_set_off() {
        allKnown(
                words(Topic.MEDICINES, Topic.SUBSTANCES, Topic.CONDITIONS),
                word -> size("Ask about " + word + " there.", "Ask about rooms there.")
                                .dose()
                        && isSetOff(word));
        allKnown(
                words(Topic.MEDICINES),
                word -> Manuscripts.count(
                                Manuscripts.onPlainPage("Please stop " + word + " there.\n"), "plain-page-reviewed")
                        == 1);
    }

    @Test
    void every_duty_and_negation_is_set_off_in_a_change_of_few_words() {
        allKnown(words(Topic.NEGATIONS, Topic.DUTIES, Topic.MEASURES, Topic.DAYS), LexiconAskersTest::isSetOff);
        assertFalse(isSetOff("a quiet room"));
        assertFalse(isSetOff("a long new sentence about rooms that everybody must read from its first word"));
        assertTrue(isSetOff("a long new sentence about rooms that everybody reads from its first word to 8"));
    }

    @Test
    void every_short_telephone_number_stands_on_the_sheet() {
        allKnown(
                words(Topic.SHORT_PHONES),
                number -> figures("Call " + number + " now.").phones().equals(List.of(number)));
        assertEquals(
                List.of("1-800-662-4357", "988", "(512) 555-0142"),
                figures("Call 1-800-662-4357, 988 or (512) 555-0142.").phones());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 mg", "8\u2013 16 mg", "8 to 16 mg", "two or three tablets", "8-mg", "8 \u03BCg", "8MG"})
    void a_dose_is_found_whole(String dose) {
        assertEquals(List.of(dose), figures("Take " + dose + " a day.").doses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G", "$5 drinks", "2026 rooms", "first dose", "8 mgs", "a tablet"})
    void what_is_no_dose_is_not_found(String words) {
        assertEquals(List.of(), figures("Have " + words + " there.").doses());
    }
}
