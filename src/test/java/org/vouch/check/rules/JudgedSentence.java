package org.vouch.check.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vouch.model.text.Finding;

/**
 * A sentence with what an editor wants to be told about it.
 *
 * @param part the part of the file that it stands in
 * @param page the file name, which tells the language, then the title of the page, the heading above, and what else it
 *     says
 * @param expected the findings, each as the first letter of its weight, a colon and the rule
 * @param words the sentence, in Markdown
 * @param surprising whether what was told was not what was wanted when it was first tried
 */
record JudgedSentence(String part, List<String> page, List<String> expected, String words, boolean surprising) {
    private static final Set<String> OTHERS = Set.of(MoneySourced.ID, "phone-label", "figure-sourced");

    JudgedSentence {
        page = List.copyOf(page);
        expected = List.copyOf(expected);
    }

    /** Reads a file of sentences, whose form its first lines tell. */
    static List<JudgedSentence> read(Path file) throws IOException {
        List<JudgedSentence> sentences = new ArrayList<>();
        String part = "";
        List<String> page = new ArrayList<>(List.of("a.md", "T", "", "More."));
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("@part ")) {
                part = line.substring(6);
            } else if (line.startsWith("@page ")) {
                page.set(1, line.substring(6));
                page.set(2, "");
                page.set(3, "More.");
            } else if (line.startsWith("@around ")) {
                page.set(3, line.substring(8));
            } else if (line.startsWith("@heading")) {
                page.set(2, line.substring(8).strip());
            } else if (line.equals("@en") || line.equals("@es")) {
                page.set(0, line.equals("@en") ? "a.md" : "a.es.md");
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.indexOf(" | ");
                String rules = line.substring(0, bar).replaceFirst("^! ", "");
                sentences.add(new JudgedSentence(
                        part,
                        page,
                        rules.equals("-") ? List.of() : List.of(rules.split(", ", -1)),
                        line.substring(bar + 3).strip(),
                        line.startsWith("! ")));
            }
        }
        return sentences;
    }

    static String rule(String expected) {
        return expected.substring(2);
    }

    /** Returns what is told about it, in the form of {@link #expected}. */
    List<String> told() {
        String heading = page.get(2).isEmpty() ? "" : "## " + page.get(2) + "\n\n";
        String text = "---\ntitle: " + page.get(1) + "\ndescription: D\n---\n" + heading + words + "\n\n" + page.get(3)
                + "[^a]\n\n[^a]: A note.\n";
        int line = heading.isEmpty() ? 5 : 7;
        return Manuscripts.findings(page.get(0), text, Manuscripts.RULES::check).stream()
                .filter(finding -> finding.span().line() == line)
                .filter(finding -> isJudged(finding.rule()))
                .map(JudgedSentence::shown)
                .toList();
    }

    private static boolean isJudged(String rule) {
        return rule.startsWith("words.") || rule.startsWith("claims.") || OTHERS.contains(rule);
    }

    private static String shown(Finding finding) {
        return finding.severity().name().charAt(0) + ":" + finding.rule();
    }
}
