package org.vouch.store.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.RunLock;

/**
 * Everything that this room does to the disk. No symbolic link is ever followed below the output. Each method throws
 * {@link PublishFailure} if the disk refuses: one sentence that says what was to be done, and where.
 */
final class OutputDisk {
    private final Disk disk;

    OutputDisk(DiskHook steps) {
        this.disk = new Disk(steps);
    }

    /** Makes a folder and those above it, as far as they are missing. */
    void makeFolder(Path folder) {
        try {
            disk.makeFolder(folder);
        } catch (IOException refused) {
            throw PublishFailure.of("make the folder", folder, refused);
        }
    }

    /**
     * Writes a file that is not there yet.
     *
     * @param about what a failure names: the place where the bytes are wanted in the end
     */
    void write(Path file, byte[] bytes, Path about) {
        try {
            disk.writeNew(file, bytes);
        } catch (IOException refused) {
            throw PublishFailure.of("write the file", about, refused);
        }
    }

    /** Has the machine write a file's bytes through to the disk, so that they outlive a power cut. */
    void force(Path file, Path about) {
        try {
            disk.force(file);
        } catch (IOException refused) {
            throw PublishFailure.of("write the file", about, refused);
        }
    }

    /** Has the machine write a folder's names through to the disk, where it can do that for folders. */
    void forceFolder(Path folder) {
        try {
            disk.forceFolder(folder);
        } catch (IOException refused) {
            throw PublishFailure.of("write the folder", folder, refused);
        }
    }

    /** Gives a file another name at one stroke; a file that had the name before is gone at the same stroke. */
    void rename(Path from, Path to) {
        try {
            disk.rename(from, to);
        } catch (IOException refused) {
            throw PublishFailure.of("put the file in its place", to, refused);
        }
    }

    /**
     * Keeps the bytes of a file under a second name, so that they can be brought back when the first is overwritten.
     */
    void keep(Path file, Path secondName) {
        try {
            disk.keep(file, secondName);
        } catch (IOException refused) {
            throw PublishFailure.of("keep the old bytes of the file", file, refused);
        }
    }

    /** Deletes a file, if it is there. */
    void delete(Path file) {
        try {
            disk.delete(file);
        } catch (IOException refused) {
            throw PublishFailure.of("delete the file", file, refused);
        }
    }

    /** Deletes a folder and those above it, as far as they are empty, but never {@code top}. */
    void deleteEmptyFolders(Path folder, Path top) {
        Path next = folder;
        while (next != null && !next.equals(top) && next.startsWith(top)) {
            try {
                if (!disk.deleteIfEmpty(next)) {
                    return;
                }
            } catch (IOException refused) {
                throw PublishFailure.of("delete the empty folder", next, refused);
            }
            next = next.getParent();
        }
    }

    /** Deletes a folder of files, if it is there. */
    void deleteFlatFolder(Path folder) {
        for (Path file : list(folder)) {
            delete(file);
        }
        delete(folder);
    }

    /** Returns what is in a folder, in no order; nothing if there is no such folder. */
    List<Path> list(Path folder) {
        try {
            return disk.list(folder);
        } catch (IOException refused) {
            throw PublishFailure.of("read the folder", folder, refused);
        }
    }

    /** Returns what the disk says about a file or folder, or nothing if there is none. */
    Optional<BasicFileAttributes> look(Path path) {
        try {
            return disk.look(path);
        } catch (IOException refused) {
            throw PublishFailure.of("look at the file", path, refused);
        }
    }

    boolean exists(Path path) {
        return look(path).isPresent();
    }

    /** Returns the bytes of a file that {@link #look} said is a regular one. */
    byte[] read(Path file) {
        try {
            return disk.read(file);
        } catch (IOException refused) {
            throw PublishFailure.of("read the file", file, refused);
        }
    }

    /** Asks once for the lock on a folder, as {@link RunLock#ask} does. */
    Optional<RunLock.Asked> askForLock(Path folder, Path file, String self) throws IOException {
        return RunLock.ask(folder, file, self, disk);
    }
}
