package org.vouch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as users run it: the jar, in a process of its own. */
public final class ProgramJar {
    static final Path FILE = Path.of("target/vouch-program.jar").toAbsolutePath();

    private ProgramJar() {}

    /** Returns the process of a command, not yet started; what it tells of faults is among what it says. */
    public static ProcessBuilder process(String... args) {
        return process(List.of(), args);
    }

    /**
     * Returns the process of a command, not yet started.
     *
     * @param flags more for the virtual machine
     */
    static ProcessBuilder process(List<String> flags, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the launcher says.
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=0.4",
                "-XX:C1MaxInlineSize=20"));
        command.addAll(flags);
        command.add("-jar");
        command.add(FILE.toString());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
