package org.vouch.reader.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The files of a site, as they were listed at one moment. Their bytes are read when they are asked for.
 *
 * @param root the folder that holds {@code content/}
 * @param files all that lie below {@code content/}, in the order of their paths
 */
public record Sources(Path root, List<SourceFile> files) {
    /** Copies the files in, and brings them into their order. */
    public Sources {
        files = files.stream().sorted().toList();
    }

    /**
     * Returns the same files with some of them as they are now.
     *
     * @param now files of paths that were listed
     */
    public Sources with(List<SourceFile> now) {
        List<SourceFile> changed = new ArrayList<>(files);
        now.forEach(file -> changed.set(place(file.path()), file));
        return new Sources(root, changed);
    }

    /** Returns the files whose path starts with something, such as {@code content/articles/}, in their order. */
    public List<SourceFile> below(String start) {
        int from = place(start);
        int to = from;
        while (to < files.size() && files.get(to).path().startsWith(start)) {
            to++;
        }
        return files.subList(from, to);
    }

    /** Returns the file of a path, such as {@code content/site.yaml}, if it was listed. */
    public Optional<SourceFile> find(String path) {
        int at = place(path);
        return at < files.size() && files.get(at).path().equals(path) ? Optional.of(files.get(at)) : Optional.empty();
    }

    /** Returns where a path is among the files, or would be. */
    private int place(String path) {
        int at = Collections.binarySearch(files, new SourceFile(path, 0, 0, ""));
        return at < 0 ? -at - 1 : at;
    }

    /**
     * Reads a file's bytes.
     *
     * @throws IOException if the file cannot be read, or is gone
     */
    public byte[] bytes(SourceFile file) throws IOException {
        return Files.readAllBytes(root.resolve(file.path()));
    }
}
