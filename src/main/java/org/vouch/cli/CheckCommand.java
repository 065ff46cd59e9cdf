package org.vouch.cli;

import java.util.concurrent.Callable;
import org.vouch.build.BuildReport;
import org.vouch.build.Timings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        },
        footer = {"", "'vouch explain RULE' tells more of a finding: RULE is what stands in its brackets."})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "How findings are printed: ${COMPLETION-CANDIDATES} (default: text). Text is for people and goes"
                            + " to the standard error; the others are data and go to the standard output.")
    private FindingFormat format = FindingFormat.TEXT;

    @Mixin
    private final TimingOption timing = new TimingOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Timings timings = timing.start();
        BuildReport report = project.builder().timed(timings).check();
        ReportPrinter printer = new ReportPrinter(spec.commandLine(), project);
        format.to(project, spec.commandLine()).print(report.findings());
        if (report.findings().isEmpty()) {
            printer.say("nothing to mend");
        } else if (format != FindingFormat.TEXT) {
            printer.say(FindingPrinter.count(report.findings()));
        }
        timing.print(timings, spec.commandLine().getErr());
        boolean closed = project.closing()
                .map(weight -> report.findings().stream()
                        .anyMatch(finding -> finding.severity().atLeast(weight)))
                .orElse(false);
        return closed ? Vouch.CLOSED : Vouch.DONE;
    }
}
