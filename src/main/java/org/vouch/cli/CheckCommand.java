package org.vouch.cli;

import java.util.concurrent.Callable;
import org.vouch.build.BuildReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what must be mended before the site may go out. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tell what must be mended before the site may go out; write nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no finding weighs as much as --fail-on",
            "1:some do",
            "2:the command line was wrong",
            "3:the machine failed"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BuildReport report = project.builder().check();
        ReportPrinter printer = new ReportPrinter(spec.commandLine(), project);
        printer.findings(report.findings());
        if (report.findings().isEmpty()) {
            printer.say("nothing to mend");
        }
        boolean closed = project.closing()
                .map(weight -> report.findings().stream()
                        .anyMatch(finding -> finding.severity().atLeast(weight)))
                .orElse(false);
        return closed ? Vouch.CLOSED : Vouch.DONE;
    }
}
