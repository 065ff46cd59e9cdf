package org.vouch.model.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest {
    private static Color color(String text) {
        return Color.of(text).orElseThrow();
    }

    /** The ratios that the checkers of WebAIM and of Chromium's inspector give. */
    @ParameterizedTest
    @CsvSource({
        "#000, #ffffff, 21.00",
        "#767676, #fff, 4.54",
        "#777777, #fff, 4.48",
        "#0a564f, #fcfaf6, 8.20",
        "#ff0000, #0000ff, 2.15",
        "#abcdef, #abcdef, 1.00"
    })
    void knows_the_contrast(String one, String other, String ratio) {
        assertEquals(Double.parseDouble(ratio), color(one).contrast(color(other)), 0.005);
        assertEquals(color(one).contrast(color(other)), color(other).contrast(color(one)));
    }

    @Test
    void writes_as_it_reads() {
        assertEquals("#aabbcc", color("#abc").toString());
        assertEquals("#00000f", color("#00000F").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "abc", "#ab", "#abcd", "#12345g", "#1234567", "rgb(1,2,3)", "#fff;"})
    void takes_nothing_else_for_a_color(String text) {
        assertEquals(Optional.empty(), Color.of(text));
    }

    @Test
    void refuses_what_no_screen_shows() {
        assertThrows(IllegalArgumentException.class, () -> new Color(-1));
        assertThrows(IllegalArgumentException.class, () -> new Color(0x1000000));
    }

    @Test
    void finds_the_nearest_color_that_can_be_read() {
        List<Color> paper = List.of(color("#f3eee4"), Color.WHITE);
        Color orange = color("#e08a1e");
        Color near = orange.readable(Color.BLACK, 4.5, paper);
        assertTrue(near.leastContrast(paper) >= 4.5, near.toString());
        assertTrue(near.leastContrast(paper) < 4.7, "not darker than it has to be: " + near);
        assertEquals(color("#0a564f"), color("#0a564f").readable(Color.BLACK, 4.5, paper));
        assertEquals(Color.WHITE, orange.readable(Color.WHITE, 4.5, paper), "none can be read there");
    }
}
