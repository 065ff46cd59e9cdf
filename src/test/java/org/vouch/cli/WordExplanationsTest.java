package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.WordRule;
import org.vouch.model.text.Finding;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.pipeline.WordRules;

/** Every word rule is explained, and its examples are true: the first sentence is found, the second is not. */
class WordExplanationsTest {
    private final Map<String, Explanation> explained = WordExplanations.byRule();

    @Test
    void every_word_rule_is_explained_with_its_own_reason_and_source() {
        List<WordRule> rules = WordRules.builtIn();
        assertEquals(rules.stream().map(WordRule::id).toList(), List.copyOf(explained.keySet()));
        for (WordRule rule : rules) {
            Explanation told = explained(rule.id());
            assertTrue(told.why().contains(rule.why()), rule.id());
            assertEquals(rule.source(), told.source());
            assertTrue(told.weigh().contains(rule.howToFix()), rule.id());
        }
    }

    @Test
    void an_example_is_found_and_the_same_said_otherwise_is_not(@TempDir Path root) throws IOException {
        Map<String, List<String>> before = new TreeMap<>();
        Map<String, List<String>> after = new TreeMap<>();
        List<String> ids = List.copyOf(explained.keySet());
        List<Finding> findings =
                findings(root.resolve("a"), ids, id -> explained(id).before());
        List<Finding> fixed =
                findings(root.resolve("b"), ids, id -> explained(id).after());
        for (int i = 0; i < ids.size(); i++) {
            before.put(ids.get(i), rules(findings, line(i)));
            after.put(ids.get(i), rules(fixed, line(i)));
        }
        before.forEach((id, found) ->
                assertEquals(List.of(id), found, () -> explained(id).before()));
        after.forEach((id, found) ->
                assertEquals(List.of(), found, () -> explained(id).after()));
    }

    private Explanation explained(String id) {
        return Objects.requireNonNull(explained.get(id), id);
    }

    @Test
    void the_command_tells_of_a_word_rule() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, Vouch.run(new PrintWriter(out), new PrintWriter(err), "explain", "words.rehab"));
        assertEquals("""
                words.rehab

                The site's own sentences avoid words such as 'rehab'.

                'rehab' says little about what a program does. Words like this keep people from asking
                for help, and make others treat them worse.

                Before:
                    Ask the rehab first.
                After:
                    Ask the treatment program first.

                """, out.toString().substring(0, out.toString().indexOf("Advice.")));
        assertEquals(2, Vouch.run(new PrintWriter(out), new PrintWriter(err), "explain", "words.rehb"));
        assertTrue(err.toString().contains("did you mean 'words.rehab'?"), err::toString);
    }

    /** Every sentence stands on a line of its own, and the first on line 8. */
    private static int line(int example) {
        return 8 + 2 * example;
    }

    private static List<String> rules(List<Finding> findings, int line) {
        return findings.stream()
                .filter(each -> each.span().line() == line)
                .filter(each -> each.rule().contains("."))
                .map(Finding::rule)
                .toList();
    }

    private static List<Finding> findings(Path root, List<String> ids, UnaryOperator<String> sentence)
            throws IOException {
        SmallSite.start(root);
        SmallSite.write(
                root,
                "content/articles/examples.md",
                page(ids.stream().map(id -> isSpanish(id) ? "Words." : sentence.apply(id))));
        SmallSite.write(
                root,
                "content/articles/examples.es.md",
                page(ids.stream().map(id -> isSpanish(id) ? sentence.apply(id) : "Palabras.")));
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> LocalDate.of(2024, 6, 1))
                .check()
                .findings();
    }

    private static boolean isSpanish(String id) {
        return id.contains(".es-");
    }

    private static String page(Stream<String> sentences) {
        List<String> lines = new ArrayList<>(
                List.of("---", "title: Examples", "description: All of them.", "reviewer: dana-example"));
        lines.addAll(List.of("verified: 2024-02-01", "---", ""));
        sentences.forEach(sentence -> {
            lines.add(sentence);
            lines.add("");
        });
        lines.add("[^law]: A law.\n\n[^study]: A study.\n\n[^state]: The state.\n");
        lines.add("[^ley]: Una ley.\n\n[^estudio]: Un estudio.\n\n[^estado]: El estado.\n");
        return String.join("\n", lines);
    }
}
