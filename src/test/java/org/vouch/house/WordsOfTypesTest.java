package org.vouch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Worded;

/**
 * "What has a type is asked by its type." A word that is misspelt in a comparison is no error for the compiler, and in
 * a list of pages whose review is late it means that nothing is late. So words are written at the edges, and nobody
 * compares with them.
 */
class WordsOfTypesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/vouch");

    private static final String WORD = Stream.<Worded[]>of(
                    ReviewState.Badge.values(), ReviewFlag.values(), Assurance.values(), Dependency.Kind.values())
            .flatMap(Arrays::stream)
            .map(Worded::word)
            .distinct()
            .collect(Collectors.joining("|", "\"(", ")[ \"]"));

    /** {@code equals("withdrawn")}, {@code case "cost-row"}, {@code Set.of("changed", "rejected")} and their like. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?:\\.(?:equals|equalsIgnoreCase|contains|startsWith|indexOf)\\(\\s*|\\bcase (?:\"[^\"]*\", )*"
                    + "|\\b(?:Set|List|Arrays)\\.(?:of|asList)\\((?:\\s*\"[^\"]*\",)*\\s*|\\bMap\\.(?:of|entry)\\(\\s*)"
                    + WORD);

    /** {@code finding.rule().equals("review-current")}. */
    private static final Pattern RULE = Pattern.compile("rule\\(\\)\\.(?:equals|startsWith|matches)\\(\\s*\"");

    /** A rule of a word list has its name there. */
    private static final Pattern RULE_OF_WORDS = Pattern.compile("(?m)^  ([a-z]+\\.[a-z-]+):");

    /** The same words where they name an element of HTML, a field of a file or a column. */
    private static final Set<String> NAMES_OF_OTHER_THINGS = Set.of(
            "EditorFiles draft",
            "ImportProposal draft",
            "LinkPrinter file",
            "MarkdownFields draft",
            "MarkdownFields image",
            "ReviewList waivers",
            "RuleNames words",
            "SvgFile image",
            "NothingFromElsewhere image",
            "PageComparison source",
            "PublishedManifest source",
            "PublishedManifest words");

    @Test
    void nobody_compares_with_the_word_of_a_type() throws IOException {
        Set<String> compared = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        int read = 0;
        for (Path file : javaFiles()) {
            String text = Files.readString(file);
            String name = String.valueOf(file.getFileName()).replace(".java", "");
            COMPARED.matcher(text).results().forEach(found -> compared.add(name + " " + found.group(1)));
            RULE.matcher(text).results().forEach(found -> rules.add(name));
            read++;
        }
        assertTrue(read > 400, "only " + read + " files were read");
        compared.removeAll(NAMES_OF_OTHER_THINGS);
        assertEquals(Set.of(), compared, "ask for the constant, not for its word");
        assertEquals(Set.of(), rules, "name the rule by the constant of its class, as in RuleIds");
    }

    /** The questions of the checklist look for rules by the beginnings of their names. */
    @Test
    void the_checklist_looks_for_rules_that_there_are() throws IOException {
        Set<String> explained = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/vouch/rules"))) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("== "))
                        .forEach(line -> explained.add(line.substring(3).strip()));
            }
        }
        RULE_OF_WORDS
                .matcher(Files.readString(Path.of("src/main/resources/org/vouch/language/en.yaml")))
                .results()
                .forEach(rule -> explained.add(rule.group(1)));
        String checklist = Files.readString(SOURCES.resolve("service/reviewing/SheetChecklist.java"));
        List<String> asked = Pattern.compile("addFindings\\(facts, ([^)]+)\\)")
                .matcher(checklist)
                .results()
                .flatMap(call -> Arrays.stream(call.group(1).split(", ", -1)))
                .map(each -> each.replace("\"", ""))
                .toList();
        assertTrue(asked.size() >= 10, asked::toString);
        assertEquals(
                List.of(),
                asked.stream()
                        .filter(each -> explained.stream().noneMatch(rule -> rule.startsWith(each)))
                        .toList());
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
