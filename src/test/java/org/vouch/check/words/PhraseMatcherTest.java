package org.vouch.check.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.LanguageReader;

/** Each sign of the notation of phrases, in a language that has no rule but these. */
class PhraseMatcherTest {
    private static final String RULES = """
            language: fr
            lists:
              BE: [is, was]
            names: [Clean House]
            rules:
              words.letters: {match: [addict(s), abus(e|ed)], except: [the word addict], prefer: [x], level: error, why: w}
              words.steps: {match: [(drug) test, <was> clean, BE ill], prefer: [x], level: warning, why: w}
              words.kinds: {match: [take ANY pill, NUMBER percent, =MAT, stop END], prefer: [x], level: error, why: w}
            """;

    private static final PhraseMatcher MATCHER = matcher();

    private static PhraseMatcher matcher() {
        Outcome<StyleGuide> house = LanguageReader.read(List.of(new Source("content/language/fr.yaml", RULES)));
        assertEquals(List.of(), house.findings());
        return PhraseMatcher.of(house.value(), "fr");
    }

    private static String found(Prose.Kind kind, String text, Severity least) {
        Prose prose = new Prose(kind, text, List.of(new Prose.Run(0, 0)), List.of());
        Prose title = new Prose(Prose.Kind.HEADING, "About", List.of(new Prose.Run(0, 0)), List.of());
        return MATCHER.sightings(List.of(title, prose), least).words().stream()
                .map(match ->
                        match.rule().id().substring("words.".length()) + " '" + match.words() + "' at " + match.start())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "An addict came.            | letters 'addict' at 3",
                "Addicts came.              | letters 'Addicts' at 0",
                "An addicted man            | nothing",
                "abuse, abused, abuser      | letters 'abuse' at 0; letters 'abused' at 7",
                "Avoid the word addict here | nothing",
                "A test, a drug test.       | steps 'test' at 2; steps 'drug test' at 10",
                "A drug-test.               | steps 'drug-test' at 2",
                "She was clean.             | steps 'clean' at 8",
                "She got clean.             | nothing",
                "It was Clean House.        | nothing",
                "He is ill, was ill.        | steps 'is ill' at 3; steps 'was ill' at 11",
                "Take one pill.             | kinds 'Take one pill' at 0",
                "Take pill.                 | nothing",
                "In 40 percent of all       | kinds '40 percent' at 3",
                "In forty percent of all    | nothing",
                "MAT and mat                | kinds 'MAT' at 0",
                "Never stop.                | kinds 'stop' at 6",
                "Never stop drinking.       | nothing",
            })
    void finds_the_words_of_a_rule(String text, String found) {
        assertEquals(found == null ? "" : found, found(Prose.Kind.PARAGRAPH, text, Severity.ADVICE));
    }

    @Test
    void what_weighs_less_is_left_out() {
        assertEquals("letters 'addict' at 3", found(Prose.Kind.PARAGRAPH, "An addict is ill.", Severity.ERROR));
    }
}
