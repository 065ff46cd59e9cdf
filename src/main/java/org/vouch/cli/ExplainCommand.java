package org.vouch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a rule exists, and what to do about what it finds. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explain why a rule exists, where it comes from, what it finds and how it weighs;"
                + " without a rule, list them all.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, "2:there is no such rule"})
final class ExplainCommand implements Callable<Integer> {
    private static final int WIDTH = 88;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULE",
            description = "The name in the brackets after a finding, such as link-leads.")
    private @Nullable String rule;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Explanations explanations = Explanations.read();
        if (rule == null) {
            list(explanations, out);
            listWords(out);
            out.println("Run 'vouch explain RULE' for details about one rule.");
        } else {
            print(explanation(explanations, rule), out);
        }
        out.flush();
        return Vouch.DONE;
    }

    private Explanation explanation(Explanations explanations, String wanted) {
        Map<String, Explanation> all = new TreeMap<>(explanations.byRule());
        all.putAll(WordExplanations.byRule());
        return Optional.ofNullable(all.get(wanted)).orElseThrow(() -> {
            String nearest = NearestName.to(wanted, all.keySet())
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse("'vouch explain' lists all rules");
            return new ParameterException(spec.commandLine(), "there is no rule '" + wanted + "'; " + nearest);
        });
    }

    private static void list(Explanations explanations, PrintWriter out) {
        int widest = explanations.byRule().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        explanations.bySubject().forEach((subject, rules) -> {
            out.println(subject);
            rules.forEach(each -> out.println(
                    "  " + each.rule() + " ".repeat(widest - each.rule().length() + 2) + each.sentence()));
            out.println();
        });
    }

    /** The word list is long; what its rules are about is in their names, and the sentences are much alike. */
    private static void listWords(PrintWriter out) {
        out.println("Words and claims of the built-in word list");
        wrapped(String.join(", ", WordExplanations.byRule().keySet())).forEach(line -> out.println("  " + line));
        out.println();
    }

    private static void print(Explanation explanation, PrintWriter out) {
        out.println(explanation.rule());
        out.println();
        wrapped(explanation.sentence()).forEach(out::println);
        out.println();
        wrapped(explanation.why()).forEach(out::println);
        out.println();
        out.println("Before:");
        explanation.before().lines().forEach(line -> out.println(indented(line)));
        out.println("After:");
        explanation.after().lines().forEach(line -> out.println(indented(line)));
        out.println();
        wrapped(explanation.weigh()).forEach(out::println);
        out.println();
        wrapped("Source: " + explanation.source()).forEach(out::println);
        Handbook.read().ofRule(explanation.rule()).ifPresent(address -> {
            out.println();
            out.println("In the handbook: " + address);
            out.println("'vouch help --open " + explanation.rule() + "' shows it.");
        });
    }

    private static String indented(String line) {
        return line.isBlank() ? "" : "    " + line;
    }

    /** Breaks a paragraph between words, so that no terminal breaks it inside of one. */
    private static List<String> wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                used = 0;
            }
            wrapped.append(used > 0 ? " " : "").append(word);
            used += word.length() + (used > 0 ? 1 : 0);
        }
        return wrapped.toString().lines().toList();
    }
}
