package org.vouch.reader.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Source;
import org.vouch.reader.content.Trap;

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
            "list: []\n",
            "list: ['a b', \"c\", (d|e)]\n",
            "list: [i'm, <a> =B,\n  c]\n",
            "[a,\n",
            "g: {u: https://example.org, n: R&D, p: +1-555}\n",
            ":/",
            "+1",
            "<",
            "=",
            "&",
            "|",
            "block:\n",
            "block:\n  ",
            "  in: words\n",
            "  - item\n",
            "- item\n",
            "  - 'quoted'\n",
            "- a: b\n",
            "    deep: =MAT (a|b)\n",
            "  # remark\n",
            "'it''s'\n",
            "  more\n");

    /** Returns whether the short way had an answer, after comparing it. */
    private static boolean compare(String text) {
        YamlValue.Mapping simple = SimpleYaml.read(text, 0, text.length());
        if (simple == null) {
            return false;
        }
        Diagnostics remarks = new Diagnostics(new Source("a.md", text));
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
        for (Trap trap :
                TrapsTest.traps(Files.readString(Path.of("src/test/resources/org/vouch/reader/yaml/traps.txt")))) {
            compare(trap.file());
            compare(trap.file().replace("---\n", ""));
        }
    }

    @Test
    void reads_blocks_as_the_whole_grammar_does() {
        Random random = new Random(20261124);
        int answered = 0;
        for (int i = 0; i < 60_000; i++) {
            answered += compare(blocks(random)) ? 1 : 0;
        }
        int texts = answered;
        assertTrue(texts > 3_000, () -> "texts that were read both ways: " + texts);
    }

    private static String blocks(Random random) {
        StringBuilder text = new StringBuilder();
        int indent = 0;
        for (int line = random.nextInt(8); line >= 0; line--) {
            indent = Math.max(0, indent + 2 * (random.nextInt(4) - 2) + (random.nextInt(12) == 0 ? 1 : 0));
            text.append(" ".repeat(indent));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> text.append("- words\n");
                case 3 -> text.append("- k").append(line).append(": v\n");
                case 4 -> text.append("#\n");
                case 5 -> text.append("\n");
                case 6 -> text.append("k").append(line).append(": 'v'\n");
                case 7 -> text.append("k").append(line).append(": (a|b)\n");
                default -> {
                    text.append("k").append(line).append(":\n");
                    indent += 2;
                }
            }
        }
        return text.toString();
    }

    @Test
    void reads_every_file_of_the_demonstration_and_of_the_program() throws IOException {
        List<Path> files = new ArrayList<>();
        String program = "src/main/resources/org/vouch/";
        for (String folder :
                List.of("content", program + "language", program + "strings", program + "credentials.yaml")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".yaml")).forEach(files::add);
            }
        }
        List<Path> whole = new ArrayList<>();
        for (Path file : files) {
            if (!compare(Files.readString(file))) {
                whole.add(file);
            }
        }
        assertEquals(List.of(), whole, "files that need the whole grammar");
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
