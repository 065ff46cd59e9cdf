package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedLettersTest {
    private static final Pattern WRITE = Pattern.compile("write '(.*)'");

    private static List<Finding> told(String text) {
        return DamagedLetters.in(new Source("a.md", text), 0);
    }

    /** Follows the fixes one after another until none is left or one asks a person. */
    private static String fixed(String text) {
        String now = text;
        for (List<Finding> told = told(now); !told.isEmpty(); told = told(now)) {
            Finding first = told.get(0);
            int start = new Source("a.md", now).lineStart(first.span().line())
                    + first.span().column()
                    - 1;
            Matcher write = WRITE.matcher(first.fix());
            if (!write.matches() && !first.fix().equals("delete it")) {
                return first.fix();
            }
            now = now.substring(0, start)
                    + (write.matches() ? write.group(1) : "")
                    + now.substring(start + first.span().length());
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It’s “safe” – or is it…",
                "Él pidió más señales: ¿qué año?",
                "½ of 5 µg costs £5 or €10 ™ © ® ± §",
                "Zażółć gęślą jaźń",
                "你好，世界。",
                "今日は良い天気です",
                "안녕하세요",
                "สวัสดี",
                "नमस्ते",
                "привет, мир",
                "→ 😀 −5 • ✓"
            })
    void what_was_read_in_another_encoding_is_made_right_again(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, fixed(new String(bytes, StandardCharsets.ISO_8859_1)));
        String windows = windows(text);
        assertEquals(text, fixed(windows));
        assertEquals(text, fixed(windows(windows)), "twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"السلام عليكم", "שלום"})
    void letters_of_two_bytes_are_known_by_their_neighbours(String text) {
        assertEquals(text, fixed(windows(text)));
        assertEquals(text, fixed(windows(windows(text))), "twice");
    }

    @ParameterizedTest
    @CsvSource({
        "It\u00E2s, It\u2019s",
        "don\u00E2t, don\u2019t",
        "You\u00E2re, You\u2019re",
        "I\u00E2ve, I\u2019ve",
        "she\u00E2ll, she\u2019ll",
        "I\u00E2m, I\u2019m",
        "don?t, don\u2019t",
        "the center?s, the center\u2019s",
    })
    void an_apostrophe_of_which_only_one_byte_is_left_is_known_by_its_word(String written, String meant) {
        assertEquals(meant, fixed(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"m\u00E2t", "at\u00E2t", "r\u00E2s", "p\u00E2te", "\u00E2me", "\u00C2ge", "th\u00E9\u00E2tre"})
    void the_same_letter_in_words_of_other_languages_is_one(String word) {
        assertEquals(List.of(), told("A " + word + " here"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0B, 0x0C, 0x2028, 0x2029})
    void what_ended_a_line_elsewhere_keeps_words_apart(int sign) {
        Finding between = told("one" + Character.toString(sign) + "two").get(0);
        assertEquals("write a space or a line end in its place", between.fix());
        assertEquals(
                "delete it",
                told("one " + Character.toString(sign) + "two").get(0).fix());
    }

    @Test
    void a_lost_letter_within_a_word_is_no_apostrophe() {
        assertEquals("type the word anew; if a question ends here, write a space after '?'", fixed("Na?ve"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM437", "IBM850", "windows-1250"})
    void other_old_encodings_are_made_right_again(String encoding) {
        for (String text : List.of(
                "It’s safe – or is it…",
                "Don’t wait: café, niño, señales, ¿qué?",
                "½ cup, 37 °C, €10 • ™",
                "María pidió “ayuda",
                "above → 5 ≥ 4")) {
            String read = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(encoding));
            assertFalse(read.equals(text));
            assertEquals(text, fixed(read), read);
        }
    }

    /** Reads UTF-8 as browsers read Windows-1252: bytes that it does not know are controls. */
    private static String windows(String text) {
        StringBuilder read = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            String one = new String(new byte[] {each}, Charset.forName("windows-1252"));
            read.append(one.equals("\uFFFD") ? String.valueOf((char) (each & 0xFF)) : one);
        }
        return read.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Donâ€™t                | Don’t",
                "she saidâ€ and left    | she said” and left",
                "5Â mg                  | 5 mg",
                "Stop.Â  Then           | Stop.  Then",
                "'Price: Â£5'           | Price: £5",
                "donÕt and itÕs         | don’t and it’s",
                "Espa√±a, o√π           | España, où",
                "ni├▒o                  | niño",
                "it\u0092s              | it’s",
                "\u0093so\u0094 \u0085  | “so” …",
                "caf&Atilde;&copy;      | café",
                "don&acirc;&euro;&trade;t | don’t",
                "caf&#195;&#xA9; a      | café a",
                "5&Acirc;&nbsp;mg       | 5 mg",
                "Don?t, it?s, you?re    | Don’t, it’s, you’re",
                "(can?t)                | (can’t)",
                "donÆt                  | don’t",
                "ï»¿Words               | Words",
                "Ã¢â‚¬â„¢s              | ’s",
                "a\u200Bb\u2060c        | abc",
                "a\u0007b\u007Fc\u0001d | abcd",
                "\u3164\uFFA0\u2800a    | a",
                "x\uDB40\uDC41y         | xy",
                "\uF0B7 keys            | - keys",
                "\uF0B7keys             | 'type what it showed, or delete it'",
                "na\uFFFDve             | type the word anew",
                "ï¿½                    | type the word anew",
                "a\uFFF9b               | ab",
                "x\u200Cy               | xy",
                "a\uFE0Fb               | ab"
            })
    void damage_is_told_with_what_was_meant(String text, String meant) {
        assertFalse(told(text).isEmpty());
        assertEquals(meant, fixed(text));
    }

    @Test
    void a_question_mark_within_a_word_may_end_a_question() {
        Finding told = told("Is it safe?ask a ni?o").get(0);
        assertEquals(Severity.WARNING, told.severity());
        assertEquals("a letter or a space was lost here: 'safe?ask'", told.message());
        assertEquals(2, told("Is it safe?ask a ni?o").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAFÉ’S “CAFÉ” CAFÉ… «CAFÉ»",
                "J’ai aimé…» À «là» forêt",
                "SÃO PAULO, AMANHÃ” E NÃO…",
                "ESPAÑA… Ñ° Ñandú",
                "BLÅ” 10 Å² Ä–Ö ÄÖÜ",
                "«está»… cliché\u00A0» à\u00A0«é»",
                "caf&eacute; &amp; &copy; 2024, &Atilde; and &lt;b&gt;",
                "Why? Because. ¿Qué?No (yes?) a?B",
                "[a](b?c) https://example.org/a?b=c `x?y` a.php?b /x?y",
                "Ø 5 mm, ×2 and ÆØÅ, Ærlig",
                "5 × 3 ÷ 2 ± 1 µg",
                "Ð and Þ in Íslandi",
                "√9 = 3, 2√π, √± and a ¬ b",
                "│ ├─ one ┬┐ └─ two ├┤",
                "‚Ärger‘, ‚Übung‘, Ôter",
                "Γιάννης, CONÕES, SÃO, BĂRBAŢI, Ăla",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0928\u0915\u094D\u200D\u0936\u093E",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u00A9\uFE0F 1\uFE0F\u20E3 \u2764\uFE0F\u200D\uD83D\uDD25",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "5\u00A0mg and\u202Fthin\u2009blanks"
            })
    void what_people_write_is_left_alone(String text) {
        assertEquals(List.of(), told(text));
    }

    @Test
    void controls_among_fields_are_told_by_who_reads_them() {
        String text = "a: b\u0092c\nd: donâ€™t\n\u0092";
        assertEquals(
                List.of("a.md:2:4", "a.md:3:1"),
                DamagedLetters.in(new Source("a.md", text), 14).stream()
                        .map(each -> each.span().toString())
                        .toList());
        assertEquals(
                "write 'b’c'",
                DamagedLetters.control(new Source("a.md", text), 4).finding().fix());
    }
}
