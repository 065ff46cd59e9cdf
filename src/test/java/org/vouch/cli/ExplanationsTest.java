package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.vouch.reader.yaml.ReadRule;

/**
 * Every rule is explained. The ids are looked up where they are written, in the sources of the program, so that a rule
 * that somebody adds is missed here and nowhere else.
 */
class ExplanationsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/vouch");
    private static final Path STORIES = Path.of("src/test/resources/stories");

    private static final String ID = "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)";

    /** {@code Finding.error("link-leads", …)}, and the same of what a room makes its findings with. */
    private static final Pattern MADE =
            Pattern.compile("\\b(?:error|warning|advice|finding|new Finding|note)\\(\\s*\"" + ID + "\"\\s*,");

    /** {@code private static final String RULE = "link-leads";}. */
    private static final Pattern NAMED = Pattern.compile("\\bString ([A-Z_]*(?:RULE|ID)[A-Z_]*) =\\s*\"" + ID + "\"");

    /** {@code LINK_LEADS("link-leads"} in an enum of rules. */
    private static final Pattern LISTED = Pattern.compile("(?m)^\\s+[A-Z][A-Z0-9_]*\\(\\s*\"" + ID + "\"");

    /** A finding made of anything but a literal. */
    private static final Pattern HIDDEN =
            Pattern.compile("\\b(?:Finding\\.(?:error|warning|advice)|new Finding)\\(\\s*([a-zA-Z_.()]+)\\s*,");

    /** Where an id is passed on that was written elsewhere. */
    private static final Set<String> PASSED_ON = Set.of("id", "rule", "rule.id()", "in.text()");

    private static final Pattern TOLD =
            Pattern.compile("(?m)^\\S+:[0-9]+:[0-9]+: (?:error|warning|advice): .*\\[" + ID + "]$");

    private final Map<String, Explanation> explained = Explanations.read().byRule();

    @Test
    void every_rule_is_explained_and_no_explanation_is_of_a_rule_that_does_not_exist() throws IOException {
        Map<String, String> written = written();
        assertTrue(written.size() >= 60, () -> "rules are no longer found in the sources: " + written.keySet());
        List<Executable> checks = new ArrayList<>();
        written.forEach((rule, file) -> checks.add(() -> assertTrue(
                explained.containsKey(rule),
                () -> "the rule '" + rule + "' of " + file + " is not explained: add '== " + rule
                        + "' to a file of src/main/resources/org/vouch/rules")));
        explained
                .keySet()
                .forEach(rule -> checks.add(() -> assertTrue(
                        written.containsKey(rule),
                        () -> "there is no rule '" + rule + "' any more: take its explanation out of"
                                + " src/main/resources/org/vouch/rules")));
        assertAll(checks);
    }

    @Test
    void an_id_is_written_where_this_test_can_see_it() throws IOException {
        List<Executable> checks = new ArrayList<>();
        Set<String> known = new TreeSet<>(PASSED_ON);
        for (Path file : javaFiles()) {
            String type = file.getFileName().toString().replace(".java", ".");
            NAMED.matcher(Files.readString(file)).results().forEach(found -> known.add(type + found.group(1)));
        }
        for (Path file : javaFiles()) {
            String text = Files.readString(file);
            Set<String> constants = new TreeSet<>(known);
            NAMED.matcher(text).results().forEach(found -> constants.add(found.group(1)));
            HIDDEN.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(name -> checks.add(() -> assertTrue(
                            constants.contains(name),
                            () -> file + " makes a finding of the rule '" + name
                                    + "': write the id itself there, or the name of a constant RULE or …_RULE")));
        }
        assertAll(checks);
    }

    @Test
    void every_rule_that_a_story_tells_of_is_explained() throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> stories = Files.list(STORIES)) {
            for (Path story : stories.toList()) {
                TOLD.matcher(Files.readString(story)).results().forEach(found -> told.add(found.group(1)));
            }
        }
        assertTrue(told.size() >= 10, () -> "stories tell of few rules: " + told);
        told.removeAll(explained.keySet());
        assertEquals(Set.of(), told, "rules that stories tell of, and nobody explains");
    }

    @Test
    void a_rule_of_reading_is_explained_with_its_own_sentence() {
        assertAll(Arrays.stream(ReadRule.values())
                .map(rule -> () -> assertEquals(
                        Optional.of(rule.sentence()),
                        Optional.ofNullable(explained.get(rule.id())).map(Explanation::sentence))));
    }

    @Test
    void an_explanation_is_long_enough_to_tell_why_and_short_enough_to_be_read() {
        assertAll(explained.values().stream().map(told -> () -> {
            int words = told.why().split(" ", -1).length;
            assertTrue(words >= 15 && words <= 90, () -> told.rule() + " has " + words + " words");
            assertTrue(told.sentence().endsWith("."), told::rule);
            assertTrue(!told.before().equals(told.after()), told::rule);
        }));
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (Path file : javaFiles()) {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            collect(MADE.matcher(text), 1, name, written);
            collect(NAMED.matcher(text), 2, name, written);
            if (name.endsWith("Rule.java") && text.contains("enum ")) {
                collect(LISTED.matcher(text), 1, name, written);
            }
        }
        return written;
    }

    private static void collect(Matcher matcher, int group, String file, Map<String, String> written) {
        matcher.results().forEach(found -> written.putIfAbsent(found.group(group), file));
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
