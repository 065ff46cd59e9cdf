package org.vouch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.service.pipeline.FaultyFiles;
import picocli.CommandLine.Help.Ansi;

/** Prints findings for people: grouped by file, each with the line it is about and a mark below the fault. */
final class FindingPrinter implements FindingOutput {
    /** A paragraph on one line is shown as far as these UTF-16 units. */
    private static final int LONGEST_LINE = 110;

    /** What is shown of such a paragraph before the fault. */
    private static final int BEFORE_FAULT = 40;

    /** Finds lines that must not be printed once more. */
    private static final String SECRET_RULE = "deploy-secret";

    /** From so many findings on, people ask what they are before they read them. */
    private static final int MANY = 20;

    /** Of so many files it is said how much was found in each. */
    private static final int FILES_NAMED = 20;

    /** Of what is said of many files in the same words, so many more places are named. */
    private static final int PLACES_NAMED = 5;

    private final FaultyFiles files;
    private final PrintWriter out;
    private final Ansi ansi;

    FindingPrinter(Path root, PrintWriter out, Ansi ansi) {
        this.files = new FaultyFiles(root);
        this.out = out;
        this.ansi = ansi;
    }

    /** Prints findings, how many there are, and the first error once more, since long lists scroll away. */
    @Override
    public void print(List<Finding> findings) {
        tell(findings);
        if (findings.size() > 3) {
            findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(first -> out.println("the first error: " + headline(first)));
        }
        out.flush();
    }

    /** Prints findings and how many there are: so many one by one that each is read, and counts of the others. */
    void tell(List<Finding> findings) {
        FindingShare share = FindingShare.of(findings);
        String file = "";
        for (Finding finding : share.reported()) {
            if (!finding.span().path().equals(file)) {
                printLeftOut(file, share);
            }
            file = finding.span().path();
            print(finding, share.also(finding));
        }
        printLeftOut(file, share);
        if (share.leavesOut()) {
            out.println(
                    "of " + findings.size() + " findings, " + share.reported().size()
                            + " are shown one by one; 'vouch check --rule RULE PATH' shows those of one rule in one place,"
                            + " 'vouch check --format json' all");
        }
        if (findings.size() > MANY) {
            summarize(findings, FILES_NAMED);
        } else if (!findings.isEmpty()) {
            out.println(new FindingSummary(findings).count());
        }
        out.flush();
    }

    /** Prints findings one by one, however many there are. */
    void printEach(List<Finding> findings) {
        findings.forEach(finding -> print(finding, List.of()));
        if (!findings.isEmpty()) {
            out.println(new FindingSummary(findings).count());
        }
        out.flush();
    }

    /** Prints how much each rule found, and how much there is in each file, but no finding. */
    void summarize(List<Finding> findings) {
        summarize(findings, Integer.MAX_VALUE);
        out.flush();
    }

    private void summarize(List<Finding> findings, int files) {
        FindingSummary summary = new FindingSummary(findings);
        out.println("by rule:");
        summary.printByRule(out);
        out.println("by file:");
        summary.printByFile(out, files);
        out.println(summary.count());
    }

    private void printLeftOut(String file, FindingShare share) {
        SortedMap<String, Integer> rules = share.leftOut(file);
        if (!rules.isEmpty()) {
            int all = rules.values().stream().mapToInt(Integer::intValue).sum();
            String each = String.join(
                    ", ",
                    rules.entrySet().stream()
                            .map(rule -> rule.getValue() + " of " + rule.getKey())
                            .toList());
            out.println(
                    file + ": " + (rules.size() == 1 ? all + " more of " + rules.firstKey() : all + " more: " + each));
            out.println();
        }
    }

    private void print(Finding finding, List<Span> also) {
        out.println(headline(finding));
        Span span = finding.span();
        files.text(span.path())
                .filter(source -> span.line() <= source.lines())
                .filter(source -> span.length() > 0 || !source.line(span.line()).isBlank())
                // Logs are read by many, and kept.
                .filter(source -> !finding.rule().equals(SECRET_RULE))
                .ifPresent(source -> printFrame(source, span));
        if (!finding.fix().isEmpty()) {
            out.println("  fix: " + finding.fix());
        }
        if (!also.isEmpty()) {
            printAlso(finding, also);
        }
        out.println();
    }

    private void printAlso(Finding finding, List<Span> also) {
        String named = also.stream()
                .limit(PLACES_NAMED)
                .map(span -> span.path() + ":" + span.line())
                .collect(Collectors.joining(", "));
        int others = also.size() - PLACES_NAMED;
        out.println("  the same: " + named
                + (others > 0
                        ? " and in " + others + " more places; 'vouch check --rule " + finding.rule() + " content'"
                                + " shows each"
                        : ""));
    }

    /** Returns a finding in one line. */
    String headline(Finding finding) {
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
        String line = DisplayWidth.shown(source.line(span.line()));
        int fault = Math.min(span.column() - 1, line.length());
        int from = 0;
        int until = line.length();
        if (line.length() > LONGEST_LINE) {
            from = wholeFrom(line, Math.max(0, fault - BEFORE_FAULT));
            // A letter may have more accents than a line has room for; the fault among them is shown all the same.
            until = Math.max(fault, wholeFrom(line, Math.min(line.length(), from + LONGEST_LINE)));
        }
        int faultEnd = Math.max(fault, Math.min(until, fault + span.length()));
        String before = (from > 0 ? "…" : "") + line.substring(from, fault);
        String shown = before + line.substring(fault, until) + (until < line.length() ? "…" : "");
        int marks = Math.max(1, DisplayWidth.of(line.substring(fault, faultEnd)));
        String number = Integer.toString(span.line());
        out.println("  " + number + " | " + shown);
        out.println(
                "  " + " ".repeat(number.length()) + " | " + " ".repeat(DisplayWidth.of(before)) + "^".repeat(marks));
    }

    /** Returns the nearest place at which a line may be cut without tearing a letter, or its accent from it. */
    private static int wholeFrom(String line, int at) {
        int whole = at;
        while (whole > 0
                && whole < line.length()
                && (Character.isLowSurrogate(line.charAt(whole))
                        || DisplayWidth.of(line.substring(whole, whole + 1)) == 0)) {
            whole--;
        }
        return whole;
    }
}
