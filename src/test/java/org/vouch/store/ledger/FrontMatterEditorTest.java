package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FrontMatterEditorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    private static String claiming(String article) throws FrontMatterEditor.Unchangeable {
        return new String(FrontMatterEditor.claiming(article.getBytes(UTF_8), "dana-example", DAY), UTF_8);
    }

    @Test
    void changes_the_values_and_keeps_comments_and_line_ends() throws FrontMatterEditor.Unchangeable {
        assertEquals(
                "---\r\ntitle: X\r\nreviewer: dana-example  # who\r\ndescription: Y\r\nverified: 2024-02-01\r\n---\r\nZ",
                claiming("---\r\ntitle: X\r\nreviewer: \"old\"  # who\r\ndescription: Y\r\nverified:   2020-01-01\r\n"
                        + "---\r\nZ"));
        assertEquals(
                "\uFEFF---\ntitle: X\nreviewer: dana-example\nverified: 2024-02-01\ndescription: Y\n--- \nverified: x\n",
                claiming("\uFEFF---\ntitle: X\nverified: 2020-01-01\ndescription: Y\n--- \nverified: x\n"));
        assertEquals(
                "---\ntitle: X\nreviewer: dana-example\nverified: 2024-02-01\ndescription: Y\n---\n",
                claiming("---\ntitle: X\nreviewer: old\ndescription: Y\n---\n"));
        assertEquals(
                "---\rtitle: X\rreviewer: dana-example\rverified: 2024-02-01\r---\rZ\r",
                claiming("---\rtitle: X\r---\rZ\r"));
        assertEquals(
                "---\ntitle: X\nreviewer: dana-example\nverified: 2024-02-01\n---\n",
                claiming("---\ntitle: X\nreviewer:\nverified:\n---\n"));
    }

    @Test
    void gives_up_both_lines() throws FrontMatterEditor.Unchangeable {
        assertEquals(
                "---\ntitle: X\n---\nreviewer: z\n",
                new String(
                        FrontMatterEditor.claimingNothing(
                                "---\nverified: 2024-02-01\ntitle: X\nreviewer: a # b\n---\nreviewer: z\n"
                                        .getBytes(UTF_8)),
                        UTF_8));
    }

    @Test
    void refuses_what_a_person_has_to_change() {
        for (String article : List.of(
                "",
                "title: X\n",
                "---\ntitle: X\n",
                "\n---\ntitle: X\n---\n",
                "---\ntitle: X\nreviewer: a\nreviewer: b\n---\n",
                "---\ntitle: X\nreviewer:\n  old\n---\n",
                "---\ntitle: X\nreviewer: >\n  old\n---\n",
                "---\n{title: X, reviewer: a}\n---\n",
                "---\ntitle: X\n\"reviewer\": a\n---\n",
                "---\ntitle: |\n  a\nreviewer: [a]\n---\n")) {
            assertThrows(FrontMatterEditor.Unchangeable.class, () -> claiming(article), article);
        }
    }

    @Test
    void changes_two_lines_of_any_article_and_not_one_byte_beside_them() throws FrontMatterEditor.Unchangeable {
        Random random = new Random(51);
        for (int i = 0; i < 3_000; i++) {
            String eol = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            List<String> fields = new ArrayList<>(List.of(
                    "title: \"A: caf\u00E9\"", "# a comment", "tags: [a, b]", "description: Words # not a part"));
            if (random.nextBoolean()) {
                fields.add(
                        "reviewer: " + List.of("old", "'old'", "\"old\"  # why").get(random.nextInt(3)));
            }
            if (random.nextBoolean()) {
                fields.add("verified: 2020-01-0" + (1 + random.nextInt(9)) + " ".repeat(random.nextInt(3)));
            }
            Collections.shuffle(fields, random);
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            String article = (random.nextBoolean() ? "\u00EF\u00BB\u00BF" : "") + "---" + eol
                    + new String(String.join(eol, fields).getBytes(UTF_8), ISO_8859_1) + eol + "---" + eol
                    + new String(noise, ISO_8859_1);
            byte[] changed = FrontMatterEditor.claiming(article.getBytes(ISO_8859_1), "dana-example", DAY);
            String text = new String(changed, ISO_8859_1);
            assertEquals(others(article), others(text));
            assertTrue(text.contains(eol + "reviewer: dana-example"), text);
            assertTrue(text.contains(eol + "verified: 2024-02-01"), text);
            assertEquals(
                    new String(changed, ISO_8859_1),
                    new String(FrontMatterEditor.claiming(changed, "dana-example", DAY), ISO_8859_1));
        }
    }

    /** Returns an article without the two lines. */
    private static String others(String article) {
        return article.lines()
                .filter(line -> !line.startsWith("reviewer: ") && !line.startsWith("verified: "))
                .collect(Collectors.joining("\n"));
    }
}
