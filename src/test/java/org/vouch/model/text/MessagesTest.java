package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static Messages words(String said) {
        return new Messages(
                "en", Map.of("said", said, "month.2", "{day} {year}", "date.long", "{month} {day}, {year}{"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{0} by {1} on {2} | {1} by {2} on {0}",
                "{2}{1}{0}         | {0}{2}{1}",
                "{0}{0}            | {1}{1}",
                "a { {0 {1} }      | a { {0 {2} }",
                "{{0}}             | {{1}}",
                "{3} {x} {00} {}   | {3} {x} {00} {}"
            })
    void what_is_put_in_is_never_read_again(String said, String shown) {
        assertEquals(shown, words(said).say("said", "{1}", "{2}", "{0}"));
    }

    @Test
    void a_value_may_hold_any_sign() {
        assertEquals("$1 \\ { } & \\", words("{0} & {1}").say("said", "$1 \\ { }", "\\"));
    }

    @Test
    void the_name_of_a_month_is_not_read_again() {
        assertEquals("{day} {year} 1, 2024{", words("").longDate(LocalDate.of(2024, 2, 1)));
    }
}
