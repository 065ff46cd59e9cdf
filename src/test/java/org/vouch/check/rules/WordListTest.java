package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vouch.model.library.WordRule;
import org.vouch.model.text.Finding;
import org.vouch.reader.content.LanguageReader;

/** Every rule of the built-in word list finds what it is for, and leaves alone what only looks like it. */
class WordListTest {
    private static final Map<String, List<String>> TABLE = table();

    private static Map<String, List<String>> table() {
        try (InputStream file = WordListTest.class.getResourceAsStream("words.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> table = new LinkedHashMap<>();
            List<String> lines = new ArrayList<>();
            for (String line :
                    text.lines().filter(each -> !each.startsWith("# ")).toList()) {
                if (line.startsWith("+ ") || line.startsWith("- ")) {
                    lines.add(line);
                } else {
                    lines = new ArrayList<>();
                    table.put(line, lines);
                }
            }
            return table;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void every_rule_has_its_lines() {
        TreeSet<String> rules = new TreeSet<>();
        LanguageReader.builtIn().rules().forEach(rule -> rules.add(rule.id()));

        assertEquals(rules, new TreeSet<>(TABLE.keySet()));
        TABLE.forEach((rule, lines) -> {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("+ ")), rule);
            assertTrue(lines.stream().filter(line -> line.startsWith("- ")).count() >= 2, rule);
        });
    }

    @Test
    void every_rule_says_what_to_do_and_where_it_comes_from() {
        for (WordRule rule : LanguageReader.builtIn().rules()) {
            assertTrue(!rule.howToFix().isBlank() && !rule.source().isBlank(), rule.id());
        }
    }

    @TestFactory
    List<DynamicTest> a_rule_finds_what_it_is_for_and_nothing_else() {
        List<DynamicTest> tests = new ArrayList<>();
        TABLE.forEach((rule, lines) -> {
            for (String line : lines) {
                tests.add(DynamicTest.dynamicTest(rule + " " + line, () -> assertFinds(rule, line)));
            }
        });
        return tests;
    }

    private static void assertFinds(String rule, String line) {
        String written = line.substring(2);
        // In a near miss, brackets are those of Markdown.
        String plain = line.startsWith("+ ") ? written.replaceAll("[\\[\\]]", "") : written;
        List<Finding> findings = Manuscripts.findings(
                rule.contains(".es-") ? "a.es.md" : "a.md",
                "---\ntitle: T\ndescription: D\n---\n" + plain + "\n\nMore.[^a]\n\n[^a]: A source.\n",
                Manuscripts.RULES::check);
        StringBuilder marked = new StringBuilder(plain);
        findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .sorted(Finding.BY_PLACE.reversed())
                .forEach(finding -> {
                    int at = finding.span().column() - 1;
                    marked.insert(at + finding.span().length(), ']').insert(at, '[');
                });

        assertEquals(written, marked.toString(), findings.toString());
    }
}
