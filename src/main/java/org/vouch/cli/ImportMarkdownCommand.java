package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.service.importing.ImportOptions;
import org.vouch.service.importing.SiteImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a site over whose pages are Markdown files. */
@Command(
        name = "markdown",
        mixinStandardHelpOptions = true,
        description = "Bring a site over whose pages are Markdown files with fields above them (YAML, TOML or JSON), as"
                + " Hugo, Jekyll, Eleventy and Decap have them. The first run only looks, as that of 'import wordpress'"
                + " does; the second writes content/ and a report that adds up. No file that is there is ever changed.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ImportCommand.CODE_DONE, ImportCommand.CODE_FAULTS, ExitCodes.USAGE, ImportCommand.CODE_MACHINE
        })
final class ImportMarkdownCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the other site, with its settings, such as hugo.toml or _config.yml.")
    private Path folder = Path.of(".");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = ProjectOptions.IsoDate.class,
            description = "The day of the move, as 2024-02-01: pages of later days are held back until then, and pages"
                    + " whose day is over come as drafts (default: today).")
    @Nullable
    private LocalDate asOf;

    @Mixin
    private final ImportChoices choices = new ImportChoices();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "there is no folder '" + folder + "'");
        }
        LocalDate today = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        return choices.bring(spec, root -> {
            if (Files.isSameFile(folder, root)) {
                throw new ParameterException(
                        spec.commandLine(), "'" + folder + "' is the site itself; name the folder of the other one");
            }
            return SiteImport.ofMarkdown(root, folder, options(), today);
        });
    }

    private ImportOptions options() {
        return new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty(), choices.map(), choices.dry());
    }
}
