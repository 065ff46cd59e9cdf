package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "guar\u0430nteed",
                "1\u041E",
                "n\u0430loxone",
                "\u0430",
                "\u0441\u043E\u0441\u0430",
                "\u039Fxycodone",
                "Vi\u0421odin",
                "me\u0578",
                "\uFF47\uFF55\uFF41",
                "\uD835\uDC00bc",
                "do\u03BDe",
                "5\u039F"
            })
    void a_word_that_is_not_what_it_looks_like_is_told(String word) {
        assertTrue(LookAlikes.faultOf(word, true).contains(": U+"), LookAlikes.faultOf(word, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guaranteed",
                "10",
                "caf\u00E9",
                "Ti\u1EBFng",
                "50\u03BCg",
                "\u03BCmol",
                "10k\u03A9",
                "\u03949",
                "\u03B12",
                "\u6F22\u5B57\u304B\u306A",
                "\u041C\u043E\u0441\u043A\u0432\u0430",
                "1.\u00BA",
                "\uFB01n",
                "\u0414"
            })
    void an_ordinary_word_is_not(String word) {
        assertEquals("", LookAlikes.faultOf(word, true));
    }

    @Test
    void a_word_of_its_own_alphabet_is_right_among_its_own() {
        assertEquals("", LookAlikes.faultOf("\u0441\u043E\u0441\u0430", false));
        assertNotEquals("", LookAlikes.faultOf("n\u0430loxone", false));
    }

    @ParameterizedTest
    @CsvSource({
        "Dana Example,D\u0430na Example",
        "Dana Example,dana  example",
        "Dana Example,\u216Eana Example",
        "Dana Example,Dan\u200Ba Example",
        "O. Brown,\u041E. Brown",
        "Sam Li,\uFF33am Li"
    })
    void names_that_look_alike_are_seen_alike(String one, String other) {
        assertEquals(LookAlikes.seenAs(one), LookAlikes.seenAs(other));
    }

    @ParameterizedTest
    @CsvSource({"Dana Example,Dana M. Example", "Ana Ruiz,Ann Ruiz", "Jos\u00E9 Li,Jose Li"})
    void other_names_are_not(String one, String other) {
        assertNotEquals(LookAlikes.seenAs(one), LookAlikes.seenAs(other));
    }
}
