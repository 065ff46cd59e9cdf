package org.vouch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.library.WordRule;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.WordRules;

/**
 * What the program can tell about its word rules. Reason, source and what to write instead are those of the word list;
 * the examples are in {@code language/examples.txt}.
 */
final class WordExplanations {
    private static final Pattern FOUND = Pattern.compile("\\[([^\\]^]+)]");

    /**
     * A sentence that a rule finds something in, and the same said otherwise.
     *
     * @param before with brackets around what is found
     * @param after what is said instead
     */
    private record Example(String before, String after) {
        /** Returns the words that are found. */
        String found() {
            Matcher found = FOUND.matcher(before);
            if (!found.find()) {
                throw new IllegalStateException("nothing is marked in the example '" + before + "'");
            }
            return found.group(1);
        }

        String plain() {
            return FOUND.matcher(before).replaceAll("$1");
        }
    }

    private WordExplanations() {}

    /** Returns what is to be reported of each rule, by its id, in the order of the word list. */
    static Map<String, Explanation> byRule() {
        Map<String, Example> examples = examples();
        Map<String, Explanation> explained = new LinkedHashMap<>();
        for (WordRule rule : WordRules.builtIn()) {
            Example example = examples.get(rule.id());
            if (example == null) {
                throw new IllegalStateException("the word rule '" + rule.id() + "' has no example");
            }
            explained.put(rule.id(), explanation(rule, example));
        }
        return explained;
    }

    private static Explanation explanation(WordRule rule, Example example) {
        String found = "'" + example.found() + "'";
        return new Explanation(
                rule.id(),
                rule.citable()
                        ? "A claim such as " + found + " cites its source in the same sentence."
                        : "The site's own sentences avoid words such as " + found + ".",
                found + " " + rule.why() + ". "
                        + (rule.citable()
                                ? "Somebody who looks for help acts on such a claim and cannot check it."
                                : "Words like this keep people from asking for help, and make others treat them worse."),
                rule.source(),
                example.plain(),
                example.after(),
                weigh(rule));
    }

    private static String weigh(WordRule rule) {
        String weight = weight(rule.level())
                + rule.promised()
                        .map(promised -> "; " + weight(promised).toLowerCase(Locale.ROOT)
                                + " where the sentence promises readers something, as with 'we', 'our' or 'you will'")
                        .orElse("")
                + ".";
        String fix = rule.howToFix();
        return weight + " What to do: " + fix + ". "
                + (rule.citable() ? "" : "Quotations, notes and proper names are left alone. ")
                + "A site weighs it otherwise in a file of content/language/, below 'rules:', as in '" + rule.id()
                + ": advice' or '" + rule.id() + ": off'. One page lets it pass with a comment and a reason:"
                + " <!-- vouch-allow: " + rule.id() + " the reason -->.";
    }

    private static String weight(Severity level) {
        return switch (level) {
            case ERROR -> "An error";
            case WARNING -> "A warning";
            case ADVICE -> "Advice";
        };
    }

    private static Map<String, Example> examples() {
        Map<String, Example> examples = new LinkedHashMap<>();
        Explanations.text("/org/vouch/language/examples.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" \\| ", 3)))
                .forEach(parts -> examples.put(parts.get(0), new Example(parts.get(1), parts.get(2))));
        return examples;
    }
}
