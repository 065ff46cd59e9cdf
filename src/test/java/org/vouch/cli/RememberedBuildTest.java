package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that remembers the ones before it gives the same bytes and says the same as one that remembers nothing. */
class RememberedBuildTest {
    private static final int ROUNDS = 60;

    @Test
    void equals_a_fresh_build_after_any_series_of_edits(@TempDir Path folder) throws IOException {
        Path root = folder.resolve("root");
        SmallSite.start(root);
        for (int i = 0; i < 12; i++) {
            SmallSite.article(root, "a" + i, "Article " + i, "Words of article " + i + ".", "a" + (i + 1) % 12);
        }
        Random random = new Random(7);
        int published = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String edit = edit(root, random, round);
            String remembered = build(root, folder.resolve("site"), folder.resolve("memory"));
            Path freshMemory = folder.resolve("fresh-memory-" + round);
            Path fresh = folder.resolve("fresh-" + round);
            String anew = build(root, fresh, freshMemory);
            assertEquals(said(anew), said(remembered), edit);
            if (anew.endsWith("exit 0")) {
                published++;
                assertEquals(Tree.of(fresh), Tree.of(folder.resolve("site")), edit);
            }
            deleteAll(fresh);
            deleteAll(freshMemory);
        }
        assertTrue(published > ROUNDS / 3, "only " + published + " rounds compared bytes");
    }

    private static String said(String all) {
        // What was written and what stood there already is where the two are meant to differ.
        return all.replaceAll("  (Files|Site|Time) .*\n", "").replaceAll("what is in .* is as it was", "");
    }

    private static String edit(Path root, Random random, int round) throws IOException {
        int which = random.nextInt(12);
        String name = "a" + which;
        Path file = root.resolve("content/articles/" + name + ".md");
        switch (random.nextInt(9)) {
            case 0 -> {
                SmallSite.article(root, name, "Article " + which, "Other words " + round + ".");
                return "other words in " + name;
            }
            case 1 -> {
                SmallSite.article(root, name, "Renamed in round " + round, "Words.");
                return "other title of " + name;
            }
            case 2 -> {
                Files.deleteIfExists(file);
                return "no " + name;
            }
            case 3 -> {
                SmallSite.article(root, "extra/b" + round, "Extra " + round, "Words.", "../a" + which);
                return "one more";
            }
            case 4 -> {
                SmallSite.write(
                        root,
                        "templates/breadcrumbs.ftlh",
                        "<p>Round " + round + "<#list page.breadcrumbs as crumb> ${crumb.title}</#list></p>\n");
                return "other breadcrumbs";
            }
            case 5 -> {
                SmallSite.write(root, "content/strings/en.yaml", "label.care: Care in round " + round + "\n");
                return "other words of the interface";
            }
            case 6 -> {
                SmallSite.write(root, "content/articles/note.txt", "Round " + round);
                return "another attachment";
            }
            case 7 -> {
                if (Files.exists(file)) {
                    // The same size at the same moment: only the bytes tell.
                    Files.writeString(file, Files.readString(file).replace("The end.", "The eND."));
                }
                return "two letters of " + name;
            }
            default -> {
                return "nothing";
            }
        }
    }

    private static String build(Path root, Path site, Path memory) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Vouch.run(
                out,
                out,
                "build",
                "--root",
                root.toString(),
                "-o",
                site.toString(),
                "--memory",
                memory.toString(),
                "--as-of",
                "2024-06-01");
        return said + "exit " + code;
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void reads_everything_anew_when_what_it_remembers_is_torn(@TempDir Path folder) throws IOException {
        Path root = folder.resolve("root");
        SmallSite.start(root);
        SmallSite.article(root, "a", "A", "Words.");
        Path memory = folder.resolve("memory");
        build(root, folder.resolve("site"), memory);
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
                assertTrue(build(root, folder.resolve("site"), memory).endsWith("exit 0"), file + " cut at " + length);
            }
        }
    }
}
