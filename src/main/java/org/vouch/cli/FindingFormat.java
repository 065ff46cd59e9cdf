package org.vouch.cli;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;

/** The forms in which findings can be printed, all of them. */
enum FindingFormat {
    /** For people: messages, with the line that each is about. */
    TEXT,
    /** For programs. */
    JSON,
    /** For code scanning services and editors. */
    SARIF,
    /** For a pull request on GitHub: each finding becomes a note beside its line. */
    GITHUB;

    /**
     * Returns what prints the findings of a project in this form: messages for people, data for anybody else.
     *
     * @param changed the files whose findings come first where not all are shown, as paths from the repository's folder
     */
    FindingOutput to(ProjectOptions project, Set<String> changed, CommandLine line) {
        return switch (this) {
            case TEXT -> text(project, line);
            case JSON -> new JsonFindings(line.getOut());
            case SARIF -> new SarifFindings(RepositoryFolder.of(project.root), line.getOut());
            case GITHUB -> new GithubFindings(RepositoryFolder.of(project.root), changed, line.getOut());
        };
    }

    /** Returns what prints findings for people. */
    static FindingPrinter text(ProjectOptions project, CommandLine line) {
        return new FindingPrinter(
                project.root, line.getErr(), line.getColorScheme().ansi());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
