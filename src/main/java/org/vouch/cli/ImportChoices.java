package org.vouch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.service.importing.SiteImport;
import org.vouch.service.scaffold.NewSite;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What can be chosen for every import. */
final class ImportChoices {
    @Option(
            names = "--map",
            paramLabel = "FILE",
            description =
                    "Where the proposals are written to and the decisions are read from; import.yaml at the root of"
                            + " the site if it is not given.")
    @Nullable
    private Path map;

    @Option(names = "--dry-run", description = "Write import.yaml if there is none, and the report, and nothing else.")
    private boolean dry;

    @Mixin
    private final NewCommand.Making making = new NewCommand.Making();

    @Mixin
    private final NewCommand.SiteFolder site = new NewCommand.SiteFolder();

    /** Makes ready to bring something into a site. */
    @FunctionalInterface
    interface Bringing {
        /**
         * Makes ready.
         *
         * @param root of the site
         * @throws IOException if a file cannot be read
         */
        SiteImport into(Path root) throws IOException;
    }

    /** Brings something into the site, and says what came of it; returns the exit code. */
    int bring(CommandSpec spec, Bringing bringing) throws IOException {
        if (map != null && Files.isDirectory(map)) {
            throw new ParameterException(spec.commandLine(), "--map names the folder '" + map + "', not a file");
        }
        if (!NewSite.exists(site.root)) {
            return NewCommand.Making.noSite(site.root, spec);
        }
        try {
            SiteImport run = bringing.into(site.root);
            return new ImportAnswer(spec, making, site.root, this).say(run.run());
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    Optional<Path> map() {
        return Optional.ofNullable(map);
    }

    boolean dry() {
        return dry;
    }

    String mapName() {
        return map == null ? SiteImport.MAP : map.toString();
    }
}
