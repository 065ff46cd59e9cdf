package org.vouch.service.importing;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;

/**
 * Files on their way into a site: written aside first, so that a run that fails leaves the site as it was, and then
 * given their names, which never replaces a file.
 */
final class StagedFiles {
    private static final String FOLDER = ".vouch-import";
    private static final Disk DISK = new Disk(DiskHook.UNWATCHED);

    private final Path root;
    private final Path folder;
    private final boolean dry;
    private final Set<String> counted = new HashSet<>();
    private final Map<Path, Path> targets = new LinkedHashMap<>();
    private final List<String> same = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /**
     * Makes ready; what a run left that was killed is cleared away.
     *
     * @param dry whether files are only counted
     */
    StagedFiles(Path root, boolean dry) throws IOException {
        this.root = root;
        this.dry = dry;
        this.folder = root.resolve(FOLDER);
        clear();
    }

    /** Returns whether something is at the place of a file. */
    boolean isThere(String path) {
        return Files.exists(root.resolve(path), NOFOLLOW_LINKS);
    }

    /** Takes a file, unless one is there already; returns whether it will be there with these bytes. */
    boolean add(String path, byte[] bytes) throws IOException {
        Path target = root.resolve(path);
        if (Files.exists(target, NOFOLLOW_LINKS)) {
            boolean equal = Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes);
            (equal ? same : others).add(path);
            return equal;
        }
        counted.add(path);
        if (dry) {
            return true;
        }
        DISK.makeFolder(folder);
        Path whole = folder.resolve(Integer.toString(targets.size()));
        DISK.writeNew(whole, bytes);
        targets.put(whole, target);
        return true;
    }

    /** Returns the files that are there with just these words. */
    List<String> same() {
        return same;
    }

    /** Returns the files that are there with other words; they stay as they are. */
    List<String> others() {
        return others;
    }

    /** Gives all files their names, unless they are only counted; returns how many. */
    int place() throws IOException {
        for (Map.Entry<Path, Path> file : targets.entrySet()) {
            Path parent = file.getValue().getParent();
            if (parent != null) {
                DISK.makeFolder(parent);
            }
            place(file.getKey(), file.getValue());
        }
        clear();
        return counted.size();
    }

    private static void place(Path whole, Path target) throws IOException {
        try {
            Files.createLink(target, whole);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(whole, target);
        }
    }

    /** Clears away what is written aside. */
    void clear() throws IOException {
        for (Path left : DISK.list(folder)) {
            DISK.delete(left);
        }
        DISK.deleteIfEmpty(folder);
    }
}
