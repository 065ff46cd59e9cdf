package org.vouch.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.model.review.ReviewState;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.WorkList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the reviewers' work list. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Print the reviewers' work list, the most urgent first.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:nothing is overdue, or --due was not asked for",
            "1:with --due: a page of the list is overdue",
            ExitCodes.USAGE,
            ExitCodes.MACHINE
        })
final class ReviewListCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--due",
            paramLabel = "DAYS",
            description = "Only pages that are overdue or due within this many days.")
    private @Nullable Integer due;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "Only pages in these states, for example changed,overdue.")
    private List<ReviewState.Badge> states = List.of();

    @Option(names = "--reviewer", paramLabel = "ID", description = "Only pages of this reviewer.")
    private String reviewer = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: table).")
    private ReviewFormat format = ReviewFormat.TABLE;

    @Option(
            names = "--width",
            paramLabel = "CELLS",
            defaultValue = "100",
            description = "The width of the table, for example $COLUMNS (default: 100).")
    private int width = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WorkList all = new ReviewQueries(project.reviewed()).list();
        if (!reviewer.isEmpty()) {
            PersonNames.require(all, reviewer, spec.commandLine());
        }
        LocalDate latest = due == null ? LocalDate.MAX : all.asOf().plusDays(due);
        List<ReviewLine> lines = all.lines().stream()
                .filter(line -> due == null
                        || line.due().map(day -> !day.isAfter(latest)).orElse(false))
                .filter(line -> due == null || line.waits())
                .filter(line -> states.isEmpty() || states.contains(line.state()))
                .filter(line -> reviewer.isEmpty() || line.concerns(reviewer))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        ReviewList list = new ReviewList(all, lines);
        switch (format) {
            case TABLE -> out.print(list.table(width));
            case CSV -> out.print(list.csv());
            case JSON -> out.print(list.json());
            case ICS -> out.print(all.calendar(lines));
        }
        out.flush();
        if (!all.findings().isEmpty()) {
            new ReportPrinter(spec.commandLine(), project).findings(all.findings());
        }
        boolean late = due != null && lines.stream().anyMatch(line -> line.late(all.asOf()));
        return late ? Vouch.CLOSED : Vouch.DONE;
    }
}
