package org.vouch.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouch.text.Source;

/** What the short way reads is what the whole grammar reads, or it reads nothing. */
class SimpleYamlTest {
    private static final List<String> PARTS = List.of(
            "title",
            "tags",
            "a",
            "draft",
            ":",
            ": ",
            " ",
            "  ",
            "\n",
            "\n",
            "\n\n",
            "\"",
            "'",
            "[",
            "]",
            ", ",
            ",",
            "#",
            " #",
            "-",
            "- ",
            "Words",
            "no",
            "12:30",
            "2024-02-01",
            "é",
            "ñ",
            "\u00A0",
            "\u2028",
            "🙂",
            "/a/b/",
            "\t",
            "\\",
            "|",
            ">",
            "&x",
            "*x",
            "{",
            "}",
            "?",
            "~",
            "null",
            "...",
            "---",
            "%",
            "@",
            "key: value\n",
            "key2: \"value\"\n",
            "list: [a, b-c, d e]\n",
            "group: {a: b-c, d: e f}\n",
            "{a: ",
            "b: c",
            "other: https://example.org/a#b\n",
            "k: v # c\n",
            "n: 1\n",
            "  more\n");

    /** Returns whether the short way had an answer, after comparing it. */
    private static boolean compare(String text) {
        YamlValue.Mapping simple = SimpleYaml.read(text, 0, text.length());
        if (simple == null) {
            return false;
        }
        Remarks remarks = new Remarks(new Source("a.md", text));
        YamlValue.Mapping whole = YamlDocument.readWhole(0, text.length(), remarks);
        assertEquals(List.of(), remarks.findings(), text);
        assertEquals(whole, simple, text);
        return true;
    }

    private static String parts(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "first: words\n" : "");
        for (int parts = random.nextInt(8); parts >= 0; parts--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static String lines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(4); line >= 0; line--) {
            text.append('k').append(line).append(": ").append(random.nextInt(3) == 0 ? "Words" : "");
            for (int parts = random.nextInt(4); parts >= 0; parts--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void reads_what_the_whole_grammar_reads() {
        Random random = new Random(20240201);
        int answered = 0;
        for (int i = 0; i < 60_000; i++) {
            String text = random.nextBoolean() ? parts(random) : lines(random);
            answered += compare(text) ? 1 : 0;
        }
        int texts = answered;
        assertTrue(texts > 3_000, () -> "texts that were read both ways: " + texts);
    }

    @Test
    void reads_the_table_of_traps_as_the_whole_grammar_does() throws IOException {
        for (Trap trap : TrapsTest.traps(Files.readString(Path.of("src/test/resources/org/vouch/read/traps.txt")))) {
            compare(trap.file());
            compare(trap.file().replace("---\n", ""));
        }
    }

    @Test
    void reads_the_usual_front_matter() {
        assertTrue(compare("""
                title: "Family Meeting: Peer Support"
                slug: family-meeting
                description: Some words, and more (with 50% off).
                verified: 2024-02-01
                tags: [alcohol-costs, dual basics]

                category: levels-of-care
                """));
    }

    @Test
    void reads_the_usual_file_of_a_reviewer() {
        assertTrue(compare("""
                name: Dr. Ana Ruiz
                credentials: [PA-C, MBA]
                role: Physician assistant
                license: {id: 0010-1234, state: NC, checked: 2024-01-01}
                active: { from: 2010-01-01 , until: 2035-12-31 }
                """));
    }
}
