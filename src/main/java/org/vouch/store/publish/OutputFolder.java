package org.vouch.store.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.RunLock;

/**
 * The folder that a site is published into, held by this run alone until it is closed.
 *
 * <p>Its files are only changed through a {@link Publication}, which leaves every file wholly old or wholly new. What
 * Vouch knows of them between two runs is with what else it remembers: anyone who copies or serves the folder has the
 * site and nothing else.
 */
public final class OutputFolder implements AutoCloseable {
    /** Where the manifest is that goes out with the site. */
    public static final String MANIFEST = PublishedManifest.PATH;

    /** What a host remembers of deploys, beside the manifest; it is on hosts alone. */
    public static final String HOST_STATE = ".well-known/vouch/deploy.json";

    /** Folders in which programs keep the history of files. */
    private static final Set<String> OF_VERSIONS = Set.of(".git", ".hg", ".svn", ".jj", ".bzr");

    /** What may be in a folder before we first publish there, besides dot-files; hosts ask for it. */
    private static final Set<String> WELCOME = Set.of("CNAME");

    private final OutputPaths places;
    private final OutputDisk disk;
    private final RunLock lock;
    private final boolean madeHere;
    private @Nullable Publication current;

    /** What was read when the folder was opened, until a publication may have changed it. */
    private @Nullable WrittenFiles known;

    private OutputFolder(OutputPaths places, OutputDisk disk, RunLock lock, boolean madeHere) {
        this.places = places;
        this.disk = disk;
        this.lock = lock;
        this.madeHere = madeHere;
    }

    /**
     * Takes hold of an output folder, makes it if it is missing, and completes or takes back what an earlier run left
     * undone there.
     *
     * @param output the folder; it must be missing, empty (dot-files and {@code CNAME} may be there) or ours
     * @param memory the folder of what is remembered between builds; made when there is something to remember
     * @param since when this run started, for others who want the folder too
     * @param patience how long to wait for another run that holds the folder; zero asks once
     * @param waiting is notified once, before the waiting starts, who holds the folder
     * @throws OutputRefusal if the folder holds somebody else's files
     * @throws PublishRefusal if another run still holds it at the end
     * @throws PublishFailure if the disk refuses
     */
    public static OutputFolder open(
            Path output, Path memory, Instant since, Duration patience, Consumer<String> waiting) {
        return open(output, memory, since, patience, waiting, DiskHook.UNWATCHED);
    }

    static OutputFolder open(
            Path output, Path memory, Instant since, Duration patience, Consumer<String> waiting, DiskHook steps) {
        OutputDisk disk = new OutputDisk(steps);
        Path root = real(output);
        requireFolder(output, root);
        Path remembered = real(memory);
        OutputPaths places = OutputPaths.of(root, remembered);
        if (places.own().equals(remembered)) {
            throw new OutputRefusal(
                    root.toString(),
                    "this folder holds the site's own files, so it cannot be the output too",
                    "name another output folder");
        }
        boolean madeHere = !disk.exists(root);
        // Asked before the lock, so that nothing at all is written into a folder of somebody else.
        refuseForeign(places, disk);
        RunLock lock = FolderLock.take(places, disk, since, patience, waiting);
        OutputFolder folder = new OutputFolder(places, disk, lock, madeHere);
        boolean opened = false;
        try {
            new Commit(places, disk).heal();
            StateFile.takeOver(places, disk);
            folder.known = folder.written();
            opened = true;
            return folder;
        } finally {
            if (!opened) {
                folder.close();
            }
        }
    }

    /**
     * Refuses an output folder that lies in what keeps versions, and one that lies in a folder whose files a build
     * reads: the next build would read its own output.
     *
     * @param output the folder; need not exist
     * @param read the folders that are read; need not exist
     * @throws OutputRefusal if it lies in one of them
     */
    public static void refuseInside(Path output, List<Path> read) {
        Path root = real(output);
        for (Path step : root) {
            if (OF_VERSIONS.contains(step.toString().toLowerCase(Locale.ROOT))) {
                throw new OutputRefusal(
                        root.toString(),
                        "the output cannot lie in " + step + "/: the history of your files is kept there",
                        "name another output folder");
            }
        }
        for (Path folder : read) {
            if (root.startsWith(real(folder))) {
                throw new OutputRefusal(
                        root.toString(),
                        "the output cannot lie in " + folder.getFileName()
                                + "/: the next build would read it as files of the site",
                        "name another output folder");
            }
        }
    }

    /** Returns where a folder really is, following links above it; it need not be there yet. */
    private static Path real(Path folder) {
        Path asked = folder.toAbsolutePath().normalize();
        try {
            for (Path there = asked; there != null; there = there.getParent()) {
                Optional<Path> follows = followed(there);
                if (follows.isPresent()) {
                    return follows.get()
                            .resolve(there.relativize(asked).toString())
                            .normalize();
                }
            }
        } catch (IOException refused) {
            throw PublishFailure.of("find the folder", asked, refused);
        }
        return asked;
    }

