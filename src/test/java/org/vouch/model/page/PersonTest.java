package org.vouch.model.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    private static final String NAME = "Ana D'Angelo-O'Brien";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana D'Angelo-O'Brien",
                "ana d'angelo-o'brien",
                "Ana D\u2019Angelo-O\u2019Brien",
                "Ana D\u2018Angelo-O\u2019Brien",
                "Ana D\u02BCAngelo-O\u02BCBrien",
                "Ana D`Angelo-O\u00B4Brien",
                "Ana D\u2032Angelo-O\uFF07Brien",
                "Ana D'Angelo\u2010O'Brien",
                "Ana D'Angelo\u2011O'Brien",
                "Ana D'Angelo\u2013O'Brien",
                "Ana D'Angelo\u2212O'Brien",
                "Ana D'Angelo\uFF0DO'Brien",
                "Ana\u00A0D'Angelo-O'Brien",
                "Ana\u202FD'Angelo-O'Brien",
                "Ana\u3000D'Angelo-O'Brien",
                " Ana \t D'Angelo-O'Brien\u00A0",
                "Ana\u200B D'Angelo-O'Brien\uFEFF",
                "\u202AAna D'Angelo-O'Brien\u202C",
                "Ana D'Angelo-O'Br\u00ADien"
            })
    void a_name_is_the_same_however_a_keyboard_writes_it(String typed) {
        assertTrue(Person.isName(typed, NAME), typed);
        assertTrue(Person.isName(NAME, typed), "and the file may be written like that, too");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Ana",
                "Ana DAngelo-OBrien",
                "Ana D'Angelo O'Brien",
                "AnaD'Angelo-O'Brien",
                "Ana D'Angelo-O'Brian",
                "Ana D'Angelo-O'Brien, MD",
                "Anna D'Angelo-O'Brien"
            })
    void another_name_is_another(String typed) {
        assertFalse(Person.isName(typed, NAME), typed);
    }

    @Test
    void letters_with_marks_may_be_composed_or_not() {
        assertTrue(Person.isName("Jose\u0301 Nu\u0301n\u0303ez", "Jos\u00E9 N\u00FA\u00F1ez"));
        assertFalse(Person.isName("Jose Nunez", "Jos\u00E9 N\u00FA\u00F1ez"));
    }

    @Test
    void nobody_is_called_nothing() {
        assertFalse(Person.isName("", ""));
        assertFalse(Person.isName(" ", " "));
    }
}
