package org.vouch.ledger;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts files in their places so that at every moment each is wholly old or wholly new, also on a disk without power.
 */
final class SafeFiles {
    /** Files with these letters in their names are ours and unfinished; the program passes over names with a point. */
    private static final String UNFINISHED = ".vouch-";

    private final Steps steps;

    SafeFiles(Steps steps) {
        this.steps = steps;
    }

    /** Makes a folder and those above it, as far as they are missing. */
    void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        steps.before(Steps.Kind.MAKE_FOLDER, folder);
        Files.createDirectories(folder);
        if (parent != null) {
            forceFolder(parent);
        }
    }

    /** Puts a file in its place; one that stood there is gone at the same stroke. */
    void put(Path file, byte[] bytes) throws IOException {
        Path unfinished = beside(file, "new");
        write(unfinished, bytes);
        rename(unfinished, file);
        forceFolder(folderOf(file));
    }

    /**
     * Puts a file in the place of one that other programs may write, too, unless it is no longer as it was.
     *
     * @param expected what the file has to hold
     * @return whether it was replaced; if not, it holds what the other program wrote
     */
    boolean replace(Path file, byte[] expected, byte[] bytes) throws IOException {
        Path unfinished = beside(file, "new");
        Path kept = beside(file, "old");
        write(unfinished, bytes);
        copyPermissions(file, unfinished);
        steps.before(Steps.Kind.LINK, kept);
        try {
            Files.createLink(kept, file);
        } catch (UnsupportedOperationException noLinks) {
            return replaceWithoutLink(file, expected, unfinished);
        } catch (NoSuchFileException replaced) {
            if (!Files.exists(file)) {
                throw replaced;
            }
            // An editor put a new file in its place at the very moment at which the old one was to get a second name.
            delete(unfinished);
            return false;
        }
        if (!Arrays.equals(expected, Files.readAllBytes(kept))) {
            delete(unfinished);
            delete(kept);
            return false;
        }
        if (!Files.isSameFile(kept, file)) {
            delete(unfinished);
            delete(kept);
            return false;
        }
        rename(unfinished, file);
        forceFolder(folderOf(file));
        if (!Arrays.equals(expected, Files.readAllBytes(kept))) {
            // Somebody wrote into the old file while the names were exchanged: their words come first.
            rename(kept, file);
            forceFolder(folderOf(file));
            return false;
        }
        delete(kept);
        return true;
    }

    private boolean replaceWithoutLink(Path file, byte[] expected, Path unfinished) throws IOException {
        if (!Arrays.equals(expected, Files.readAllBytes(file))) {
            delete(unfinished);
            return false;
        }
        rename(unfinished, file);
        forceFolder(folderOf(file));
        return true;
    }

    /** Clears away what a run left that was cut off. */
    void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + UNFINISHED + "*")) {
            files.forEach(left::add);
        }
        for (Path file : left) {
            delete(file);
        }
    }

    void delete(Path file) throws IOException {
        steps.before(Steps.Kind.DELETE, file);
        Files.deleteIfExists(file);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        steps.before(Steps.Kind.CREATE, file);
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                NOFOLLOW_LINKS)) {
            steps.before(Steps.Kind.WRITE, file);
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            steps.before(Steps.Kind.FORCE, file);
            channel.force(true);
        }
    }

    private void rename(Path from, Path to) throws IOException {
        steps.before(Steps.Kind.RENAME, to);
        Files.move(from, to, ATOMIC_MOVE);
    }

    private void forceFolder(Path folder) throws IOException {
        steps.before(Steps.Kind.FORCE, folder);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException unsupported) {
            // Some systems cannot force a folder: what a power cut takes is then the last moment, never a file's half.
            return;
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView there = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView here = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (there != null && here != null) {
            here.setPermissions(there.readAttributes().permissions());
        }
    }

    private static Path beside(Path file, String what) {
        return folderOf(file).resolve("." + file.getFileName() + UNFINISHED + what);
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder: " + file);
        }
        return folder;
    }
}
