package org.vouch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A site that is built into a folder, as the command line does. */
final class BuiltFolder {
    /** The day on which it is built. */
    static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private BuiltFolder() {}

    /** Runs a command about a site on the day, which has to go well. */
    static void run(Path root, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        String[] all = Stream.concat(
                        Stream.of(arguments), Stream.of("--root", root.toString(), "--as-of", DAY.toString()))
                .toArray(String[]::new);
        if (Vouch.run(out, out, all) != Vouch.DONE) {
            throw new AssertionError(said.toString());
        }
    }

    /**
     * Builds a site, and returns all that was said, with the exit code at its end.
     *
     * @param failOn what closes the gate: error, warning or never
     */
    static String build(Path root, Path site, Path memory, String failOn) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Vouch.run(
                out,
                out,
                "build",
                "--root",
                root.toString(),
                "-o",
                site.toString(),
                "--memory",
                memory.toString(),
                "--fail-on",
                failOn,
                "--as-of",
                DAY.toString());
        return said + "exit " + code;
    }
}
