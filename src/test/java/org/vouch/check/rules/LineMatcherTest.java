package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineMatcherTest {
    private static final String LETTERS = "ab- \t\n\r\u0085\u2028\u2029•";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?m)^-([^\\n]{0,3})$"),
            Pattern.compile("(?m)^([-•])[\\s\\p{Z}&&[^\\n]]{0,3}(\\S[^\\n]{0,30})$"),
            Pattern.compile("(?m)^a(?=b)(?<!b)"),
            Pattern.compile("(?m)^b?"),
            Pattern.compile("(?m)^[-\\n]{1,3}"));

    @Test
    void finds_what_a_search_at_every_character_finds() {
        Random random = new Random(20_261_201);
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = text(random);
            for (Pattern form : FORMS) {
                List<String> here = places(new LineMatcher(form, text));
                assertEquals(
                        places(form.matcher(text)),
                        here,
                        () -> form + " in " + text.codePoints().boxed().toList());
                found += here.size();
            }
        }
        assertTrue(found > 10_000, "only " + found + " places");
    }

    @Test
    void a_text_has_the_letters_of_whatever_is_in_it() {
        Random random = new Random(1);
        int apart = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = text(random);
            int from = random.nextInt(text.length() + 1);
            String part = text.substring(from, from + random.nextInt(text.length() - from + 1));
            assertTrue(CharacterSet.of(text).mayHave(CharacterSet.of(part)), text);
            apart += CharacterSet.of(text).mayHave(CharacterSet.of("?" + part)) ? 0 : 1;
        }
        assertEquals(5_000, apart, "none of them has a question mark");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(24); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static List<String> places(Matcher search) {
        List<String> places = new ArrayList<>();
        while (search.find()) {
            places.add(search.start() + "-" + search.end());
        }
        return places;
    }

    private static List<String> places(LineMatcher search) {
        List<String> places = new ArrayList<>();
        while (search.find()) {
            places.add(search.found().start() + "-" + search.found().end());
        }
        return places;
    }
}
