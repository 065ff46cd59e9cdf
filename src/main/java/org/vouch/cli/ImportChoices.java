package org.vouch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.service.importing.SiteImport;
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

    Optional<Path> map() {
        return Optional.ofNullable(map);
    }

    boolean dry() {
        return dry;
    }

    String mapName() {
        return map == null ? SiteImport.MAP : map.toString();
    }

    void refuseFolder(CommandSpec spec) {
        if (map != null && Files.isDirectory(map)) {
            throw new ParameterException(spec.commandLine(), "--map names the folder '" + map + "', not a file");
        }
    }
}
