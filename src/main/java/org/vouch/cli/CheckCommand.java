package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.check.links.CrawlPolicy;
import org.vouch.check.links.ExternalLinkChecker;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.reader.content.DeployReader;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.pipeline.Timings;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.WorkList;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what must be fixed before the site may go out. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Check the site and report what must be fixed before publishing. Writes nothing except with --write-baseline and --report.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            ExitCodes.NOTHING_WEIGHS,
            "1:some do, or pages of the site cannot be printed",
            ExitCodes.USAGE,
            ExitCodes.MACHINE
        },
        footer = {"", "Run 'vouch explain RULE' for details; RULE is the name in brackets."})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The published site, whose records must still be here (default: ROOT/site).")
    private @Nullable Path output;

    @Option(
            names = "--thorough",
            description = "Read every finished page as a browser would, instead of a few of each kind.")
    private boolean thorough;

    @Option(
            names = "--external",
            description = "Ask other hosts, too, whether the links to them lead anywhere; what they answered is"
                    + " remembered in ROOT/.vouch.")
    private boolean external;

    @Option(
            names = "--external-budget",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = ProjectOptions.Seconds.class,
            description = "How long that may take in all, for example 90s or 5m (default: 60s).")
    private Duration externalBudget = Duration.ofSeconds(60);

    @Option(
            names = "--write-baseline",
            description = "For an imported site: record the current findings in"
                    + " content/known-findings.yaml. From then on they are only counted; only new findings are reported and"
                    + " stop a build. If the file exists, remove what has been fixed since; nothing is ever added."
                    + " Only findings of rules that a site may turn down are recorded.")
    private boolean writeBaseline;

    @Mixin
    private final FindingFilter filter = new FindingFilter();

    @Option(names = "--summary", description = "Print only the number of findings for each rule and for each file.")
    private boolean summary;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "How findings are printed: ${COMPLETION-CANDIDATES} (default: text). Text is for people and goes"
                            + " to the standard error; the others are data and go to the standard output.")
    private FindingFormat format = FindingFormat.TEXT;

    @Option(
            names = "--changed-first",
            paramLabel = "FILE",
            description =
                    "With --format github: a file with the paths that a pull request changes, a line each, from the"
                            + " repository's folder. GitHub shows ten findings of each severity, and those in these files come"
                            + " first.")
    private @Nullable Path changedFirst;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also append a report in Markdown to this file: how many findings, what is held back, and"
                    + " whose reviews end within " + CheckReport.DAYS + " days.")
    private @Nullable Path reported;

    @Mixin
    private final TimingOption timing = new TimingOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (summary && format != FindingFormat.TEXT) {
            throw new ParameterException(spec.commandLine(), "--summary is text; the other formats hold all findings");
        }
        if (changedFirst != null && (format != FindingFormat.GITHUB || !Files.isRegularFile(changedFirst))) {
            throw new ParameterException(
                    spec.commandLine(), "--changed-first takes a file with a path in each line, and --format github");
        }
        refuseReport();
        Path published = output == null ? project.root.resolve("site") : output;
        OutputFolder.refuseInside(
                published, List.of(project.root.resolve("content"), project.root.resolve("templates")));
        Timings timings = timing.start();
        ReportPrinter printer = new ReportPrinter(spec.commandLine(), project);
        Builder builder = project.builder().timed(timings).telling(printer.progress());
        if (writeBaseline) {
            builder.writeBaseline()
                    .ifPresentOrElse(
                            printer::wrote,
                            () -> printer.say(KnownFindings.PATH
                                    + " is not written: first fix the errors in it and in content/site.yaml"));
        }
        BuildReport report = external
                ? builder.check(published, project.closing(), thorough, outside(printer))
                : builder.check(published, project.closing(), thorough);
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(ofTargets());
        KnownApart apart = new KnownApart(
                findings, report.known().map(BuildReport.Known::findings).orElse(List.of()));
        List<Finding> there = filter.of(apart.all(), project.root, spec);
        List<Finding> asked =
                there.stream().filter(finding -> !apart.isKnown(finding)).toList();
        List<Finding> known = there.stream().filter(apart::isKnown).toList();
        print(asked, report.known().map(all -> known));
        if (reported != null) {
            WorkList reviews = new ReviewQueries(project.reviewed()).list();
            Files.writeString(
                    reported,
                    CheckReport.of(asked, report, reviews),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        report.known().ifPresent(printer::known);
        if (asked.isEmpty()) {
            String what = report.known().isPresent() ? "nothing new to fix" : "nothing to fix";
            printer.say(findings.isEmpty() ? what : what + " there");
        } else if (format != FindingFormat.TEXT) {
            printer.say(new FindingSummary(asked).count());
        }
        if (asked.size() < findings.size()) {
            int others = findings.size() - asked.size();
            printer.say(Counted.of(others, "other finding is not shown", "other findings are not shown"));
        }
        timing.print(timings, spec.commandLine().getErr());
        boolean closed = project.closing()
                .map(weight ->
                        asked.stream().anyMatch(finding -> finding.severity().atLeast(weight)))
                .orElse(false);
        // A page or a picture that cannot be printed stops a build even where findings do not.
        return closed || !Collections.disjoint(report.stopped(), new HashSet<>(asked)) ? Vouch.CLOSED : Vouch.DONE;
    }

    /** A report that cannot be written is refused before the work, which may take minutes. */
    private void refuseReport() {
        Path folder =
                reported == null ? null : reported.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the report cannot be written: there is no folder " + folder
                            + "; create it first, or name a file in a folder that is there with --report");
        }
        if (reported != null && Files.isDirectory(reported)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--report takes a file, and " + reported + " is a folder; add the name of a file");
        }
    }

    /** Where the site goes is no part of it, so a build does not ask; who checks wants to know before a deploy. */
    private List<Finding> ofTargets() throws IOException {
        Path file = project.root.resolve(DeployTarget.FILE);
        return Files.isRegularFile(file)
                ? DeployReader.read(Files.readAllBytes(file)).findings()
                : List.of();
    }

    private void print(List<Finding> asked, Optional<List<Finding>> known) throws IOException {
        FindingPrinter people = FindingFormat.text(project, spec.commandLine());
        if (summary && !asked.isEmpty()) {
            people.summarize(asked);
        } else if (format == FindingFormat.TEXT && filter.seesEach()) {
            people.printEach(asked);
        } else {
            FindingOutput output = format.to(project, changed(), spec.commandLine());
            known.ifPresentOrElse(all -> output.print(asked, all), () -> output.print(asked));
        }
    }

    private Set<String> changed() throws IOException {
        return changedFirst == null ? Set.of() : new TreeSet<>(Files.readAllLines(changedFirst));
    }

    private ExternalLinkChecker outside(ReportPrinter printer) {
        printer.say("asking other hosts, for " + externalBudget.toSeconds() + " seconds at most");
        return new ExternalLinkChecker(
                project.root.resolve(".vouch").resolve("external"),
                InstantSource.system(),
                CrawlPolicy.within(externalBudget),
                ExternalLinkChecker.client());
    }
}
