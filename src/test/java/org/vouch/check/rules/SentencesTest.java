package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.model.library.WordRule;
import org.vouch.model.text.Severity;
import org.vouch.reader.content.LanguageReader;

/**
 * How often the rules for words, claims and figures are right, by sentences that say what an editor would want to be
 * told. The table is kept; with {@code -Dgolden=rewrite} it is written anew, and the difference in version control is
 * what is to be reviewed.
 */
class SentencesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/vouch/check/rules");
    private static final Path TABLE = FOLDER.resolve("sentences-table.txt");
    private static final double LEAST_PRECISION = 0.9;
    private static final double LEAST_RECALL = 0.8;
    private static final int LEAST_SENTENCES = 600;

    /** How often one rule was right. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int missed;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT, "%-28s %5d %5d %6d %9.2f %6.2f", name, right, wrong, missed, precision(), recall());
        }
    }

    @Test
    void the_rules_are_right_as_often_as_the_table_says() throws IOException {
        Map<String, Tally> byRule = new TreeMap<>();
        Map<String, Tally> byPart = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        List<JudgedSentence> sentences = JudgedSentence.read(FOLDER.resolve("sentences.txt"));
        for (JudgedSentence sentence : sentences) {
            List<String> told = new ArrayList<>(sentence.told());
            Tally part = byPart.computeIfAbsent(sentence.part(), name -> new Tally());
            for (String expected : sentence.expected()) {
                Tally rule = byRule.computeIfAbsent(JudgedSentence.rule(expected), name -> new Tally());
                if (told.remove(expected)) {
                    rule.right++;
                    part.right++;
                } else {
                    rule.missed++;
                    part.missed++;
                    faults.add("missed " + expected + " | " + sentence.words());
                }
            }
            for (String more : told) {
                byRule.computeIfAbsent(JudgedSentence.rule(more), name -> new Tally()).wrong++;
                part.wrong++;
                faults.add("wrong  " + more + " | " + sentence.words());
            }
        }
        String table = table(byRule, byPart, sentences, faults);
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(TABLE, table, StandardCharsets.UTF_8);
        }
        assertTrue(sentences.size() >= LEAST_SENTENCES, sentences.size() + " sentences are too few to trust");
        assertEquals("", tooOftenWrong(byRule), String.join("\n", faults));
        assertEquals(Files.readString(TABLE, StandardCharsets.UTF_8), table);
    }

    private static String table(
            Map<String, Tally> byRule, Map<String, Tally> byPart, List<JudgedSentence> sentences, List<String> faults) {
        StringBuilder table = new StringBuilder("How often the rules are right on the " + sentences.size()
                + " sentences of sentences.txt\n\n"
                + "rule                         right wrong missed precision recall\n");
        byRule.forEach((rule, tally) -> table.append(tally.row(rule)).append('\n'));
        table.append('\n');
        byPart.forEach((part, tally) -> table.append(tally.row(part)).append('\n'));
        table.append('\n');
        Map<String, List<JudgedSentence>> parts = sentences.stream()
                .collect(Collectors.groupingBy(JudgedSentence::part, TreeMap::new, Collectors.toList()));
        parts.forEach((part, ofPart) -> {
            long surprising = ofPart.stream().filter(JudgedSentence::surprising).count();
            if (surprising > 0) {
                table.append("At first sight, " + (ofPart.size() - surprising) + " of " + ofPart.size()
                        + " sentences of '" + part + "' were told as wanted.\n");
            }
        });
        return table.append("\nWhere they are not\n")
                .append(String.join("\n", faults))
                .append('\n')
                .toString();
    }

    /** Returns the rules above advice that are wrong, or silent, too often. */
    private static String tooOftenWrong(Map<String, Tally> byRule) {
        Map<String, WordRule> rules =
                LanguageReader.builtIn().rules().stream().collect(Collectors.toMap(WordRule::id, rule -> rule));
        return byRule.entrySet().stream()
                .filter(each -> isGrave(each.getKey(), rules))
                .filter(each -> each.getValue().precision() < LEAST_PRECISION
                        || each.getValue().recall() < LEAST_RECALL)
                .map(each -> each.getValue().row(each.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isGrave(String id, Map<String, WordRule> rules) {
        WordRule rule = rules.get(id);
        return rule == null
                ? id.equals(MoneySourced.ID)
                : rule.level().atLeast(Severity.WARNING) || rule.promised().isPresent();
    }

    @Test
    void every_rule_has_sentences_of_both_kinds() throws IOException {
        List<JudgedSentence> sentences = JudgedSentence.read(FOLDER.resolve("sentences.txt"));
        Set<String> expected = sentences.stream()
                .flatMap(sentence -> sentence.expected().stream())
                .map(JudgedSentence::rule)
                .collect(Collectors.toSet());
        for (WordRule rule : LanguageReader.builtIn().rules()) {
            assertTrue(expected.contains(rule.id()), "no sentence for " + rule.id());
        }
        long fine = sentences.stream().filter(each -> each.expected().isEmpty()).count();
        assertTrue(fine * 5 > sentences.size() * 2L, "only " + fine + " sentences are fine");
    }
}
