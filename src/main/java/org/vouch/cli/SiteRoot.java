package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.model.text.NearestName;
import org.vouch.service.scaffold.NewSite;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Finds the folder of a site from a folder that somebody names or is in: that folder, or the nearest one above it that
 * holds a site, as git finds its repository. A folder that is not there is never made.
 */
final class SiteRoot implements ITypeConverter<Path> {
    @Override
    public Path convert(String written) {
        Path named = Path.of(written);
        if (written.equals(".") && !Files.isDirectory(named)) {
            throw new TypeConversionException(
                    "this folder is gone, or its name has a letter that Java's locale does not" + " know: then "
                            + UsageErrors.LOCALE);
        }
        if (!Files.isDirectory(named)) {
            throw new TypeConversionException("there is no folder '" + written + "'" + nearest(named));
        }
        if (Files.isDirectory(named.resolve("content"))) {
            return named;
        }
        Path steps = named;
        for (Path above = named.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            if (NewSite.exists(above)) {
                return steps.normalize();
            }
            steps = steps.resolve("..");
        }
        return named;
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
