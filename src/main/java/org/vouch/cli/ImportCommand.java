package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Counted;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.service.importing.ImportOptions;
import org.vouch.service.importing.ImportReport;
import org.vouch.service.importing.ImportReport.Sum;
import org.vouch.service.importing.Inventory;
import org.vouch.service.importing.WordPressImport;
import org.vouch.service.importing.WordPressImport.Result;
import org.vouch.service.scaffold.NewSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a site over from another program. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Bring a site over from another program, with a report of everything that did not come along.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = ImportCommand.WordPress.class,
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ImportCommand.CODE_DONE, ImportCommand.CODE_FAULTS, ExitCodes.USAGE, ImportCommand.CODE_MACHINE
        },
        footer = {"", "For example: vouch import wordpress export.xml --media uploads.zip"})
final class ImportCommand implements Callable<Integer> {
    static final String CODE_DONE = "0:it is done, and the report says what came of it";
    static final String CODE_FAULTS = "1:the export or import.yaml cannot be used; nothing was written";
    static final String CODE_MACHINE = "3:the machine failed; run it again, it goes on where it ended";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what the site is brought from: wordpress");
    }

    /** Brings a site over from WordPress. */
    @Command(
            name = "wordpress",
            mixinStandardHelpOptions = true,
            description = "Bring a site over from WordPress. The first run only looks: it writes import.yaml with a"
                    + " proposal for each open question, and an inventory. Read and change import.yaml; the second run"
                    + " writes content/ and a report that adds up. No file that is there is ever changed.",
            exitCodeListHeading = ExitCodes.HEADING,
            exitCodeList = {CODE_DONE, CODE_FAULTS, ExitCodes.USAGE, CODE_MACHINE})
    static final class WordPress implements Callable<Integer> {
        /** More say nothing new. */
        private static final int MOST_FAULTS = 20;

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "What WordPress exports (Tools, Export, All content); several files are one site.")
        private List<Path> exports = List.of();

        @Option(
                names = "--media",
                paramLabel = "DIR|ZIP",
                description =
                        "A copy of wp-content/uploads, as a folder or a zip file. Without it, files are reported as"
                                + " missing; none is fetched.")
        @Nullable
        private Path media;

        @Option(
                names = "--rendered",
                paramLabel = "DIR|ZIP",
                description = "Pages of the old site as readers saw them: what a crawler or a browser saved, or saved"
                        + " answers of /wp-json/wp/v2/posts. They are used where the export has fewer words, and for what"
                        + " pages say to machines of their review. None is fetched.")
        @Nullable
        private Path rendered;

        @Option(
                names = "--redirects",
                paramLabel = "CSV",
                description =
                        "The redirects of a plugin, which are in no export, as the plugin Redirection writes them:"
                                + " columns source, target, regex, code.")
        @Nullable
        private Path redirects;

        @Option(
                names = "--map",
                paramLabel = "FILE",
                description = "Where the proposals are written to and the decisions are read from; import.yaml at the"
                        + " root of the site if it is not given.")
        @Nullable
        private Path map;

        @Option(
                names = "--dry-run",
                description = "Write import.yaml if there is none, and the report, and nothing else.")
        private boolean dry;

        @Mixin
        private final NewCommand.Making making = new NewCommand.Making();

        @Mixin
        private final NewCommand.SiteFolder site = new NewCommand.SiteFolder();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            for (Path file : exports) {
                if (!Files.isRegularFile(file)) {
                    throw new ParameterException(spec.commandLine(), "there is no file '" + file + "'");
                }
            }
            Stream.of(Optional.ofNullable(media), Optional.ofNullable(rendered), Optional.ofNullable(redirects))
                    .flatMap(Optional::stream)
                    .filter(given -> !Files.exists(given))
                    .forEach(given -> {
                        throw new ParameterException(spec.commandLine(), "there is no folder or file '" + given + "'");
                    });
            if (map != null && Files.isDirectory(map)) {
                throw new ParameterException(spec.commandLine(), "--map names the folder '" + map + "', not a file");
            }
            if (!NewSite.exists(site.root)) {
                return NewCommand.Making.noSite(site.root, spec);
            }
            try {
                return say(new WordPressImport(site.root, exports, options()).run());
            } catch (ZipException unreadable) {
                return NewCommand.Making.refused(
                        spec,
                        "what --media or --rendered names cannot be read as a zip file; give the folder itself; nothing"
                                + " was written");
            } catch (UncheckedIOException refused) {
                throw refused.getCause();
            }
        }

        private ImportOptions options() {
            return new ImportOptions(
                    Optional.ofNullable(media),
                    Optional.ofNullable(rendered),
                    Optional.ofNullable(redirects),
                    Optional.ofNullable(map),
                    dry);
        }

        private String mapName() {
            return map == null ? WordPressImport.MAP : map.toString();
        }

        private int say(Result result) {
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
                        spec, "nothing was written; correct " + mapName() + ", or delete it to start anew");
            }
            if (result instanceof Result.Proposed proposed) {
                tell(proposed.faults());
                return making.done(
                        spec,
                        inventory(proposed.inventory()),
                        List.of("nothing is in content/ yet: read " + mapName()
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
            err().println(fault.place() + ": " + (fault.fatal() ? "error: " : "warning: ") + fault.message()
                    + "\n  fix: " + fault.fix());
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
            int skipped = report.skipped().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
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
            if (dry) {
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
                            + NewCommand.typed("review list", site.root),
                    "to see only what is new from here on: " + NewCommand.typed("check --write-baseline", site.root));
        }
    }
}
