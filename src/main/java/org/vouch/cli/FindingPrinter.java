package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.text.Finding;
import org.vouch.text.Severity;
import org.vouch.text.Source;
import org.vouch.text.Span;
import picocli.CommandLine.Help.Ansi;

/** Prints findings for people: grouped by file, each with the line it is about and a mark below the fault. */
final class FindingPrinter {
    private final Path root;
    private final PrintWriter out;
    private final Ansi ansi;
    private final Map<String, Optional<Source>> sources = new HashMap<>();

    FindingPrinter(Path root, PrintWriter out, Ansi ansi) {
        this.root = root;
        this.out = out;
        this.ansi = ansi;
    }

    /** Prints all findings, how many there are, and the first error once more, since long lists scroll away. */
    void print(List<Finding> findings) {
        findings.forEach(this::print);
        if (findings.isEmpty()) {
            return;
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
        sourceOf(span.path())
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
        String line = source.line(span.line()).replace('\t', ' ');
        int from = 0;
        int until = line.length();
        // Of a paragraph on one line, what stands around the fault is enough.
        if (line.length() > 110) {
            from = Math.max(0, span.column() - 41);
            until = Math.min(line.length(), from + 110);
        }
        String shown = (from > 0 ? "…" : "") + line.substring(from, until) + (until < line.length() ? "…" : "");
        int indent = span.column() - 1 - from + (from > 0 ? 1 : 0);
        int marks = Math.max(1, Math.min(span.length(), until - (span.column() - 1)));
        String number = Integer.toString(span.line());
        out.println("  " + number + " | " + shown);
        out.println("  " + " ".repeat(number.length()) + " | " + " ".repeat(Math.max(0, indent)) + "^".repeat(marks));
    }

    private Optional<Source> sourceOf(String path) {
        return sources.computeIfAbsent(path, name -> {
            try {
                Path file = root.resolve(name);
                return Files.isRegularFile(file)
                        ? Optional.of(new Source(name, Files.readString(file, StandardCharsets.UTF_8)))
                        : Optional.empty();
            } catch (IOException unreadable) {
                // The frame is a courtesy; the finding itself says where and what.
                return Optional.empty();
            }
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
