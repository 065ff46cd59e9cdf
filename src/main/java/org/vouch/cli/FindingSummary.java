package org.vouch.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/** How many findings there are: of each rule, in each file, of each weight. */
final class FindingSummary {
    private final List<Finding> findings;

    FindingSummary(List<Finding> findings) {
        this.findings = findings;
    }

    /** Prints how often each rule found something, the most frequent first. */
    void printByRule(PrintWriter out) {
        print(out, Finding::rule, Integer.MAX_VALUE, "rules");
    }

    /**
     * Prints how much was found in each file, the file with the most first.
     *
     * @param most how many files are named
     */
    void printByFile(PrintWriter out, int most) {
        print(out, finding -> finding.span().path(), most, "files");
    }

    private void print(PrintWriter out, Function<Finding, String> kind, int most, String kinds) {
        Map<String, Integer> byKind = new TreeMap<>();
        findings.forEach(finding -> byKind.merge(kind.apply(finding), 1, Integer::sum));
        int widest = Integer.toString(findings.size()).length();
        List<Map.Entry<String, Integer>> sorted = byKind.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        sorted.stream().limit(most).forEach(each -> {
            String number = Integer.toString(each.getValue());
            out.println("  " + " ".repeat(widest - number.length()) + number + "  " + each.getKey());
        });
        if (sorted.size() > most) {
            int rest = sorted.stream().skip(most).mapToInt(Map.Entry::getValue).sum();
            out.println("  " + rest + " in " + (sorted.size() - most) + " more " + kinds);
        }
    }

    /** Returns how many findings there are of each weight, as in "2 errors, 1 warning". */
    String count() {
        StringBuilder counts = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long number = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (number > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(
                                severity == Severity.ADVICE
                                        ? Counted.of(number, "piece of advice", "pieces of advice")
                                        : Counted.of(number, severity.word()));
            }
        }
        return counts.toString();
    }
}
