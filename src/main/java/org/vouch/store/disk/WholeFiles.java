package org.vouch.store.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts files in their places, one by one, so that at every moment each is wholly old or wholly new, also on a disk
 * without power: a new file is written under another name, forced, and renamed, and then its folder is forced.
 */
public final class WholeFiles {
    /** Files with these letters in their names are ours and unfinished; the program passes over names with a point. */
    private static final String UNFINISHED = ".vouch-";

    private final Disk disk;

    /** Puts files onto a disk. */
    public WholeFiles(Disk disk) {
        this.disk = disk;
    }

    /**
     * Makes a folder and those above it, as far as they are missing, so that they outlive a power cut, too. One of them
     * may be a symbolic link to a folder: it is a person's.
     */
    public void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        disk.announce(DiskHook.Kind.MAKE_FOLDER, folder);
        Files.createDirectories(folder);
        if (parent != null) {
            disk.forceFolder(parent);
        }
    }

    /** Puts a file in its place; one that stood there is gone at the same stroke. */
    public void put(Path file, byte[] bytes) throws IOException {
        Path unfinished = beside(file, "new");
        write(unfinished, bytes);
        place(unfinished, file);
    }

    /**
     * Puts a file in the place of one that other programs may write, too, unless it is no longer as it was.
     *
     * @param expected what the file has to hold
     * @return whether it was replaced; if not, it holds what the other program wrote
     */
    public boolean replace(Path file, byte[] expected, byte[] bytes) throws IOException {
        Path unfinished = beside(file, "new");
        Path kept = beside(file, "old");
        write(unfinished, bytes);
        copyPermissions(file, unfinished);
        try {
            disk.link(file, kept);
        } catch (UnsupportedOperationException noLinks) {
            return replaceWithoutLink(file, expected, unfinished);
        } catch (NoSuchFileException replaced) {
            if (!Files.exists(file)) {
                throw replaced;
            }
            // An editor put a new file in its place at the very moment at which the old one was to get a second name.
            disk.delete(unfinished);
            return false;
        }
        if (!Arrays.equals(expected, Files.readAllBytes(kept)) || !Files.isSameFile(kept, file)) {
            disk.delete(unfinished);
            disk.delete(kept);
            return false;
        }
        place(unfinished, file);
        if (!Arrays.equals(expected, Files.readAllBytes(kept))) {
            // Somebody wrote into the old file while the names were exchanged: their words come first.
            place(kept, file);
            return false;
        }
        disk.delete(kept);
        return true;
    }

    private boolean replaceWithoutLink(Path file, byte[] expected, Path unfinished) throws IOException {
        if (!Arrays.equals(expected, Files.readAllBytes(file))) {
            disk.delete(unfinished);
            return false;
        }
        place(unfinished, file);
        return true;
    }

    /** Clears away what a run left that was cut off. */
    public void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + UNFINISHED + "*")) {
            files.forEach(left::add);
        }
        for (Path file : left) {
            disk.delete(file);
        }
    }

    /** Deletes a file, if it is there. */
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        disk.writeOver(file, bytes);
        disk.force(file);
    }

    private void place(Path from, Path to) throws IOException {
        disk.rename(from, to);
        disk.forceFolder(folderOf(to));
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
