package org.vouch.store.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of our own on this machine, for what other programs read and write. */
public final class ScratchFolder {
    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes one, which nobody else may look into.
     *
     * @throws HostFailure if the disk refuses
     */
    public static ScratchFolder make() throws HostFailure {
        try {
            return new ScratchFolder(Files.createTempDirectory("vouch-deploy"));
        } catch (IOException refused) {
            throw HostFailure.lasting("this machine: " + refused.getMessage());
        }
    }

    /** Returns where a file of a name is, or will be. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Returns a file with nothing in it.
     *
     * @throws HostFailure if the disk refuses
     */
    Path empty() throws HostFailure {
        try {
            return Files.write(file("empty"), new byte[0]);
        } catch (IOException refused) {
            throw HostFailure.lasting("this machine: " + refused.getMessage());
        }
    }

    /** Deletes the folder with all that is in it. */
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // The system clears its folder of such files away.
            return;
        }
    }
}
