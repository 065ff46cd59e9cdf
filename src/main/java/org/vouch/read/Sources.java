package org.vouch.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a site, as they were listed at one moment. Their bytes are read when they are asked for.
 *
 * @param root the folder that holds {@code content/}
 * @param files all that lie below {@code content/}, in the order of their paths
 */
public record Sources(Path root, List<SourceFile> files) {
    /** Copies the files in. */
    public Sources {
        files = List.copyOf(files);
    }

    /** Returns the files whose path starts with something, such as {@code content/articles/}. */
    public Stream<SourceFile> below(String start) {
        return files.stream().filter(file -> file.path().startsWith(start));
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