    private static void requireFolder(Path output, Path root) {
        Path nearest = root;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            throw new OutputRefusal(
                    (nearest.equals(root) ? output.toAbsolutePath().normalize() : nearest).toString(),
                    "a file is where the output folder must go",
                    "name another folder");
        }
    }

    private static Optional<Path> followed(Path path) throws IOException {
        try {
            return Optional.of(path.toRealPath());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException refused) {
            // A step of the path that is a file leads nowhere, like one that is missing.
            if (Files.exists(path)) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** Refuses a folder that holds files, while nothing tells that they are ours. */
    private static void refuseForeign(OutputPaths places, OutputDisk disk) {
        if (disk.exists(places.own()) || disk.exists(places.target(MANIFEST))) {
            return;
        }
        List<String> foreign = foreign(places, disk);
        // Asked again, and in this order: another run may have published its first site meanwhile.
        boolean ours = foreign.isEmpty()
                || disk.exists(places.own())
                || disk.exists(places.target(MANIFEST))
                || StateFile.read(places, disk).isPresent();
        if (!ours) {
            throw refusal(places, foreign);
        }
    }

    private static List<String> foreign(OutputPaths places, OutputDisk disk) {
        return disk.list(places.root()).stream()
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> !name.startsWith(".") && !WELCOME.contains(name))
                .sorted()
                .toList();
    }

    private static OutputRefusal refusal(OutputPaths places, List<String> foreign) {
        return new OutputRefusal(
                places.root().toString(),
                "this folder is not empty, and Vouch did not write what is in it ('" + foreign.get(0) + "'"
                        + (foreign.size() == 1 ? ")" : " and " + (foreign.size() - 1) + " more)"),
                "name another output folder, or empty this one");
    }

    /**
     * Begins a publication. A folder has one at a time: one that was begun before and neither committed nor abandoned
     * is abandoned.
     *
     * @param permit the permission to publish
     * @throws PublishRefusal if the folder holds somebody else's files, or a manifest that cannot be read
     */
    public Publication begin(Permit permit) {
        Objects.requireNonNull(permit);
        if (current != null) {
            current.abandon();
        }
        Publication begun = new Publication(places, disk, known == null ? written() : known);
        known = null;
        current = begun;
        return begun;
    }

    /**
     * Returns the fingerprint of the published manifest, if every file that was last published here still is as it was
     * written, by all that the disk tells without its bytes being read.
     */
    public Optional<Fingerprint> standing() {
        WrittenFiles written = StateFile.read(places, disk).orElseGet(WrittenFiles::none);
        WrittenFiles.WrittenFile manifest = written.byPath().get(MANIFEST);
        if (manifest == null) {
            return Optional.empty();
        }
        boolean all = written.byPath().entrySet().stream()
                .allMatch(file -> disk.look(places.target(file.getKey()))
                        .filter(file.getValue()::agrees)
                        .isPresent());
        return all ? Optional.of(manifest.fingerprint()) : Optional.empty();
    }

    private WrittenFiles written() {
        Optional<WrittenFiles> state = StateFile.read(places, disk);
        Path manifest = places.target(MANIFEST);
        Optional<BasicFileAttributes> present = disk.look(manifest).filter(BasicFileAttributes::isRegularFile);
        if (present.isEmpty()) {
            List<String> foreign = state.isEmpty() ? foreign(places, disk) : List.of();
            if (!foreign.isEmpty()) {
                throw refusal(places, foreign);
            }
            return state.orElseGet(WrittenFiles::none);
        }
        if (state.isPresent()) {
            WrittenFiles.WrittenFile known = state.get().byPath().get(MANIFEST);
            if (known != null && known.agrees(present.get())) {
                return state.get();
            }
        }
        // Lost, or the site came from elsewhere since: the manifest tells what is ours, and the bytes will be read.
        byte[] bytes = disk.read(manifest);
        Map<String, WrittenFiles.WrittenFile> files = new HashMap<>();
        state.ifPresent(known -> files.putAll(known.byPath()));
        try {
            PublishedManifest.read(bytes)
                    .files()
                    .forEach((path, fingerprint) -> files.merge(
                            path,
                            WrittenFiles.WrittenFile.known(fingerprint),
                            (known, reported) -> known.fingerprint().equals(fingerprint) ? known : reported));
        } catch (PublishedManifest.Unreadable broken) {
            if (state.isEmpty()) {
                throw new PublishRefusal(
                        manifest.toString(),
                        "the manifest of Vouch's own files is broken: " + broken.getMessage(),
                        "bring it back, or empty the output folder");
            }
        }
        files.put(MANIFEST, WrittenFiles.WrittenFile.of(Fingerprint.of(bytes), present.get()));
        return new WrittenFiles(files);
    }

    /** Returns where the folder really is. */
    public Path path() {
        return places.root();
    }

    @Override
    public String toString() {
        return "the output folder " + places.root();
    }

    /** Abandons a publication that is under way and lets others have the folder. */
    @Override
    public void close() {
        try {
            if (current != null) {
                current.abandon();
            }
            clearAway();
        } finally {
            lock.close();
        }
    }

    /** Leaves the lock as the death of this process would, and tidies nothing. */
    void die() {
        lock.letGo();
    }

    /** Leaves nothing but the site; what is needed to complete or take back half a change stays. */
    private void clearAway() {
        try {
            disk.delete(places.lock());
            disk.deleteEmptyFolders(places.own(), places.root());
            if (madeHere && !disk.exists(places.target(MANIFEST))) {
                disk.delete(places.root());
            }
        } catch (PublishFailure inUse) {
            // Somebody put something there meanwhile, so the folder stays.
        }
    }
}
