package org.vouch.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Programs that tests need and that a machine may lack: Debian's packages bring them where that may be. */
public final class DebianPackages {
    private DebianPackages() {}

    /**
     * Returns a program, and installs it first where it is missing and this machine is nobody's desk. Tests that run at
     * once in several processes wait for each other.
     *
     * @param find looks for the program
     * @param packages bring it
     * @return nothing if it is not there and may not be installed
     */
    public static Optional<Path> bring(Supplier<Optional<Path>> find, String... packages)
            throws IOException, InterruptedException {
        Optional<Path> found = find.get();
        if (found.isPresent() || !mayInstall()) {
            return found;
        }
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "vouch-tests-packages.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            found = find.get();
            if (found.isEmpty() && held.isValid()) {
                run(List.of("apt-get", "update"));
                run(Stream.concat(Stream.of("apt-get", "install", "-y", "--no-install-recommends"), Stream.of(packages))
                        .toList());
                found = find.get();
            }
        }
        return found;
    }

    /** Only where this is nobody's desk: root on a Debian, as in a container. */
    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.inheritIO().start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
