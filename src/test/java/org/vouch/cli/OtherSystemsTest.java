package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vouch.model.text.Finding;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/**
 * The demonstration on file systems with the rules of other systems: how folders are parted, which letters are the
 * same, and in which form they are kept.
 */
class OtherSystemsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** A system, as its file system behaves. */
    enum Machine {
        LINUX("/home/ed/my site"),
        MAC("/Users/ed/my site"),
        WINDOWS("C:\\Users\\ed\\my site");

        private final String folder;

        Machine(String folder) {
            this.folder = folder;
        }

        FileSystem system() {
            return Jimfs.newFileSystem(
                    switch (this) {
                        case LINUX -> Configuration.unix();
                        case MAC -> Configuration.osX();
                        case WINDOWS -> Configuration.windows();
                    });
        }

        Path root(FileSystem system) throws IOException {
            return Files.createDirectories(system.getPath(folder));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path place = to;
                for (Path step : from.relativize(file)) {
                    place = place.resolve(step.toString());
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.write(place, Files.readAllBytes(file));
                }
            }
        }
    }

    private static BuildReport built(Path root) throws IOException {
        Path memory = root.resolve(".vouch");
        Instant now = Instant.parse("2026-12-01T12:00:00Z");
        try (OutputFolder held =
                OutputFolder.open(root.resolve("site"), memory, now, Duration.ofMinutes(1), line -> {})) {
            return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> DAY)
                    .build(held, "site", memory, Optional.empty(), false);
        }
    }

    private static SortedMap<String, String> demonstration(Machine machine) throws IOException {
        try (FileSystem system = machine.system()) {
            Path root = machine.root(system);
            copy(Path.of("content"), root.resolve("content"));
            BuildReport report = built(root);
            assertEquals(0, report.held().size(), "every signature holds: " + report.held());
            SortedMap<String, String> first = Tree.of(root.resolve("site"));
            assertEquals(first.size(), built(root).published().orElseThrow().unchanged(), "the memory holds, too");
            return first;
        }
    }

    /** Returns the paths that are in one of two trees alone, or with other bytes. */
    private static Set<String> differing(SortedMap<String, String> one, SortedMap<String, String> other) {
        Set<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeIf(path -> Objects.equals(one.get(path), other.get(path)));
        return paths;
    }

    @ParameterizedTest
    @EnumSource(names = {"MAC", "WINDOWS"})
    void give_the_same_bytes_as_linux(Machine machine) throws IOException {
        assertEquals(Set.of(), differing(demonstration(Machine.LINUX), demonstration(machine)));
    }

    @Test
    void give_the_same_pages_from_a_checkout_with_the_line_ends_of_windows() throws IOException {
        try (FileSystem system = Machine.WINDOWS.system()) {
            Path root = Machine.WINDOWS.root(system);
            copy(Path.of("content"), root.resolve("content"));
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(OtherSystemsTest::isTextForGit).toList()) {
                    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
                }
            }
            assertEquals(List.of(), built(root).held());
            // Two files say of each page which file it was made of, byte for byte.
            assertEquals(
                    Set.of(".well-known/vouch/manifest.json", "reviews.json"),
                    differing(demonstration(Machine.LINUX), Tree.of(root.resolve("site"))));
        }
    }

    /** Signed ledgers are kept as they are by the site's own .gitattributes. */
    private static boolean isTextForGit(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.contains("/content/reviews/") && (path.endsWith(".md") || path.endsWith(".yaml"));
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void lead_to_a_page_in_whichever_form_its_letters_are_kept(Machine machine) throws IOException {
        try (FileSystem system = machine.system()) {
            Path root = machine.root(system);
            SmallSite.start(root);
            SmallSite.article(root, "start", "The start", "Words.", "qué-esperar");
            String decomposed = Normalizer.normalize("qué-esperar", Normalizer.Form.NFD);
            SmallSite.article(root, decomposed, "Qué esperar", "Words.");
            BuildReport report = built(root);
            assertEquals(
                    List.of(),
                    report.findings().stream()
                            .map(Finding::rule)
                            .filter(rule -> rule.startsWith("link-"))
                            .toList());
            assertTrue(
                    Files.exists(root.resolve("site/articles/qué-esperar/index.html")),
                    report.held().toString());
        }
    }
}
