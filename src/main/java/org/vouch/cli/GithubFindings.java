package org.vouch.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/**
 * Prints findings as workflow commands, which GitHub shows beside the lines of a pull request.
 *
 * <p>GitHub shows ten of each severity and cuts the rest without a word. So those in files that the pull request
 * changes come first, and where there are more than ten, the tenth says how many are left.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class GithubFindings implements FindingOutput {
    /** So many notes of a severity are shown for each step of a workflow. */
    static final int SHOWN = 10;

    private final String folder;
    private final Set<String> changed;
    private final PrintWriter out;

    /**
     * Makes a printer.
     *
     * @param folder is before every path
     * @param changed the files that the pull request changes, as paths from the repository's folder
     * @param out takes the commands
     */
    GithubFindings(String folder, Set<String> changed, PrintWriter out) {
        this.folder = folder;
        this.changed = Set.copyOf(changed);
        this.out = out;
    }

    @Override
    public void print(List<Finding> findings) {
        for (Severity severity : Severity.values()) {
            print(
                    severity,
                    findings.stream()
                            .filter(finding -> finding.severity() == severity)
                            .sorted(Comparator.comparing(finding -> !isChanged(finding)))
                            .toList());
        }
        out.flush();
    }

    private boolean isChanged(Finding finding) {
        return changed.contains(folder + finding.span().path());
    }

    private void print(Severity severity, List<Finding> findings) {
        boolean fits = findings.size() <= SHOWN;
        findings.stream().limit(fits ? SHOWN : SHOWN - 1).forEach(finding -> out.println(command(finding)));
        if (!fits) {
            out.println("::" + level(severity) + " title=vouch::and " + (findings.size() - SHOWN + 1)
                    + " more like these; 'vouch check' prints them all");
        }
    }

    private String command(Finding finding) {
        Span span = finding.span();
        String message = finding.message() + (finding.fix().isEmpty() ? "" : "\nfix: " + finding.fix());
        return "::" + level(finding.severity())
                + " file=" + property(folder + span.path())
                + ",line=" + span.line()
                + ",col=" + span.column()
                + ",endColumn=" + (span.column() + span.length())
                + ",title=" + property(finding.rule())
                + "::" + data(message);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "notice";
        };
    }

    /** Keeps a text on its line, where it would otherwise start a command of its own. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** Keeps a text in its property, which ends at a comma or a colon. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
