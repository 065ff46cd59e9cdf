package org.vouch.service.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.text.Source;
import org.vouch.reader.content.ContentFolder;

/**
 * The texts of files that findings are about, so that each can be shown with its line; each is read once. A line is a
 * courtesy, and goes into logs that strangers read: what a link leads to outside the site is not shown. For one thread.
 */
public final class FaultyFiles {
    private final Path root;
    private final Map<String, Optional<Source>> texts = new HashMap<>();

    /**
     * Makes a shelf that is empty.
     *
     * @param root the folder that holds {@code content/}
     */
    public FaultyFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Returns the text of a file; nothing if it cannot be read, or is not of the site. A file elsewhere that somebody
     * named in full is theirs to see.
     *
     * @param path as findings name it
     */
    public Optional<Source> text(String path) {
        return texts.computeIfAbsent(path, this::read);
    }

    private Optional<Source> read(String path) {
        try {
            Path file = root.resolve(path).normalize();
            boolean own = !file.startsWith(root) || ContentFolder.holds(root, file);
            return own && Files.isRegularFile(file)
                    ? Optional.of(new Source(path, Files.readString(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            // The finding itself says where and what.
            return Optional.empty();
        }
    }
}
