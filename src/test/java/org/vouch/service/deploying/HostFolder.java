package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.deploy.HostState;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;

/** The folder of a host as its readers find it, and what must be true of it at each moment. */
record HostFolder(Path folder) {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    /** Returns what is there, by path; unfinished files, too. */
    SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Puts files there that are not ours. */
    void foreign(Map<String, String> files) {
        files.forEach((path, text) -> SampleSite.write(folder.resolve(path), text));
    }

    /** Whoever comes to the home page and follows links finds each of them, and what every page shows is there. */
    void readersFindEverything(String when) {
        SortedMap<String, String> all = all();
        all.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                links(text)
                        .filter(link -> link.startsWith("/assets/"))
                        .forEach(link ->
                                assertTrue(all.containsKey(link.substring(1)), when + ": " + path + " shows " + link));
            }
        });
        Deque<String> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        if (all.containsKey("index.html")) {
            open.add("index.html");
        }
        while (!open.isEmpty()) {
            String at = open.remove();
            links(Objects.requireNonNull(all.get(at))).forEach(link -> {
                String path = link.endsWith("/") ? link.substring(1) + "index.html" : link.substring(1);
                assertTrue(all.containsKey(path), when + ": " + at + " leads to " + link);
                if (path.endsWith(".html") && seen.add(path)) {
                    open.add(path);
                }
            });
        }
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1)).toList().stream();
    }

    /** The host has the site, what is not ours, what is kept for one deploy, and nothing else. */
    void holds(SampleSite site, Map<String, String> foreign, String when) {
        holds(all(), site, foreign, when);
    }

    /**
     * The same of a host that is no folder.
     *
     * @param there what it has, by path
     */
    static void holds(SortedMap<String, String> there, SampleSite site, Map<String, String> foreign, String when) {
        SortedMap<String, String> all = new TreeMap<>(there);
        String manifest = Objects.requireNonNull(all.remove(OutputFolder.MANIFEST), when + ": no manifest");
        HostState state = HostState.read(Objects.requireNonNull(all.remove(HostState.PATH), when + ": no note")
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertTrue(state.pending().isEmpty(), when + ": pending " + state.pending());
        state.kept().forEach(path -> {
            assertTrue(path.startsWith("assets/") || ManifestSignature.isAt(path), when + ": kept " + path);
            all.remove(path);
        });
        SortedMap<String, String> wanted = new TreeMap<>(foreign);
        wanted.putAll(site.files());
        assertEquals(wanted.keySet(), all.keySet(), when);
        assertEquals(wanted, all, when);
        site.files()
                .forEach((path, text) -> assertTrue(
                        manifest.contains(
                                "\"" + path + "\": \"" + Fingerprint.of(text).hex() + "\""),
                        path));
    }
}
