package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.text.NearestName;
import org.vouch.service.scaffold.NewSite;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * Finds the folder of a site from a folder that somebody names or is in: that folder, or the nearest one above it that
 * holds a site, as git finds its repository. A folder that is not there is never made.
 *
 * <p>The search ends at the user's own folder and below the root of the file system: nobody in a folder of theirs means
 * what somebody left up there. A site above that belongs to somebody else is refused, since commands run what its
 * settings say.
 */
final class SiteRoot implements ITypeConverter<Path> {
    private static final String HERE = ".";
    private static final String NAME = "--root";

    private final Path home;
    private final Owners owners;

    /** Says who owns a file. */
    interface Owners {
        String of(Path file) throws IOException;
    }

    /** Finds sites of the user who runs the program. */
    SiteRoot() {
        this(
                Path.of(System.getProperty("user.home", "")),
                file -> Files.getOwner(file).getName());
    }

    /**
     * Finds sites of a user.
     *
     * @param home the user's own folder
     */
    SiteRoot(Path home, Owners owners) {
        this.home = home;
        this.owners = owners;
    }

    @Override
    public Path convert(String written) {
        Path named = Path.of(written);
        if (written.equals(HERE) && !Files.isDirectory(named)) {
            throw new TypeConversionException(
                    "this folder is gone, or its name has a letter that Java's locale does not" + " know: then "
                            + UsageErrors.LOCALE);
        }
        if (!Files.isDirectory(named)) {
            throw new TypeConversionException("there is no folder '" + written + "'" + nearest(named));
        }
        return Files.isDirectory(named.resolve("content")) ? named : above(named);
    }

    private Path above(Path named) {
        Path steps = named;
        Path folder = named.toAbsolutePath().normalize();
        while (!folder.equals(home)
                && folder.getParent() != null
                && folder.getParent().getParent() != null) {
            folder = folder.getParent();
            steps = steps.resolve("..");
            if (NewSite.exists(folder)) {
                refuseForeign(named, folder);
                return steps.normalize();
            }
        }
        return named;
    }

    private void refuseForeign(Path named, Path site) {
        try {
            String owner = owners.of(site.resolve("content").resolve("site.yaml"));
            if (owner.equals(System.getProperty("user.name")) || owner.equals(owners.of(named))) {
                return;
            }
            throw new TypeConversionException("the site in " + site + ", above this folder, belongs to another user, '"
                    + owner + "'; if you mean it, write " + NAME + " " + NewCommand.quoted(site.toString()));
        } catch (IOException | UnsupportedOperationException unknown) {
            // A file system without owners has nobody else's files.
            return;
        }
    }

    /** Returns the folder of the site that a command found above the folder that was named, or above this one. */
    static Optional<Path> foundAbove(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        OptionSpec option = last.commandSpec().findOption(NAME);
        boolean silent = last.isUsageHelpRequested() || last.hasMatchedOption("--quiet");
        if (option == null || silent || !(option.getValue() instanceof Path found)) {
            return Optional.empty();
        }
        String written = last.hasMatchedOption(option)
                ? last.matchedOption(NAME).originalStringValues().get(0)
                : HERE;
        return found.equals(Path.of(written))
                ? Optional.empty()
                : Optional.of(found.toAbsolutePath().normalize());
    }

    private static String nearest(Path named) {
        Path parent = named.toAbsolutePath().normalize().getParent();
        Path name = named.getFileName();
        if (parent == null || name == null) {
            return "";
        }
        try (Stream<Path> beside = Files.list(parent)) {
            List<String> folders = beside.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .toList();
            return NearestName.to(name.toString(), folders)
                    .map(near -> "; did you mean '" + named.resolveSibling(near) + "'?")
                    .orElse("");
        } catch (IOException none) {
            return "";
        }
    }
}
