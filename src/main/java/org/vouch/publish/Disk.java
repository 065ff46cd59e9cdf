package org.vouch.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that this room does to the disk, one small step at a time and no step without its being announced to
 * {@link Steps}. No symbolic link is ever followed below the output. Each method throws {@link PublishFailure} if the
 * disk refuses.
 */
final class Disk {
    /** So often a folder is made again that others clear away just then. */
    private static final int TURNS = 10_000;

    private final Steps steps;

    Disk(Steps steps) {
        this.steps = steps;
    }

    /**
     * Makes a folder and those above it, as far as they are missing. Another run may make the same folders meanwhile,
     * or clear them away again because it wrote nothing: then it is tried anew.
     */
    void makeFolder(Path folder) {
        for (int turn = 1; !Files.isDirectory(folder, NOFOLLOW_LINKS); turn++) {
            Path parent = folder.getParent();
            if (parent != null) {
                makeFolder(parent);
            }
            try {
                steps.before(Steps.Kind.MAKE_FOLDER, folder);
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException made) {
                if (turn == TURNS || isOtherThanFolder(folder)) {
                    throw PublishFailure.of("make the folder", folder, made);
                }
            } catch (NoSuchFileException cleared) {
                if (turn == TURNS) {
                    throw PublishFailure.of("make the folder", folder, cleared);
                }
            } catch (IOException refused) {
                throw PublishFailure.of("make the folder", folder, refused);
            }
        }
    }

    /** Asked with one look: between two looks, a folder may have come or gone. */
    private boolean isOtherThanFolder(Path path) {
        return look(path).filter(there -> !there.isDirectory()).isPresent();
    }

    /**
     * Writes a file that is not there yet.
     *
     * @param about what a failure names: the place where the bytes are wanted in the end
     */
    void write(Path file, byte[] bytes, Path about) {
        try {
            steps.before(Steps.Kind.CREATE, file);
            try (FileChannel channel = FileChannel.open(file, WRITE, CREATE_NEW)) {
                steps.before(Steps.Kind.WRITE, file);
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }
        } catch (IOException refused) {
            throw PublishFailure.of("write the file", about, refused);
        }
    }

    /** Lets a step pass that is done elsewhere. */
    void announce(Steps.Kind kind, Path about) throws IOException {
        steps.before(kind, about);
    }

    /** Has the machine write a file's bytes through to the disk, so that they outlive a power cut. */
    void force(Path file, Path about) {
        try {
            steps.before(Steps.Kind.FORCE, file);
            try (FileChannel channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS)) {
                channel.force(true);
            }
        } catch (IOException refused) {
            throw PublishFailure.of("write the file", about, refused);
        }
    }

    /** Has the machine write a folder's names through to the disk, where it can do that for folders. */
    void forceFolder(Path folder) {
        try {
            steps.before(Steps.Kind.FORCE, folder);
        } catch (IOException refused) {
            throw PublishFailure.of("write the folder", folder, refused);
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // Some systems cannot force a folder. What is lost then is at most the last moment, never a file's
            // wholeness.
            return;
        }
    }

    /** Gives a file another name at one stroke; a file that had the name before is gone at the same stroke. */
    void rename(Path from, Path to) {
        try {
            steps.before(Steps.Kind.RENAME, to);
            Files.move(from, to, ATOMIC_MOVE);
        } catch (IOException refused) {
            throw PublishFailure.of("put the file in its place", to, refused);
        }
    }

    /**
     * Keeps the bytes of a file under a second name, so that they can be brought back when the first is overwritten.
     */
    void keep(Path file, Path secondName) {
        try {
            steps.before(Steps.Kind.LINK, file);
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
        } catch (IOException refused) {
            throw PublishFailure.of("keep the old bytes of the file", file, refused);
        }
    }

    /** Deletes a file, if it is there. */
    void delete(Path file) {
        try {
            steps.before(Steps.Kind.DELETE, file);
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw PublishFailure.of("delete the file", file, refused);
        }
    }

    /** Deletes a folder and those above it, as far as they are empty, but never {@code top}. */
    void deleteEmptyFolders(Path folder, Path top) {
        Path next = folder;
        while (next != null && !next.equals(top) && next.startsWith(top)) {
            try {
                if (Files.isDirectory(next, NOFOLLOW_LINKS)) {
                    steps.before(Steps.Kind.DELETE, next);
                    Files.delete(next);
                }
            } catch (DirectoryNotEmptyException inUse) {
                return;
            } catch (NoSuchFileException gone) {
                // Somebody else cleared it away: so much the better.
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

    /** Returns what stands in a folder, in no order; nothing if there is no such folder. */
    List<Path> list(Path folder) {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (NoSuchFileException cleared) {
            return List.of();
        } catch (IOException refused) {
            throw PublishFailure.of("read the folder", folder, refused);
        }
        return found;
    }

    /** Returns what the disk says about a file or folder, or nothing if there is none. */
    Optional<BasicFileAttributes> look(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException refused) {
            // A step of the path that is a file leads nowhere: there is nothing at its end.
            if (!Files.exists(path, NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            throw PublishFailure.of("look at the file", path, refused);
        }
    }

    boolean exists(Path path) {
        return look(path).isPresent();
    }

    /** Returns the bytes of a file that {@link #look} said is a regular one. */
    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException refused) {
            throw PublishFailure.of("read the file", file, refused);
        } catch (OutOfMemoryError tooLong) {
            throw PublishFailure.of("read the file", file, new IOException("it is too large for the memory", tooLong));
        }
    }
}
