package org.vouch.store.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.disk.DiskHook;

/** What the tests of this room do to folders again and again. */
final class Tree {
    static final Instant MORNING = Instant.parse("2026-01-15T08:00:00Z");

    /** What is published here was judged by the test. */
    static final Permit PERMIT = new Permit() {};

    private Tree() {}

    static OutputFolder open(Path output) {
        return open(output, DiskHook.UNWATCHED);
    }

    static OutputFolder open(Path output, DiskHook steps) {
        return OutputFolder.open(output, memory(output), MORNING, Duration.ZERO, words -> {}, steps);
    }

    /** Returns where the tests keep what is remembered of an output and of those beside it. */
    static Path memory(Path output) {
        return output.resolveSibling("remembered");
    }

    /** Returns the file that says, between two runs, what is known of an output. */
    static Path state(Path output) {
        return OutputPaths.of(output, memory(output)).state();
    }

    /** Publishes some files, given as path and text. */
    static PublicationReport publish(Path output, Map<String, String> files) {
        return publish(output, files, DiskHook.UNWATCHED);
    }

    static PublicationReport publish(Path output, Map<String, String> files, DiskHook steps) {
        try (OutputFolder folder = open(output, steps)) {
            return publish(folder.begin(PERMIT), files);
        }
    }

    static PublicationReport publish(Publication publication, Map<String, String> files) {
        files.forEach((path, text) -> publication.offer(artifact(path, text)));
        return publication.commit(Tree::manifest);
    }

    static Artifact artifact(String path, String text) {
        return new Artifact(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static Artifact manifest(SortedMap<String, Fingerprint> fingerprints) {
        StringBuilder json = new StringBuilder("{\"vouch\": \"0\", \"files\": {");
        String between = "";
        for (Map.Entry<String, Fingerprint> file : fingerprints.entrySet()) {
            json.append(between)
                    .append("\n  \"" + file.getKey() + "\": \""
                            + file.getValue().hex() + "\"");
            between = ",";
        }
        return artifact(OutputFolder.MANIFEST, json.append("\n}}\n").toString());
    }

    /** Returns all files below a folder by path, without the manifest. */
    static SortedMap<String, String> site(Path folder) {
        SortedMap<String, String> files = everything(folder);
        files.remove(OutputFolder.MANIFEST);
        return files;
    }

    /** Returns all files and empty folders below a folder by path; the name of an empty folder ends with a slash. */
    static SortedMap<String, String> everything(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString();
                if (Files.isRegularFile(path)) {
                    files.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
                } else if (!path.equals(folder) && isEmptyFolder(path)) {
                    files.put(name + "/", "an empty folder");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        try (Stream<Path> within = Files.list(path)) {
            return within.findAny().isEmpty();
        }
    }
}
