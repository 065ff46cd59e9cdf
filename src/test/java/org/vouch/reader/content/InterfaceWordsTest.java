package org.vouch.reader.content;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Messages;

/** The program says in Spanish all that it says in English, and with the same values in it. */
class InterfaceWordsTest {
    private static final String CREDENTIAL = "credential.";

    /** Words that are the same in both languages: what is put in stands alone. */
    private static final Set<String> SAME = Set.of(
            "price.exactly",
            "price.in-sentence",
            "price.source",
            "digest.minutes",
            "language.direction",
            "title.letter");

    private final Messages english = words("en");
    private final Messages spanish = words("es");

    private static Messages words(String language) {
        return Objects.requireNonNull(WordsReader.builtIn().get(language));
    }

    private static String said(Messages words, String key) {
        return words.find(key).orElse("");
    }

    private static Set<String> keys(Messages words) {
        return words.byKey().keySet().stream()
                .filter(key -> !key.startsWith(CREDENTIAL))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String words) {
        return Pattern.compile("\\{[a-z0-9]+}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(keys(english), keys(spanish));
    }

    @Test
    void a_sentence_has_the_same_places_in_both_languages() {
        assertAll(keys(english).stream()
                .map(key -> () -> assertEquals(places(said(english, key)), places(said(spanish, key)), key)));
    }

    /** What these say is true of a demonstration, too: they name things, or are for editors, or tell of the rules. */
    private static final Pattern TRUE_OF_A_DEMONSTRATION =
            Pattern.compile("(?:demonstration|in-demonstration|digest|policy)\\..*"
                    + "|history\\.(?!lead|assurance|stated|recorded|changed).*|review\\.none|review\\.how");

    @Test
    void no_words_claim_a_review_in_a_demonstration() {
        Pattern claim = Pattern.compile("(?i)\\b(?:reviewed|reviewer|verif\\w+|vouch\\w*|publisher states)\\b");
        assertAll(keys(english).stream()
                .filter(key -> !TRUE_OF_A_DEMONSTRATION.matcher(key).matches())
                .filter(key -> claim.matcher(said(english, key)).find())
                .map(key -> () -> assertNotEquals(said(english, key), said(english.inDemonstration(), key), key)));
        assertAll(keys(english).stream()
                .filter(key -> key.startsWith(Messages.IN_DEMONSTRATION))
                .map(key -> key.substring(Messages.IN_DEMONSTRATION.length()))
                .map(key -> () -> assertNotEquals("", said(english, key), "nobody says " + key)));
    }

    @Test
    void no_words_were_left_in_english() {
        assertAll(keys(english).stream()
                .filter(key -> !SAME.contains(key))
                .map(key -> () -> assertNotEquals(said(english, key), said(spanish, key), key)));
    }

    @Test
    void all_letters_behind_names_are_explained_in_spanish() {
        assertEquals(
                Credentials.builtInAnd(Map.of()).keySet(),
                spanish.byKey().keySet().stream()
                        .filter(key -> key.startsWith(CREDENTIAL))
                        .map(key -> key.substring(CREDENTIAL.length()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
