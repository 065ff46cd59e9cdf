package org.vouch.store.deploy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.publish.Artifact;

/** Another folder of this machine, from which a web server serves. No symbolic link in it is followed. */
public final class FolderHost implements Host {
    /** What passes only if somebody does something about it, as systems say it. */
    private static final Map<String, String> HELP = Map.of(
            "No space left on device",
            "make room there",
            "Disk quota exceeded",
            "make room there, or ask for more",
            "Read-only file system",
            "name a folder in deploy.yaml that can be written to");

    private final Path root;
    private final Disk disk;

    /**
     * Takes a folder; it is made when the first file is put.
     *
     * @param root the folder; may itself be a link to one
     * @param steps is notified of each step
     */
    public FolderHost(Path root, DiskHook steps) {
        this.root = root;
        this.disk = new Disk(steps);
    }

    @Override
    public Optional<byte[]> read(String path) throws HostFailure {
        try {
            Path file = place(path);
            boolean there =
                    disk.look(file).filter(BasicFileAttributes::isRegularFile).isPresent();
            return there ? Optional.of(disk.read(file)) : Optional.empty();
        } catch (IOException refused) {
            throw failure("read", path, refused);
        }
    }

    @Override
    public Set<String> present(Set<String> paths) throws HostFailure {
        Set<String> present = new TreeSet<>();
        for (String path : paths) {
            try {
                if (disk.look(place(path)).isPresent()) {
                    present.add(path);
                }
            } catch (IOException refused) {
                throw failure("look at", path, refused);
            }
        }
        return present;
    }

    @Override
    public void put(List<Artifact> files) throws HostFailure {
        for (Artifact file : files) {
            try {
                put(file);
            } catch (IOException refused) {
                throw failure("write", file.path(), refused);
            }
        }
    }

    private void put(Artifact file) throws IOException {
        Files.createDirectories(root);
        Path place = place(file.path());
        Path unfinished = root.resolve(HostPaths.unfinished(file.path()));
        Path folder = folderOf(place);
        disk.makeFolder(folder);
        disk.writeOver(unfinished, file.bytes());
        disk.force(unfinished);
        disk.rename(unfinished, place);
        disk.forceFolder(folder);
    }

    @Override
    public void remove(List<String> paths) throws HostFailure {
        for (String path : paths) {
            try {
                Path place = place(path);
                if (disk.look(place).filter(there -> !there.isDirectory()).isPresent()) {
                    disk.delete(place);
                }
                disk.delete(root.resolve(HostPaths.unfinished(path)));
                clear(folderOf(place));
            } catch (IOException refused) {
                throw failure("delete", path, refused);
            }
        }
    }

    private void clear(Path folder) throws IOException {
        Path at = folder;
        while (!at.equals(root) && disk.deleteIfEmpty(at)) {
            at = folderOf(at);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder: " + file);
        }
        return folder;
    }

    /** Returns where a file is, unless a step on the way leads out of the folder. */
    private Path place(String path) throws IOException {
        Path at = root;
        String[] steps = path.split("/", -1);
        try {
            for (int i = 0; i < steps.length - 1; i++) {
                at = at.resolve(steps[i]);
                if (disk.look(at).filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
                    throw new IOException("a link is where the folder " + at + " must be");
                }
            }
            return at.resolve(steps[steps.length - 1]);
        } catch (InvalidPathException unspeakable) {
            throw new IOException("this machine cannot write such a name", unspeakable);
        }
    }

    /** The folder may be one of another machine, whose line is cut now and then. */
    private HostFailure failure(String verb, String path, IOException refused) {
        String words = verb + " " + root.resolve(path) + ": ";
        if (refused instanceof AccessDeniedException) {
            return HostFailure.lasting(words + "permission denied");
        }
        String said = String.valueOf(refused.getMessage());
        Optional<String> help = HELP.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (help.isPresent()) {
            return HostFailure.lasting(words + said + "; " + help.get());
        }
        if (refused instanceof FileAlreadyExistsException taken) {
            return HostFailure.lasting(words + taken.getFile() + " is in the way");
        }
        return HostFailure.passing(words + refused.getMessage());
    }
}
