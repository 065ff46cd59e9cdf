package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.preview.SiteSnapshot;

/** What stands in an output folder, or is served, to be compared. */
final class Tree {
    private Tree() {}

    /**
     * Returns the fingerprint of every file of a published site, by its path; what Vouch notes for itself is left out.
     */
    static SortedMap<String, String> of(Path site) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".vouch/")) {
                    tree.put(path, Fingerprint.of(Files.readAllBytes(file)).hex());
                }
            }
        }
        return tree;
    }

    /** Returns the fingerprint of every file that an edition serves, by its path; "gone" if it is there no more. */
    static SortedMap<String, String> of(SiteSnapshot edition) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        for (String file : edition.files()) {
            try {
                tree.put(
                        file,
                        Fingerprint.of(edition.published(file).orElseThrow().bytes())
                                .hex());
            } catch (IOException gone) {
                tree.put(file, "gone");
            }
        }
        return tree;
    }
}
