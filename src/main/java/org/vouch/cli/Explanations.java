package org.vouch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.model.library.RuleNames;

/**
 * What the program can tell about each of its rules. The texts are in {@code src/main/resources/org/vouch/rules}, one
 * file for each subject.
 *
 * <p>The first line of a file is the subject. A rule starts with {@code == its-id}, and then come a sentence and the
 * parts {@code Why:}, {@code Source:}, {@code Before:}, {@code After:} and {@code Weigh:}; lines that go on are
 * indented.
 */
final class Explanations {
    private static final List<String> PARTS = List.of("Why", "Source", "Before", "After", "Weigh");

    private final Map<String, List<Explanation>> bySubject;
    private final Map<String, Explanation> byRule = new TreeMap<>();

    private Explanations(Map<String, List<Explanation>> bySubject) {
        this.bySubject = bySubject;
        bySubject.values().stream().flatMap(List::stream).forEach(each -> {
            if (byRule.put(each.rule(), each) != null) {
                throw new IllegalStateException("'" + each.rule() + "' is explained twice");
            }
        });
    }

    /** Reads them all. */
    static Explanations read() {
        Map<String, List<Explanation>> bySubject = new LinkedHashMap<>();
        for (String subject : RuleNames.SUBJECTS) {
            String text = text("/org/vouch/rules/" + subject + ".txt");
            String[] rules = text.split("(?m)^== ", -1);
            List<Explanation> explained = new ArrayList<>();
            for (int i = 1; i < rules.length; i++) {
                explained.add(explanation(rules[i]));
            }
            bySubject.put(rules[0].strip(), List.copyOf(explained));
        }
        return new Explanations(bySubject);
    }

    /** Returns the text of a file that the program brings along. */
    static String text(String name) {
        try (InputStream file = Explanations.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", broken);
        }
    }

    private static Explanation explanation(String text) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part, new StringBuilder()));
        List<String> lines = text.lines().toList();
        StringBuilder sentence = new StringBuilder();
        StringBuilder current = sentence;
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            StringBuilder part = colon < 0 ? null : parts.get(line.substring(0, colon));
            if (part != null) {
                current = part;
            }
            current.append(part != null ? line.substring(colon + 1) : line).append('\n');
        }
        return new Explanation(
                lines.get(0).strip(),
                prose(sentence),
                prose(part(parts, "Why")),
                prose(part(parts, "Source")),
                part(parts, "Before").toString().stripIndent().strip(),
                part(parts, "After").toString().stripIndent().strip(),
                prose(part(parts, "Weigh")));
    }

    private static StringBuilder part(Map<String, StringBuilder> parts, String name) {
        return parts.getOrDefault(name, new StringBuilder());
    }

    private static String prose(StringBuilder text) {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** Returns the explanations of each subject, in order. */
    Map<String, List<Explanation>> bySubject() {
        return bySubject;
    }

    /** Returns all explanations by the id of their rule. */
    Map<String, Explanation> byRule() {
        return Map.copyOf(byRule);
    }

    /** Returns what is to be reported of a rule. */
    Optional<Explanation> of(String rule) {
        return Optional.ofNullable(byRule.get(rule));
    }
}
