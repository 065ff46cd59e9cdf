package org.vouch.store.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.vouch.machine.DebianPackages;

/**
 * OpenSSH's own server of files, as {@code sftp} starts it without a network; found on the machine, brought where that
 * may be, and otherwise said how to get it.
 */
public final class OpenSsh {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/openssh/sftp-server"),
            Path.of("/usr/libexec/openssh/sftp-server"),
            Path.of("/usr/libexec/sftp-server"),
            Path.of("/usr/lib/ssh/sftp-server"));

    private OpenSsh() {}

    /** Returns the command that reaches the server; files are those of this machine. */
    public static List<String> sftp() throws IOException, InterruptedException {
        return List.of("sftp", "-b", "-", "-D", server().toString());
    }

    /**
     * Returns the command that reaches it by way of a script.
     *
     * @param script lines of a shell; {@code SERVER} in them is the server
     */
    static List<String> sftp(Path folder, String script) throws IOException, InterruptedException {
        Path file = script(folder, "server", script.replace("SERVER", server().toString()));
        return List.of("sftp", "-b", "-", "-D", file.toString());
    }

    /** Writes a program of the shell. */
    public static Path script(Path folder, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    private static Path server() throws IOException, InterruptedException {
        Optional<Path> found = DebianPackages.bring(OpenSsh::find, "openssh-client", "openssh-sftp-server");
        return found.orElseThrow(() -> new IllegalStateException(
                "The tests of deploys by sftp need OpenSSH's client and its sftp-server, and they are not on this"
                        + " machine. Install them (on Debian or Ubuntu: 'sudo apt-get install openssh-client"
                        + " openssh-sftp-server'), and run the tests again."));
    }

    private static Optional<Path> find() {
        boolean client = List.of("/usr/bin/sftp", "/usr/local/bin/sftp", "/opt/homebrew/bin/sftp").stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each)));
        return client ? PLACES.stream().filter(Files::isExecutable).findFirst() : Optional.empty();
    }
}
