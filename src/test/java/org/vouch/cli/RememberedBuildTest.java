package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.reader.image.Photographs;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;

/**
 * A build that remembers the ones before it, and the site as it is served, give the same bytes and say the same as a
 * build that remembers nothing. The system property {@code edits} makes more edits, and {@code seed} others.
 */
class RememberedBuildTest {
    private static final int EDITS = Integer.getInteger("edits", 40);
    private static final long SEED = Long.getLong("seed", 7);

    @Test
    void equals_a_fresh_build_after_any_series_of_edits(@TempDir Path folder) throws IOException {
        Path root = folder.resolve("root");
        Edits edits = new Edits(root, SEED);
        // By a clock that goes ahead every file was saved long ago, so that its time tells whether it changed.
        InstantSource ahead = InstantSource.offset(InstantSource.system(), Duration.ofHours(1));
        Preview preview = new Preview(root, ProgramVersion.program(), zone -> BuiltFolder.DAY, ahead);
        int published = 0;
        int open = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            String what = edits.next() + " of -Dseed=" + SEED;
            String failOn = edit % 4 == 0 ? "error" : "never";
            Path fresh = folder.resolve("fresh");
            Path freshMemory = folder.resolve("fresh-memory");
            Edits.deleteAll(fresh);
            Edits.deleteAll(freshMemory);
            String anew = BuiltFolder.build(root, fresh, freshMemory, failOn);
            String remembered = BuiltFolder.build(root, folder.resolve("site"), folder.resolve("memory"), failOn);
            if (remembered.contains("[published-recorded]")) {
                // The published site names a record that was taken away since, and a fresh one cannot know it.
                Edits.deleteAll(folder.resolve("site"));
                remembered = BuiltFolder.build(root, folder.resolve("site"), folder.resolve("memory"), failOn);
            }
            assertEquals(said(anew), said(remembered), what);
            SiteSnapshot edition = preview.next();
            if (anew.endsWith("exit 0")) {
                published++;
                assertEquals(Tree.of(fresh), Tree.of(folder.resolve("site")), what);
                assertEquals(Tree.of(fresh), Tree.of(edition), what + ", as it is served");
            }
            if (anew.endsWith("exit 3")) {
                // A record that somebody harmed does not go out, whatever closes the gate.
                continue;
            }
            if (!anew.contains(": error:")) {
                open++;
            }
            assertEquals(
                    anew.lines()
                            .filter(line -> line.matches("\\S+: (error|warning): .*"))
                            .toList(),
                    FindingShare.of(edition.findings()).reported().stream()
                            .map(each -> each.span() + ": " + each.severity().word() + ": " + each.message() + " ["
                                    + each.rule() + "]")
                            .toList(),
                    what + ", as it is served");
        }
        assertTrue(published > EDITS / 2, "only " + published + " rounds compared bytes");
        assertTrue(open > EDITS / 10, "only " + open + " rounds had no error");
    }

    private static String said(String all) {
        // What was written and what stood there already is where the two are meant to differ.
        return all.replaceAll("  (Files|Site|Time) .*\n", "").replaceAll("what is in .* is as it was", "");
    }

    @Test
    void reads_everything_anew_when_what_it_remembers_is_torn(@TempDir Path folder) throws IOException {
        Path root = folder.resolve("root");
        SmallSite.start(root);
        SmallSite.article(root, "a", "A", "Words.");
        Path memory = folder.resolve("memory");
        BuiltFolder.build(root, folder.resolve("site"), memory, "error");
        List<Path> files;
        try (Stream<Path> all = Files.list(memory)) {
            files = all.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .toList();
        }
        assertTrue(files.size() >= 3, "the memory has an index, a shelf and an ending: " + files);
        SmallSite.article(root, "b", "B", "Words.");
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int length : new int[] {0, whole.length / 2, Math.max(0, whole.length - 1)}) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertTrue(
                        BuiltFolder.build(root, folder.resolve("site"), memory, "error")
                                .endsWith("exit 0"),
                        file + " cut at " + length);
            }
        }
    }

    /** A bad disk, a cache that others can fill, a file that came with a repository: none of it reaches a reader. */
    @Test
    void a_flipped_bit_of_what_is_remembered_changes_nothing(@TempDir Path folder) throws IOException {
        Path root = folder.resolve("root");
        SmallSite.start(root);
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + "share_images: true\n");
        SmallSite.article(root, "a", "A", "Do not stop on your own. ![From the door](garden.jpg)", "b");
        SmallSite.article(root, "b", "B", "Words.");
        Files.write(root.resolve("content/articles/garden.jpg"), Photographs.jpeg(900, 1_200, 8));
        Path memory = folder.resolve("memory");
        BuiltFolder.build(root, folder.resolve("site"), memory, "error");
        SmallSite.article(root, "b", "B", "Other words.");
        String anew = BuiltFolder.build(root, folder.resolve("fresh"), folder.resolve("fresh-memory"), "error");
        assertTrue(anew.endsWith("exit 0"), anew);
        Random random = new Random(SEED);
        Set<String> kinds = new TreeSet<>();
        for (Path file : remembered(memory)) {
            String kind = memory.relativize(file).toString().replaceAll("[^a-z].*", "");
            int flips = kind.equals("pages") || kind.equals("index") ? 25 : 3;
            kinds.add(kind);
            for (int flip = 0; flip < flips; flip++) {
                Path harmed = folder.resolve("harmed");
                copyAnew(memory, harmed);
                Path target = harmed.resolve(memory.relativize(file));
                byte[] bytes = Files.readAllBytes(target);
                int at = flip == 0 ? bytes.length - 1 : random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(target, bytes);
                assertBuilds(root, harmed, anew, folder, memory.relativize(file) + " at " + at);
            }
        }
        assertEquals(Set.of("cards", "ending", "images", "index", "pages", "published"), kinds);
    }

    /** A disk may lose a file, or bring a whole one back under the name of another. */
    @Test
    void a_file_that_is_lost_or_stands_in_the_place_of_another_changes_nothing(@TempDir Path folder)
            throws IOException {
        Path root = folder.resolve("root");
        SmallSite.start(root);
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + "share_images: true\n");
        SmallSite.article(root, "a", "A", "Do not stop on your own. ![From the door](garden.jpg)", "b");
        SmallSite.article(root, "b", "B", "Words.");
        Files.write(root.resolve("content/articles/garden.jpg"), Photographs.jpeg(900, 1_200, 8));
        Path memory = folder.resolve("memory");
        BuiltFolder.build(root, folder.resolve("site"), memory, "error");
        SmallSite.article(root, "b", "B", "Other words.");
        String anew = BuiltFolder.build(root, folder.resolve("fresh"), folder.resolve("fresh-memory"), "error");
        List<Path> files = remembered(memory);
        int swapped = 0;
        for (Path file : files) {
            List<Path> others = files.stream()
                    .filter(other -> !other.equals(file) && Objects.equals(other.getParent(), file.getParent()))
                    .limit(1)
                    .toList();
            swapped += others.size();
            Path harmed = folder.resolve("harmed");
            Path target = harmed.resolve(memory.relativize(file));
            String name = memory.relativize(file).toString();
            copyAnew(memory, harmed);
            Files.delete(target);
            assertBuilds(root, harmed, anew, folder, name + " is gone");
            for (Path other : others) {
                copyAnew(memory, harmed);
                Files.copy(other, target, StandardCopyOption.REPLACE_EXISTING);
                assertBuilds(root, harmed, anew, folder, name + " holds " + memory.relativize(other));
            }
        }
        assertTrue(swapped > 8, "only " + swapped + " files stood in the place of another");
    }

    private static List<Path> remembered(Path memory) throws IOException {
        try (Stream<Path> all = Files.walk(memory)) {
            return all.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().matches("lock|\\..*"))
                    .sorted()
                    .toList();
        }
    }

    /** Asserts that a build with a memory says and writes what one without it did. */
    private static void assertBuilds(Path root, Path memory, String anew, Path folder, String what) throws IOException {
        Path site = folder.resolve("again");
        Edits.deleteAll(site);
        assertEquals(said(anew), said(BuiltFolder.build(root, site, memory, "error")), what);
        assertEquals(Tree.of(folder.resolve("fresh")), Tree.of(site), what);
    }

    private static void copyAnew(Path from, Path to) throws IOException {
        Edits.deleteAll(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
