package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipException;
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

/** Brings a site over from WordPress. */
@Command(
        name = "wordpress",
        mixinStandardHelpOptions = true,
        description = "Bring a site over from WordPress. The first run only looks: it writes import.yaml with a"
                + " proposal for each open question, and an inventory. Read and change import.yaml; the second run"
                + " writes content/ and a report that adds up. No file that is there is ever changed.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ImportCommand.CODE_DONE, ImportCommand.CODE_FAULTS, ExitCodes.USAGE, ImportCommand.CODE_MACHINE
        })
final class ImportWordPressCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "What WordPress exports (Tools, Export, All content); several files are one site.")
    private List<Path> exports = List.of();

    @Option(
            names = "--media",
            paramLabel = "DIR|ZIP",
            description = "A copy of wp-content/uploads, as a folder or a zip file. Without it, files are reported as"
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
            description = "The redirects of a plugin, which are in no export, as the plugin Redirection writes them:"
                    + " columns source, target, regex, code.")
    @Nullable
    private Path redirects;

    @Mixin
    private final ImportChoices choices = new ImportChoices();

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
        try {
            return choices.bring(spec, root -> SiteImport.ofWordPress(root, exports, options()));
        } catch (ZipException unreadable) {
            return NewCommand.Making.refused(
                    spec,
                    "what --media or --rendered names cannot be read as a zip file; give the folder itself; nothing"
                            + " was written");
        }
    }

    private ImportOptions options() {
        return new ImportOptions(
                Optional.ofNullable(media),
                Optional.ofNullable(rendered),
                Optional.ofNullable(redirects),
                choices.map(),
                choices.dry());
    }
}
