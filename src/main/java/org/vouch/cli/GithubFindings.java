package org.vouch.cli;

import java.io.PrintWriter;
import java.util.List;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/**
 * Prints findings as workflow commands, which GitHub shows beside the lines of a pull request.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class GithubFindings implements FindingOutput {
    private final String folder;
    private final PrintWriter out;

    /**
     * Makes a printer.
     *
     * @param folder is before every path
     * @param out takes the commands
     */
    GithubFindings(String folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    @Override
    public void print(List<Finding> findings) {
        findings.forEach(finding -> out.println(command(finding)));
        out.flush();
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
