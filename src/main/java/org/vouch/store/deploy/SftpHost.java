package org.vouch.store.deploy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.vouch.store.publish.Artifact;

/**
 * A host that is reached by the machine's own {@code sftp}: keys, agents, jump hosts and known hosts are those of the
 * person who runs it, and an account that may do nothing but exchange files is enough.
 */
public final class SftpHost implements Host {
    private final SftpBatch batches;
    private final String root;
    private final ScratchFolder scratch;
    private final Consumer<String> teller;
    private final Set<String> made = new HashSet<>();
    private boolean renamesOver = true;

    /**
     * Takes a place on a host.
     *
     * @param command the program with all that it needs to reach the host
     * @param root the folder on the host; from the login's own folder unless it starts with '/'
     * @param scratch a folder on this machine, which is deleted in the end
     * @param teller learns what the host cannot do
     */
    public SftpHost(List<String> command, String root, ScratchFolder scratch, Consumer<String> teller) {
        this.batches = new SftpBatch(command, scratch);
        this.root = root;
        this.scratch = scratch;
        this.teller = teller;
    }

    private String place(String path) {
        return SftpBatch.quoted(root.endsWith("/") ? root + path : root + "/" + path);
    }

    @Override
    public Optional<byte[]> read(String path) throws HostFailure {
        Path copy = scratch.file("copy");
        try {
            Files.deleteIfExists(copy);
            SftpBatch.Answer answer = batches.run(List.of("get " + place(path) + " " + local(copy)));
            if (answer.whole()) {
                return Optional.of(Files.readAllBytes(copy));
            }
        } catch (HostFailure failure) {
            throw failure;
        } catch (IOException refused) {
            throw HostFailure.lasting("this machine: " + refused.getMessage());
        }
        if (present(Set.of(path)).isEmpty() || isFolder(path)) {
            return Optional.empty();
        }
        throw HostFailure.lasting("the host does not give out " + path);
    }

    private boolean isFolder(String path) throws HostFailure {
        return batches.run(List.of("cd " + place(path))).whole();
    }

    /** Folders are listed from the top, and only those that are there: an empty host is asked once. */
    @Override
    public Set<String> present(Set<String> paths) throws HostFailure {
        Set<String> present = new TreeSet<>();
        SortedMap<String, Set<String>> level = new TreeMap<>();
        paths.forEach(path -> level.computeIfAbsent("", any -> new TreeSet<>()).add(path));
        while (!level.isEmpty()) {
            SortedMap<String, Set<String>> next = new TreeMap<>();
            List<Set<String>> names = names(List.copyOf(level.keySet()));
            int at = 0;
            for (Map.Entry<String, Set<String>> folder : level.entrySet()) {
                below(folder.getKey(), names.get(at), folder.getValue(), next, present);
                at++;
            }
            level.clear();
            level.putAll(next);
        }
        return present;
    }

    private static void below(
            String folder,
            Set<String> names,
            Set<String> paths,
            SortedMap<String, Set<String>> next,
            Set<String> present) {
        for (String path : paths) {
            int end = path.indexOf('/', folder.length());
            String step = end < 0 ? path.substring(folder.length()) : path.substring(folder.length(), end);
            if (names.contains(step) && end < 0) {
                present.add(path);
            } else if (names.contains(step)) {
                next.computeIfAbsent(path.substring(0, end + 1), any -> new TreeSet<>())
                        .add(path);
            }
        }
    }

    /** Returns the names in some folders, in their order; none for a folder that is not there. */
    private List<Set<String>> names(List<String> folders) throws HostFailure {
        List<String> lines =
                folders.stream().map(folder -> "-ls -1a " + place(folder)).toList();
        SftpBatch.Answer answer = batches.run(lines);
        if (!answer.whole() || answer.answers().size() != lines.size()) {
            throw answer.failure();
        }
        return answer.answers().stream().map(SftpHost::lastSteps).toList();
    }

    private static Set<String> lastSteps(List<String> listed) {
        Set<String> names = new HashSet<>();
        listed.forEach(line -> names.add(line.substring(line.lastIndexOf('/') + 1)));
        return names;
    }

    @Override
    public void put(List<Artifact> files) throws HostFailure {
        List<String> lines = new ArrayList<>();
        List<String> paths = files.stream().map(Artifact::path).toList();
        try {
            lines.addAll(folderLines(paths));
            for (int i = 0; i < files.size(); i++) {
                Path copy = scratch.file("put" + i);
                write(copy, files.get(i).bytes());
                String path = files.get(i).path();
                lines.add("put " + local(copy) + " " + place(HostPaths.unfinished(path)));
                if (!renamesOver) {
                    lines.add("-rm " + place(path));
                }
                lines.add("rename " + place(HostPaths.unfinished(path)) + " " + place(path));
            }
        } catch (IOException refused) {
            throw HostFailure.lasting("this machine: " + refused.getMessage());
        }
        SftpBatch.Answer answer = batches.run(lines);
        if (answer.whole()) {
            made.add("");
            made.addAll(HostPaths.folders(paths));
        } else if (renamesOver && answer.said().contains("rename")) {
            renamesOver = false;
            teller.accept("the host cannot put a file in the place of another: readers may miss a page for a moment");
            put(files);
        } else {
            throw answer.failure();
        }
    }

    private List<String> folderLines(List<String> paths) {
        List<String> folders = HostPaths.folders(paths);
        folders.removeAll(made);
        List<String> lines = new ArrayList<>();
        if (!made.contains("")) {
            lines.add("-mkdir " + SftpBatch.quoted(root));
        }
        folders.forEach(folder -> lines.add("-mkdir " + place(folder)));
        return lines;
    }

    /** A web server of another account must be able to read what is put. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    @Override
    public void remove(List<String> paths) throws HostFailure {
        List<String> lines = new ArrayList<>();
        for (String path : paths) {
            lines.add("-rm " + place(path));
            lines.add("-rm " + place(HostPaths.unfinished(path)));
        }
        List<String> folders = HostPaths.folders(paths);
        Collections.reverse(folders);
        folders.forEach(folder -> lines.add("-rmdir " + place(folder)));
        batches.run(lines);
        made.removeAll(folders);
        for (String left : present(new TreeSet<>(paths))) {
            if (!isFolder(left)) {
                throw HostFailure.lasting("the host does not delete " + left);
            }
        }
    }

    private static String local(Path file) {
        return SftpBatch.quoted(file.toString());
    }

    @Override
    public void close() {
        scratch.close();
    }
}
