package org.vouch.service.scaffold;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.RunLock;

/** Files that are made where none are yet: each of them whole, and either all of them or none. */
public final class NewFiles {
    /** How the folders are called in which files wait until all are written. */
    private static final String UNFINISHED = ".vouch-new-";

    private static final Disk DISK = new Disk(DiskHook.UNWATCHED);

    private final Path root;
    private final Map<String, String> texts;

    /**
     * Plans files.
     *
     * @param root the folder that they belong below; made if it is missing
     * @param texts what each is to hold, by its path relative to the root with '/' in it, in the order of their making
     */
    NewFiles(Path root, Map<String, String> texts) {
        this.root = root.toAbsolutePath().normalize();
        this.texts = new LinkedHashMap<>(texts);
    }

    /** Something is where a new file is to be; nothing was made. The message says what, and how to fix it. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** Returns the text of a file that travels with the program. */
    static String builtIn(String name) {
        try (InputStream file = NewFiles.class.getResourceAsStream("/org/vouch/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", broken);
        }
    }

    /** Returns a plan that makes the files of another one below the same root first, and then these. */
    public NewFiles after(NewFiles others) {
        Map<String, String> all = new LinkedHashMap<>(others.texts);
        all.putAll(texts);
        return new NewFiles(root, all);
    }

    /** Returns where the files will be, relative to the root, in the order of their making. */
    public List<String> paths() {
        return List.copyOf(texts.keySet());
    }

    /** Returns the text that a file is to have. */
    String text(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new IllegalArgumentException("no such file is planned: " + path);
        }
        return text;
    }

    /**
     * Makes the files.
     *
     * @throws Refused if a file is where one of them, or a folder for it, is to be
     * @throws IOException if the disk refuses; then all is as it was
     */
    public void write() throws IOException, Refused {
        for (String path : texts.keySet()) {
            if (Files.exists(root.resolve(path), NOFOLLOW_LINKS)) {
                throw there(root.resolve(path));
            }
        }
        List<Path> made = new ArrayList<>();
        try {
            makeFolder(root, made);
            clearLeftovers();
            make(made);
        } catch (FileAlreadyExistsException meanwhile) {
            clearAway(made, meanwhile);
            throw there(Path.of(meanwhile.getFile()));
        } catch (IOException | Refused failure) {
            clearAway(made, failure);
            throw failure;
        }
    }

    /** Returns whether an entry of a folder is what a run left there that was killed, or is still at work. */
    static boolean isUnfinished(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith(UNFINISHED);
    }

    /** Clears away what a run left that was killed; one that is still at work holds its folder. */
    private void clearLeftovers() throws IOException {
        for (Path left : DISK.list(root)) {
            if (isUnfinished(left) && Files.isDirectory(left, NOFOLLOW_LINKS)) {
                Optional<RunLock> dead =
                        RunLock.ask(left, lock(left), "vouch new", DISK).flatMap(RunLock.Asked::lock);
                if (dead.isPresent()) {
                    dead.get().letGo();
                    clear(left);
                }
            }
        }
    }

    private static Path lock(Path folder) {
        return folder.resolve("lock");
    }

    private static void clear(Path folder) throws IOException {
        for (Path left : DISK.list(folder)) {
            DISK.delete(left);
        }
        DISK.delete(folder);
    }

    /** All are written aside first, so that a disk without room for them is met before the first is seen. */
    private void make(List<Path> made) throws IOException, Refused {
        Path folder = Files.createTempDirectory(root, UNFINISHED);
        try {
            RunLock atWork = RunLock.await(folder, lock(folder), DISK);
            try {
                make(folder, made);
            } finally {
                atWork.close();
            }
        } catch (IOException | Refused failure) {
            try {
                clear(folder);
            } catch (IOException stays) {
                failure.addSuppressed(stays);
            }
            throw failure;
        }
        clear(folder);
    }

    private void make(Path folder, List<Path> made) throws IOException, Refused {
        Map<Path, Path> targets = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path whole = folder.resolve(Integer.toString(targets.size()));
            Files.writeString(whole, file.getValue(), StandardCharsets.UTF_8);
            targets.put(whole, root.resolve(file.getKey()));
        }
        for (Map.Entry<Path, Path> file : targets.entrySet()) {
            Path parent = file.getValue().getParent();
            if (parent != null) {
                makeFolder(parent, made);
            }
            place(file.getKey(), file.getValue());
            made.add(file.getValue());
        }
    }

    /** Gives a whole file its name, in one step that never replaces another file. */
    private static void place(Path whole, Path target) throws IOException {
        try {
            Files.createLink(target, whole);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(whole, target);
        }
    }

    private static void makeFolder(Path folder, List<Path> made) throws IOException, Refused {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder, NOFOLLOW_LINKS)) {
            throw new Refused(folder + " is not a folder, and one is needed there; give it another name");
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent, made);
        }
        Files.createDirectory(folder);
        made.add(folder);
    }

    /** Takes away what was made, the last first; a folder that holds other things by now stays. */
    private static void clearAway(List<Path> made, Exception because) {
        for (int i = made.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(made.get(i));
            } catch (IOException stays) {
                because.addSuppressed(stays);
            }
        }
    }

    private static Refused there(Path file) {
        return new Refused(
                file + " is there already, and nothing was changed; choose another name, or move that file away");
    }
}
