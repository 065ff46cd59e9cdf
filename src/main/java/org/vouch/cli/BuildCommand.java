package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.service.pipeline.Timings;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the site and writes it. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Check the site, then write it. Only files whose bytes changed are written; a build that stops"
                + " leaves the published site as it was.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:the site is published",
            "1:findings stopped it; the published site is as it was",
            "2:the command line was wrong, or the output folder holds other files",
            "3:the machine failed; the published site is as it was"
        })
final class BuildCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder to write into (default: ROOT/site).")
    private @Nullable Path output;

    @Option(
            names = "--thorough",
            description = "Read every finished page as a browser would, instead of a few of each kind.")
    private boolean thorough;

    @Option(
            names = "--memory",
            paramLabel = "DIR",
            hidden = true,
            description = "The folder of the build cache (default: ROOT/.vouch).")
    private @Nullable Path memory;

    @Mixin
    private final TimingOption timing = new TimingOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Instant start = Instant.now();
        ReportPrinter printer = new ReportPrinter(spec.commandLine(), project);
        Path root = project.root.toAbsolutePath().normalize();
        Path folder =
                output == null ? root.resolve("site") : output.toAbsolutePath().normalize();
        Path remembered = memory == null ? root.resolve(".vouch") : memory;
        OutputFolder.refuseInside(folder, List.of(root.resolve("content"), root.resolve("templates")));
        Timings timings = timing.start();
        BuildReport report;
        try (OutputFolder held = OutputFolder.open(folder, remembered, start, PATIENCE, printer::say)) {
            report = project.builder()
                    .timed(timings)
                    .telling(printer.progress())
                    .build(held, folder.toString(), remembered, project.closing(), thorough);
        }
        printer.findingsOf(report);
        report.known().ifPresent(known -> printer.known(known.findings()));
        printer.built(report, folder, Duration.between(start, Instant.now()));
        timing.print(timings, spec.commandLine().getErr());
        return report.published().isPresent() ? Vouch.DONE : Vouch.CLOSED;
    }
}
