package org.vouch.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouch.model.page.PageId;

class SignedTextTest {
    private static final String TITLE = "4 Benefits of Intensive Outpatient Programming (IOP)";

    private static SignedText words(String body) {
        return new SignedText(new PageId("iop-benefits"), TITLE, "", body, List.of());
    }

    @Test
    void agrees_with_what_other_programs_compute() {
        SignedText signed = words("IOP can cost up to $10,000.\n\nIt is caf\u00E9-style.\n");
        assertEquals(140, signed.text().getBytes(StandardCharsets.UTF_8).length);
        assertEquals(
                "430bc6d4734ec35eaa2a7ad80866648a2625c57c25762c963fffc3586f12f8cd",
                signed.exact().hex());
        assertEquals(
                "cb685589c787d4b7c8ad7ca262d5150c431a5bc45bbb6b9bbe9ef22a8e9b95db",
                words("IOP can cost up to $1,000.\n\nIt is caf\u00E9-style.\n")
                        .exact()
                        .hex());
    }

    @Test
    void is_the_same_however_an_editor_saves_it() {
        SignedText signed = words("IOP can cost up to $10,000.\n\nIt is caf\u00E9-style.\n");
        assertEquals(
                signed,
                words("\uFEFFIOP can cost up to $10,000.  \r\n\r\n\t\r\n\r\nIt is cafe\u0301-style.\t\r\n\r\n"));
        assertEquals(signed, words("\n \nIOP can cost up to $10,000.\r\rIt is caf\u00E9-style."));
    }

    @Test
    void is_another_with_any_other_word() {
        assertTrue(!words("a").exact().equals(words("b").exact()));
        assertTrue(!words("a b").exact().equals(words("a  b").exact()), "blanks inside of a line may be code");
        assertTrue(!words("  a").exact().equals(words("a").exact()), "blanks in front of a line may be a list");
        assertTrue(!words("a\n\nb").exact().equals(words("a\nb").exact()));
    }

    @Test
    void keeps_its_form_when_it_is_normalized_again() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            String once = ReviewNorm.body(scribble(random));
            assertEquals(once, ReviewNorm.body(once));
            assertTrue(!once.contains("\n\n\n") && !once.startsWith("\n"), once);
        }
    }

    @Test
    void is_read_back_as_it_was_written() {
        Random random = new Random(12);
        for (int i = 0; i < 3_000; i++) {
            List<Dependency> shown = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                shown.add(new Dependency.Fields()
                        .add("label", scribble(random))
                        .add("as_of", scribble(random))
                        .of(Dependency.Kind.COST_ROW, "x/" + scribble(random)));
            }
            SignedText signed = new SignedText(
                    new PageId("articles/x"), "t" + scribble(random), scribble(random), scribble(random), shown);
            assertEquals(Optional.of(signed), SignedText.parse(signed.text()), signed::text);
        }
    }

    @Test
    void is_not_read_from_what_nobody_wrote() {
        String text = new SignedText(
                        new PageId("articles/x"),
                        "T",
                        "D",
                        "Words.\n\nMore.",
                        List.of(new Dependency.Fields().add("call", "988").of(Dependency.Kind.CRISIS_LINE, "988")))
                .text();
        assertTrue(SignedText.parse(text).isPresent());
        for (int i = 0; i < text.length(); i++) {
            Optional<SignedText> cut = SignedText.parse(text.substring(0, i));
            assertTrue(cut.isEmpty() || cut.get().text().equals(text.substring(0, i)));
            String other = text.substring(0, i) + '\r' + text.substring(i + 1);
            assertTrue(SignedText.parse(other).isEmpty(), other);
        }
    }

    private static String scribble(Random random) {
        String letters = "ab #:\n\n\n \t\r-e\u0301\u00E9\u00A0.$9{}[]";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
