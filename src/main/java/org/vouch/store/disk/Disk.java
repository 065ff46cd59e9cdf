package org.vouch.store.disk;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done to the disk, one small step at a time and no step without its being announced to {@link DiskHook}. No
 * symbolic link is followed at the end of a path. Each method throws {@link IOException} if the disk refuses.
 */
public final class Disk {
    /** So often a folder is made again that others clear away just then. */
    private static final int TURNS = 10_000;

    private final DiskHook steps;

    /** Makes a disk whose steps are reported to somebody. */
    public Disk(DiskHook steps) {
        this.steps = steps;
    }

    /**
     * Makes a folder and those above it, as far as they are missing. Another run may make the same folders meanwhile,
     * or clear them away again because it wrote nothing: then it is tried anew.
     *
     * @throws FileAlreadyExistsException if something else is there
     */
    public void makeFolder(Path folder) throws IOException {
        for (int turn = 1; !Files.isDirectory(folder, NOFOLLOW_LINKS); turn++) {
            Path parent = folder.getParent();
            if (parent != null) {
                makeFolder(parent);
            }
            try {
                announce(DiskHook.Kind.MAKE_FOLDER, folder);
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException made) {
                if (turn == TURNS || isOtherThanFolder(folder)) {
                    throw made;
                }
            } catch (NoSuchFileException cleared) {
                if (turn == TURNS) {
                    throw cleared;
                }
            }
        }
    }

    /** Asked with one look: between two looks, a folder may have come or gone. */
    private boolean isOtherThanFolder(Path path) throws IOException {
        return look(path).filter(there -> !there.isDirectory()).isPresent();
    }

    /** Writes a file that is not there yet. */
    public void writeNew(Path file, byte[] bytes) throws IOException {
        write(file, bytes, WRITE, CREATE_NEW);
    }

    /** Writes a file; what a run left there that was cut off is written over. */
    public void writeOver(Path file, byte[] bytes) throws IOException {
        write(file, bytes, WRITE, CREATE, TRUNCATE_EXISTING, NOFOLLOW_LINKS);
    }

    private void write(Path file, byte[] bytes, OpenOption... how) throws IOException {
        announce(DiskHook.Kind.CREATE, file);
        try (FileChannel channel = FileChannel.open(file, how)) {
            announce(DiskHook.Kind.WRITE, file);
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }

    /** Lets a step pass that is done elsewhere. */
    public void announce(DiskHook.Kind kind, Path about) throws IOException {
        steps.before(kind, about);
    }

    /** Has the machine write a file's bytes through to the disk, so that they outlive a power cut. */
    public void force(Path file) throws IOException {
        announce(DiskHook.Kind.FORCE, file);
        try (FileChannel channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS)) {
            channel.force(true);
        }
    }

    /**
     * Has the machine write a folder's names through to the disk, where it can do that for folders.
     *
     * @throws NoSuchFileException if the folder is not there any more
     */
    public void forceFolder(Path folder) throws IOException {
        announce(DiskHook.Kind.FORCE, folder);
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException unsupported) {
            // Some systems cannot force a folder. What a power cut takes then is at most the last moment, never a
            // file's wholeness.
            return;
        }
    }

    /** Gives a file another name at one stroke; a file that had the name before is gone at the same stroke. */
    public void rename(Path from, Path to) throws IOException {
        announce(DiskHook.Kind.RENAME, to);
        Files.move(from, to, ATOMIC_MOVE);
    }

    /**
     * Gives a file a second name.
     *
     * @throws UnsupportedOperationException where files have but one
     */
    public void link(Path file, Path secondName) throws IOException {
        announce(DiskHook.Kind.LINK, file);
        Files.createLink(secondName, file);
    }

    /**
     * Keeps the bytes of a file under a second name, so that they can be brought back when the first is overwritten.
     */
    public void keep(Path file, Path secondName) throws IOException {
        announce(DiskHook.Kind.LINK, file);
        try {
            Files.createLink(secondName, file);
        } catch (FileAlreadyExistsException | NoSuchFileException refused) {
            throw refused;
        } catch (IOException | UnsupportedOperationException noLinks) {
            Path part = secondName.resolveSibling(secondName.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.copy(file, part, NOFOLLOW_LINKS);
            Files.move(part, secondName, ATOMIC_MOVE);
        }
    }

    /** Deletes a file or an empty folder, if it is there. */
    public void delete(Path file) throws IOException {
        announce(DiskHook.Kind.DELETE, file);
        Files.deleteIfExists(file);
    }

    /**
     * Deletes a folder if it is empty, or is no folder any more.
     *
     * @return false if something is in it, so that it stays
     */
    public boolean deleteIfEmpty(Path folder) throws IOException {
        try {
            if (Files.isDirectory(folder, NOFOLLOW_LINKS)) {
                announce(DiskHook.Kind.DELETE, folder);
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException inUse) {
            return false;
        } catch (NoSuchFileException gone) {
            // Somebody else cleared it away: so much the better.
        }
        return true;
    }

    /** Returns what is in a folder, in no order; nothing if there is no such folder. */
    public List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (NoSuchFileException cleared) {
            return List.of();
        }
        return found;
    }

    /** Returns what the disk says about a file or folder, or nothing if there is none. */
    public Optional<BasicFileAttributes> look(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException refused) {
            // A step of the path that is a file leads nowhere: there is nothing at its end.
            if (!Files.exists(path, NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Returns the bytes of a file that {@link #look} said is a regular one. */
    public byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (OutOfMemoryError tooLong) {
            throw new IOException("it is too large for the memory", tooLong);
        }
    }
}
