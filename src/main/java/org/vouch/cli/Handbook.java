package org.vouch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/**
 * The handbook: a site that the program brings along with its sources, and builds when somebody wants to read it.
 *
 * <p>{@code handbook/files.txt} lists its files, and {@code handbook/places.txt} the words that people look for, each
 * with the address that explains it.
 */
final class Handbook {
    private static final String FOLDER = "/handbook/";
    private static final String PAGES = "content/pages/";
    private static final String ENDING = ".md";
    private static final String INDEX = "index";

    private final Map<String, List<String>> places;

    private Handbook(Map<String, List<String>> places) {
        this.places = places;
    }

    /** Reads which words it explains where. */
    static Handbook read() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        Explanations.text(FOLDER + "places.txt").lines().forEach(line -> {
            int tab = line.indexOf('\t');
            add(places, line.substring(0, tab), line.substring(tab + 1));
        });
        files().stream()
                .filter(file -> file.startsWith(PAGES) && file.endsWith(ENDING))
                .map(file -> file.substring(PAGES.length(), file.length() - ENDING.length()))
                .forEach(page -> addPage(places, page));
        return new Handbook(places);
    }

    private static void addPage(Map<String, List<String>> places, String page) {
        String folder = page.equals(INDEX) || page.endsWith("/" + INDEX)
                ? page.substring(0, page.length() - INDEX.length())
                : page + "/";
        String name = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
        add(places, name, "/" + folder);
        add(places, name.substring(name.lastIndexOf('/') + 1), "/" + folder);
    }

    private static void add(Map<String, List<String>> places, String word, String address) {
        List<String> known = places.computeIfAbsent(word, each -> new ArrayList<>());
        if (!known.contains(address)) {
            known.add(address);
        }
    }

    /**
     * Returns the addresses that explain a word, from the root of the handbook, the likeliest first; none if it is
     * unknown.
     */
    List<String> of(String word) {
        return places.getOrDefault(word, List.of());
    }

    /** Returns every word that is explained. */
    List<String> words() {
        return List.copyOf(places.keySet());
    }

    /**
     * Returns the page and anchor of a rule, as people write them, such as
     * {@code reference/rules/site/#theme-contrast}.
     */
    Optional<String> ofRule(String rule) {
        return of(rule).stream()
                .filter(address -> address.startsWith("/reference/rules/"))
                .map(address -> address.substring(1))
                .findFirst();
    }

    private static List<String> files() {
        return Explanations.text(FOLDER + "files.txt").lines().toList();
    }

    /**
     * Builds it in a folder that is gone afterwards.
     *
     * @return the bytes of each file of the finished site, by its path
     * @throws IOException if the disk refuses
     */
    static Map<String, byte[]> built() throws IOException {
        Path folder = Files.createTempDirectory("vouch-handbook").toRealPath();
        try {
            for (String file : files()) {
                unpack(file, folder.resolve(file));
            }
            return built(folder);
        } finally {
            delete(folder);
        }
    }

    private static Map<String, byte[]> built(Path folder) throws IOException {
        Path site = folder.resolve("site");
        Path memory = folder.resolve("memory");
        Instant now = Instant.now();
        Builder builder = new Builder(folder, ProgramVersion.program(), zone -> LocalDate.ofInstant(now, zone));
        try (OutputFolder held = OutputFolder.open(site, memory, now, Duration.ZERO, waiting -> {})) {
            BuildReport report = builder.build(held, "handbook", memory, Optional.of(Severity.ERROR), false);
            if (report.published().isEmpty()) {
                throw new IllegalStateException("the program's own handbook is wrong: " + report.findings());
            }
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void unpack(String name, Path file) throws IOException {
        try (InputStream in = Handbook.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FOLDER + name);
            }
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
