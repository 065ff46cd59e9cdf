package org.vouch.store.signature;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** OpenSSH's own program for keys and signatures: the judge of ours. */
public final class Keygen {
    private Keygen() {}

    /**
     * Runs it, and returns its exit code.
     *
     * @param folder where it runs, and where {@code in} and {@code out} are left
     * @param input what it reads
     */
    public static int run(Path folder, byte[] input, String... arguments) throws IOException, InterruptedException {
        return runIn("", folder, input, arguments);
    }

    /**
     * Runs it on a machine in another zone.
     *
     * @param zone as the variable TZ names it; empty for that of this machine
     */
    static int runIn(String zone, Path folder, byte[] input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ssh-keygen"));
        command.addAll(List.of(arguments));
        Path in = Files.write(folder.resolve("in"), input);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        if (!zone.isEmpty()) {
            builder.environment().put("TZ", zone);
        }
        Process process = builder.start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "ssh-keygen does not end");
        return process.exitValue();
    }

    /** Nothing is passed over in silence: without the program, the proof that it agrees with us is missing. */
    public static void need() throws IOException, InterruptedException {
        if (!isThere() && mayInstall()) {
            install("apt-get", "update");
            install("apt-get", "install", "-y", "--no-install-recommends", "openssh-client");
        }
        assertTrue(
                isThere(),
                "this proof asks ssh-keygen, and this machine has none: install OpenSSH's client"
                        + " (Debian: apt-get install openssh-client)");
    }

    private static boolean isThere() {
        return List.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1)).stream()
                .anyMatch(each -> !each.isEmpty() && Files.isExecutable(Path.of(each, "ssh-keygen")));
    }

    /** Only where this is nobody's desk: root on a Debian, as in a container. */
    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void install(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
