package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouch.model.review.Assurance;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.ReviewQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows a page's state and history, and what changed since it was signed. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show a page's state, its history, and word by word what changed since it was last signed.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE_OR_NO_PAGE, ExitCodes.MACHINE})
final class ReviewShowCommand implements Callable<Integer> {
    /** Nobody reads more changes than these one by one. */
    private static final int MOST = 200;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final PageParameter page = new PageParameter();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ReviewQueries.Shown shown;
        try {
            shown = new ReviewQueries(project.reviewed()).show(page.name);
        } catch (NoSuchPage none) {
            throw page.unknown(none);
        }
        PrintWriter out = spec.commandLine().getOut();
        ReviewLine line = shown.line();
        row(out, "Page", line.id() + "  " + DisplayWidth.shown(line.title()));
        row(
                out,
                "State",
                line.state().word() + (line.flags().isEmpty() ? "" : " (" + ReviewList.words(line, ", ") + ")"));
        if (line.verified().isPresent()) {
            row(
                    out,
                    "Reviewed",
                    line.verified().get() + " by " + line.reviewer() + " ("
                            + line.assurance().map(Assurance::word).orElse("") + ")");
        }
        line.due().map(LocalDate::toString).ifPresent(day -> row(out, "Next due", day));
        row(out, "Fingerprint", shown.fingerprint().hex());
        section(out, "History", shown.history());
        section(out, "Sections changed since sign-off", shown.sections());
        section(out, "Content from other files, changed since sign-off", shown.shown());
        section(out, "What the form of the words says now", shown.forms());
        section(out, "Words changed since sign-off: [-old-] [+new+]", shown.changes());
        out.flush();
        if (!shown.findings().isEmpty()) {
            new ReportPrinter(spec.commandLine(), project).findings(shown.findings());
        }
        return Vouch.DONE;
    }

    private static void row(PrintWriter out, String name, String value) {
        out.println(name + " ".repeat(13 - name.length()) + value);
    }

    private static void section(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.stream().limit(MOST).forEach(line -> out.println("  " + DisplayWidth.shown(line)));
            if (lines.size() > MOST) {
                out.println("  and " + (lines.size() - MOST) + " more");
            }
        }
    }
}
