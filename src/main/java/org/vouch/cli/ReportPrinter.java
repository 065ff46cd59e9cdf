package org.vouch.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.vouch.check.rules.RuleIds;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.service.verify.KeyChanges;
import org.vouch.store.ledger.WrittenBaseline;
import org.vouch.store.publish.BuildReport;
import picocli.CommandLine;

/** Prints what a command has to say to people. */
final class ReportPrinter {
    /** More than these would push everything else out of the window; the reasons are what counts. */
    private static final int HELD_TOLD = 20;

    private final PrintWriter err;
    private final CommandLine line;
    private final ProjectOptions project;

    ReportPrinter(CommandLine line, ProjectOptions project) {
        this.err = line.getErr();
        this.line = line;
        this.project = project;
    }

    /** Prints a sentence, unless the command is to be quiet. */
    void say(String sentence) {
        if (!project.quiet) {
            err.println("vouch: " + sentence);
            err.flush();
        }
    }

    /** Returns whether the command is to print findings only. */
    boolean quiet() {
        return project.quiet;
    }

    /** Returns what tells people who wait long that the program works. */
    ProgressLine progress() {
        return new ProgressLine(System::nanoTime, this::say);
    }

    /** Counts what a check found again that is known, and says what is written down of it and fixed. */
    void known(BuildReport.Known known) {
        int fixed = known.fixed();
        String them = fixed == 1 ? "it" : "them";
        say(counted(known.findings().size())
                + (fixed == 0
                        ? ""
                        : ", " + fixed + " fewer than written there: run 'vouch check --write-baseline' to take " + them
                                + " out"));
    }

    /** Counts what was found again that is known, but for advice, which is for who asks for it with 'check'. */
    void known(List<Finding> known) {
        long weighty = known.stream()
                .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                .count();
        if (weighty > 0) {
            say(counted(weighty));
        }
    }

    private static String counted(long known) {
        return Counted.of(known, "finding is known", "findings are known") + " (" + KnownFindings.PATH + ")";
    }

    /** Tells what was written down of what is known of the site. */
    void wrote(WrittenBaseline baseline) {
        if (baseline.first()) {
            say(
                    baseline.known() == 0
                            ? "nothing is found that may be known, so " + KnownFindings.PATH + " is not written"
                            : "wrote " + KnownFindings.PATH + ": " + Counted.of(baseline.known(), "finding"));
            return;
        }
        say(
                baseline.takenOut() == 0
                        ? "none of the findings in " + KnownFindings.PATH + " is fixed, so the file is unchanged"
                        : "took " + Counted.of(baseline.takenOut(), "finding") + " out of " + KnownFindings.PATH
                                + ", which now holds " + baseline.known());
        if (baseline.fresh() > 0) {
            say(Counted.of(baseline.fresh(), "new finding") + " left out: nothing is ever added to "
                    + KnownFindings.PATH + "; to start again, delete the file first");
        }
    }

    void findings(List<Finding> findings) {
        FindingFormat.text(project, line).print(findings);
    }

    /** Prints what there is to say of a build, but for advice; what stopped it comes last, with the report. */
    void findingsOf(BuildReport report) {
        // Advice is for who asks for it with 'check'; here it would hide what keeps the site from going out.
        FindingFormat.text(project, line)
                .tell(report.findings().stream()
                        .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                        .toList());
    }

    /** Prints what was published, what was held back and why, and the time. */
    void built(BuildReport report, Path output, Duration time) {
        if (report.published().isEmpty()) {
            err.println("vouch: not published; what is in " + output + " is as it was");
            stopped(report.stopped());
            err.flush();
            return;
        }
        if (project.quiet) {
            return;
        }
        BuildReport.Published published = report.published().get();
        row(
                "Published",
                Counted.of(report.articles(), "article") + ", " + Counted.of(report.pages(), "page")
                        + (report.withdrawn() > 0
                                ? ", " + Counted.of(report.withdrawn(), "notice of withdrawal", "notices of withdrawal")
                                : "")
                        + (report.files() > 0 ? ", " + Counted.of(report.files(), "file") + " beside pages" : ""));
        row("Held back", heldBack(report));
        list(report.held());
        list(report.heldFiles());
        // A quiet summary would hide these two: a key that nobody expected, and words that the search does not hold.
        for (Finding finding : report.findings()) {
            if (finding.rule().equals(KeyChanges.RULE) && finding.severity() == Severity.ADVICE) {
                row("Keys", finding.message());
            } else if (finding.rule().equals(RuleIds.SEARCH_CUT)) {
                row("Search", finding.message());
            }
        }
        row(
                "Files",
                published.written() + " written, " + published.unchanged() + " unchanged, " + published.deleted()
                        + " deleted");
        row("Site", output.resolve("index.html").toString());
        row("Time", BigDecimal.valueOf(time.toMillis(), 3).setScale(2, RoundingMode.HALF_UP) + " s");
        err.flush();
    }

    /** Of many findings the one that counts would scroll away. */
    private void stopped(List<Finding> because) {
        if (!because.isEmpty()) {
            err.println("stopped by " + FindingFormat.text(project, line).headline(because.get(0))
                    + (because.size() > 1 ? ", and by " + (because.size() - 1) + " more" : ""));
        }
    }

    private static String heldBack(BuildReport report) {
        int pages = report.held().size();
        int files = report.heldFiles().size();
        if (pages == 0) {
            return files == 0 ? "nothing" : Counted.of(files, "file");
        }
        return Counted.of(pages, "page") + (files == 0 ? "" : ", " + Counted.of(files, "file"));
    }

    private void list(List<BuildReport.HeldBack> held) {
        held.stream()
                .limit(HELD_TOLD)
                .forEach(each -> err.println("             " + each.name() + ": " + each.reason()));
        if (held.size() > HELD_TOLD) {
            err.println("             and " + (held.size() - HELD_TOLD) + " more");
        }
    }

    private void row(String name, String value) {
        err.println("  " + name + " ".repeat(11 - name.length()) + value);
    }
}
