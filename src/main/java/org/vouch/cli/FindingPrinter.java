package org.vouch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouch.build.FaultyFiles;
import org.vouch.text.Finding;
import org.vouch.text.Severity;
import org.vouch.text.Source;
import org.vouch.text.Span;
import picocli.CommandLine.Help.Ansi;

/** Prints findings for people: grouped by file, each with the line it is about and a mark below the fault. */
final class FindingPrinter implements FindingOutput {
    /** A paragraph on one line is shown as far as these UTF-16 units. */
    private static final int LONGEST_LINE = 110;

    /** What is shown of such a paragraph before the fault. */
    private static final int BEFORE_FAULT = 40;

    /** More than these nobody reads to the end, and printing them would take longer than the build. */
    private static final int MOST = 300;

    /** From so many findings on, people ask what they are before they read them. */
    private static final int MANY = 20;

    private final FaultyFiles files;
    private final PrintWriter out;
    private final Ansi ansi;

    FindingPrinter(Path root, PrintWriter out, Ansi ansi) {
        this.files = new FaultyFiles(root);
        this.out = out;
        this.ansi = ansi;
    }

    /** Prints all findings, how many there are, and the first error once more, since long lists scroll away. */
    @Override
    public void print(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR || findings.size() <= MOST)
                .limit(MOST)
                .forEach(this::print);
        if (findings.size() > MOST) {
            out.println("only errors are shown of so many findings, and at most " + MOST
                    + " of them; 'vouch check --format json' gives all");
        }
        if (findings.isEmpty()) {
            return;
        }
        if (findings.size() > MANY) {
            printByRule(findings);
        }
        out.println(count(findings));
        if (findings.size() > 3) {
            findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(first -> out.println("the first error: " + headline(first)));
        }
        out.flush();
    }

    private void print(Finding finding) {
        out.println(headline(finding));
        Span span = finding.span();
        files.text(span.path())
                .filter(source -> span.line() <= source.lines())
                .filter(source -> span.length() > 0 || !source.line(span.line()).isBlank())
                .ifPresent(source -> printFrame(source, span));
        if (!finding.mend().isEmpty()) {
            out.println("  mend: " + finding.mend());
        }
        out.println();
    }

    private String headline(Finding finding) {
        String colour = switch (finding.severity()) {
            case ERROR -> "bold,red";
            case WARNING -> "bold,yellow";
            case ADVICE -> "bold,cyan";
        };
        return finding.span() + ": "
                + ansi.new Text("@|" + colour + " " + finding.severity().word() + "|@") + ": " + finding.message()
                + " [" + finding.rule() + "]";
    }

    private void printFrame(Source source, Span span) {
        String line = Cells.shown(source.line(span.line()));
        int fault = Math.min(span.column() - 1, line.length());
        int from = 0;
        int until = line.length();
        if (line.length() > LONGEST_LINE) {
            from = wholeFrom(line, Math.max(0, fault - BEFORE_FAULT));
            until = wholeFrom(line, Math.min(line.length(), from + LONGEST_LINE));
        }
        int faultEnd = Math.max(fault, Math.min(until, fault + span.length()));
        String before = (from > 0 ? "…" : "") + line.substring(from, fault);
        String shown = before + line.substring(fault, until) + (until < line.length() ? "…" : "");
        int marks = Math.max(1, Cells.of(line.substring(fault, faultEnd)));
        String number = Integer.toString(span.line());
        out.println("  " + number + " | " + shown);
        out.println("  " + " ".repeat(number.length()) + " | " + " ".repeat(Cells.of(before)) + "^".repeat(marks));
    }

    /** Returns the nearest place at which a line may be cut without tearing a letter, or its accent from it. */
    private static int wholeFrom(String line, int at) {
        int whole = at;
        while (whole > 0
                && whole < line.length()
                && (Character.isLowSurrogate(line.charAt(whole)) || Cells.of(line.substring(whole, whole + 1)) == 0)) {
            whole--;
        }
        return whole;
    }

    /** Prints how often each rule found something, the most frequent first. */
    private void printByRule(List<Finding> findings) {
        Map<String, Integer> byRule = new TreeMap<>();
        findings.forEach(finding -> byRule.merge(finding.rule(), 1, Integer::sum));
        int widest = Integer.toString(findings.size()).length();
        byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> {
                    String number = Integer.toString(each.getValue());
                    out.println("  " + " ".repeat(widest - number.length()) + number + "  " + each.getKey());
                });
    }

    /** Returns how many findings there are of each weight, as in "2 errors, 1 warning". */
    static String count(List<Finding> findings) {
        StringBuilder counts = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long number = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (number > 0) {
                String word = severity == Severity.ADVICE
                        ? "piece" + (number == 1 ? "" : "s") + " of advice"
                        : severity.word() + (number == 1 ? "" : "s");
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(number)
                        .append(' ')
                        .append(word);
            }
        }
        return counts.toString();
    }
}
