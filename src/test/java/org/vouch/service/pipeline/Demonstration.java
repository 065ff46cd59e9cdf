package org.vouch.service.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.text.Finding;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/** The demonstration as readers get it, published once for all tests. */
public final class Demonstration {
    /** Where it says that it stands. */
    public static final String ADDRESS = "https://example.org";

    private static final Path SITE = build(Path.of(""), Path.of("target/demonstration-of-tests"));

    private Demonstration() {}

    /** Returns the folder into which it was published. */
    public static Path site() {
        return SITE;
    }

    /** Publishes the same pages and records as those of a site that is no demonstration. */
    public static Path asRealSite() throws IOException {
        Path folder = Path.of("target/real-site-of-tests");
        Path root = folder.resolve("root");
        if (Files.exists(root)) {
            try (Stream<Path> before = Files.walk(root)) {
                for (Path file : before.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(root);
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.toList()) {
                Path copy = root.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings).replace("demonstration: true\n", ""));
        return build(root, folder);
    }

    private static Path build(Path root, Path folder) {
        Path site = folder.resolve("site");
        try (OutputFolder output = OutputFolder.open(
                site,
                folder.resolve("remembered"),
                Instant.parse("2026-12-01T12:00:00Z"),
                Duration.ofSeconds(5),
                words -> {})) {
            BuildReport report = new Builder(
                            root, new Builder.Program("Vouch test", "test"), zone -> LocalDate.of(2026, 12, 1))
                    .build(output, "site", folder.resolve("remembered"), Optional.empty(), true);
            if (report.published().isEmpty()) {
                throw new AssertionError(
                        report.findings().stream().map(Finding::message).toList());
            }
            return site;
        } catch (IOException unbuilt) {
            throw new UncheckedIOException(unbuilt);
        }
    }
}
