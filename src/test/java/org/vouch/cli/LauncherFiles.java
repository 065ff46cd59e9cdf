package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The launcher in a folder of its own, with all that it looks for there but the program. */
final class LauncherFiles {
    private LauncherFiles() {}

    /** Copies the launcher into a folder. */
    static void copyTo(Path home) throws IOException {
        for (String folder : new String[] {"src/main", "templates", "target", "src/release/tree/app"}) {
            Files.createDirectories(home.resolve(folder));
        }
        for (String file : new String[] {"vouch", "src/release/tree/app/launch.sh"}) {
            Files.copy(Path.of(file), home.resolve(file));
        }
        assertTrue(home.resolve("vouch").toFile().setExecutable(true));
        Files.writeString(home.resolve("pom.xml"), "");
    }
}
