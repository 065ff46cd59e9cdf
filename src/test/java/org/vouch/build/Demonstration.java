package org.vouch.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vouch.publish.OutputFolder;
import org.vouch.text.Finding;

/** The demonstration as readers get it, published once for all tests. */
final class Demonstration {
    /** Where it says that it stands. */
    static final String ADDRESS = "https://example.org";

    private static final Path SITE = build(Path.of("target/demonstration-of-tests"));

    private Demonstration() {}

    /** Returns the folder into which it was published. */
    static Path site() {
        return SITE;
    }

    private static Path build(Path folder) {
        Path site = folder.resolve("site");
        try (OutputFolder output =
                OutputFolder.open(site, Instant.parse("2026-11-24T12:00:00Z"), Duration.ofSeconds(5), words -> {})) {
            BuildReport report = new Builder(
                            Path.of(""), new Builder.Program("Vouch test", "test"), zone -> LocalDate.of(2026, 11, 24))
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
