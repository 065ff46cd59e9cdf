package org.vouch.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.vouch.service.pipeline.Builder;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    /** Returns the line that answers {@code --version}, such as {@code vouch 0.1.0}. */
    static String line() {
        return "vouch " + number();
    }

    /** Returns the number of the version, such as {@code 0.1.0}. */
    static String number() {
        return Optional.ofNullable(Vouch.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    /** Returns the version that goes out with a site, and what tells this jar from any other. */
    static Builder.Program program() {
        return new Builder.Program("Vouch " + number(), number() + " " + jar());
    }

    private static String jar() {
        // What a class tells of its own source is lost with an archive of classes in another place; this is not.
        String started = System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
        try {
            Path jar = Path.of(started).toAbsolutePath();
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException | InvalidPathException unknown) {
            return "unknown";
        }
    }
}
