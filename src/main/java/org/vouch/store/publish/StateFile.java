package org.vouch.store.publish;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What is known, between two runs, of the files that Vouch wrote into an output. It is kept outside of the output, so
 * it may be lost, or tell of another folder that stood at the same place; the manifest in the output then tells what is
 * ours, and files are read where a look would have done.
 */
final class StateFile {
    private StateFile() {}

    /** Returns what is known of an output; nothing if it tells of none of the files that are there now. */
    static Optional<WrittenFiles> read(OutputPaths places, OutputDisk disk) {
        return WrittenFiles.read(places.state(), disk)
                .filter(known -> disk.exists(places.target(OutputFolder.MANIFEST)) || isOfThese(known, places, disk));
    }

    private static boolean isOfThese(WrittenFiles known, OutputPaths places, OutputDisk disk) {
        return known.byPath().entrySet().stream()
                .anyMatch(file -> disk.look(places.target(file.getKey()))
                        .filter(file.getValue()::agrees)
                        .isPresent());
    }

    /** Keeps what is known. A memory that cannot be written to costs time and stops nothing. */
    static void keep(byte[] state, OutputPaths places, OutputDisk disk) {
        Path file = places.state();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Path memory = file.getParent();
            if (memory != null) {
                disk.makeFolder(memory);
            }
            disk.delete(fresh);
            disk.write(fresh, state, file);
            disk.rename(fresh, file);
        } catch (PublishFailure refused) {
            // The next build learns from the manifest what is ours.
        }
    }

    /** Takes over what a program before this one kept in the output itself, where it lay open to every reader. */
    static void takeOver(OutputPaths places, OutputDisk disk) {
        if (disk.look(places.oldState())
                .filter(BasicFileAttributes::isRegularFile)
                .isEmpty()) {
            return;
        }
        if (!disk.exists(places.state())) {
            keep(disk.read(places.oldState()), places, disk);
        }
        disk.delete(places.oldState());
    }
}
