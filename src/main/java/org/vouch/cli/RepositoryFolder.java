package org.vouch.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where a site lies in the repository that is checked out, since services that show findings count from there. */
final class RepositoryFolder {
    private RepositoryFolder() {}

    /**
     * Returns what comes before every path of a site, such as {@code docs/}; an empty text if the site is the
     * repository, or lies outside of it.
     *
     * @param root the site
     */
    static String of(Path root) {
        String workspace =
                Optional.ofNullable(System.getenv("GITHUB_WORKSPACE")).orElse("");
        return below(Path.of(workspace), root);
    }

    /**
     * Returns what comes before every path of a site.
     *
     * @param repository an empty path is the folder in which the program was started
     * @param root the site
     */
    static String below(Path repository, Path root) {
        Path top = repository.toAbsolutePath().normalize();
        Path site = root.toAbsolutePath().normalize();
        return site.startsWith(top) && !site.equals(top)
                ? top.relativize(site).toString().replace('\\', '/') + "/"
                : "";
    }
}
