package org.vouch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouch.model.text.Counted;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.service.importing.ImportReport;
import org.vouch.service.importing.ImportReport.Sum;
import org.vouch.service.importing.Inventory;
import org.vouch.service.importing.SiteImport.Result;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Prints what came of an import.
 *
 * @param spec the command
 * @param making how much it prints
 * @param root of the site
 * @param choices what somebody chose
 */
record ImportAnswer(CommandSpec spec, NewCommand.Making making, Path root, ImportChoices choices) {
    /** More say nothing new. */
    private static final int MOST_FAULTS = 20;

    /** Prints what came of a run; returns the exit code. */
    int say(Result result) {
        if (result instanceof Result.Refused refused) {
            tell(refused.faults());
            return NewCommand.Making.refused(spec, "nothing was written");
        }
        if (result instanceof Result.Undecided undecided) {
            undecided
                    .findings()
                    .forEach(finding -> err().println(finding.span() + ": error: " + finding.message()
                            + (finding.fix().isEmpty() ? "" : "\n  fix: " + finding.fix())));
            return NewCommand.Making.refused(
                    spec, "nothing was written; correct " + choices.mapName() + ", or delete it to start anew");
        }
        if (result instanceof Result.Proposed proposed) {
            tell(proposed.faults());
            return making.done(
                    spec,
                    inventory(proposed.inventory()),
                    List.of("nothing is in content/ yet: read " + choices.mapName()
                            + ", change what is not right, and run the same command again"));
        }
        Result.Brought brought = (Result.Brought) result;
        tell(brought.faults());
        return making.done(spec, report(brought), next(brought));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Those that keep the export from being used come first. */
    private void tell(List<ExportFault> faults) {
        faults.stream()
                .sorted(Comparator.comparing(ExportFault::fatal).reversed())
                .limit(MOST_FAULTS)
                .forEach(this::fault);
        if (faults.size() > MOST_FAULTS) {
            err().println("and " + (faults.size() - MOST_FAULTS) + " more");
        }
    }

    private void fault(ExportFault fault) {
        err().println(fault.place() + ": " + (fault.fatal() ? "error: " : "warning: ") + fault.message() + "\n  fix: "
                + fault.fix());
    }

    private static List<String> inventory(Inventory found) {
        return List.of(
                "  Site        " + found.from(),
                "  Items       " + counted(found.types()),
                "  Statuses    " + counted(found.statuses()),
                "  Builders    " + counted(found.builders()),
                "  Shortcodes  " + counted(found.shortcodes()),
                "  Reviewers   " + counted(found.reviewers()),
                "  Days        " + counted(found.days()),
                "  Comments    " + found.comments(),
                "  Saved pages " + found.saved());
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "none found"
                : counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> report(Result.Brought brought) {
        ImportReport report = brought.report();
        int skipped =
                report.skipped().values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                "  whole        " + Counted.of(report.whole().size(), "page"),
                "  to look at   " + Counted.of(report.losses().size(), "page"),
                "  not brought  " + Counted.of(skipped, "item"),
                "  files        " + report.missing().size() + " missing",
                "  " + sum("words", report.totals().words()),
                "  " + sum("links", report.totals().links()),
                "  " + sum("images", report.totals().images()),
                "  " + sum("table cells", report.totals().cells()));
    }

    private static String sum(String what, Sum sum) {
        return what + " in " + sum.in() + " = " + what + " out " + sum.out() + " + reported as lost " + sum.lost();
    }

    private List<String> next(Result.Brought brought) {
        String kept = brought.others().isEmpty()
                ? ""
                : "; " + Counted.of(brought.others().size(), "file")
                        + " with other words stay as they are, the first "
                        + brought.others().get(0);
        if (choices.dry()) {
            return List.of(
                    Counted.of(brought.written(), "file")
                            + " would be written; nothing is in content/ that was not there before" + kept,
                    "read import-report/report.html, and run the same command without --dry-run");
        }
        String done = brought.written() == 0
                ? "nothing new: " + Counted.of(brought.same(), "file") + " were brought before"
                : Counted.of(brought.written(), "file") + " written";
        return List.of(
                done + kept,
                "read import-report/report.html; it ends with the queue for reviewers",
                Counted.of(brought.report().queue().size(), "article") + " for reviewers, "
                        + Counted.of(brought.report().drafts().size(), "draft") + " for you: "
                        + NewCommand.typed("review list", root),
                "to see only what is new from here on: " + NewCommand.typed("check --write-baseline", root));
    }
}
