package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.build.Builder;
import org.vouch.build.Edition;
import org.vouch.build.Preview;
import org.vouch.desk.DeskServer;
import org.vouch.desk.EditionListener;
import org.vouch.text.Fingerprint;

/**
 * What is served is what a fresh build would write, after any burst of changes. The system property {@code rounds}
 * makes more of them, and {@code burst} larger ones.
 */
class ServedSiteTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 12);
    private static final int BURST = Integer.getInteger("burst", 60);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    /** Keeps the newest edition, and lets the test wait for the next. */
    private static final class Newest implements EditionListener {
        private @Nullable Edition edition;

        @Override
        public synchronized void made(Edition made) {
            edition = made;
            notifyAll();
        }

        @Override
        public void failed(Throwable why) {
            throw new AssertionError(why);
        }

        synchronized Edition await() throws InterruptedException {
            Edition made = edition;
            while (made == null) {
                wait();
                made = edition;
            }
            return made;
        }
    }

    @Test
    void equals_a_fresh_build_after_any_burst_of_changes(@TempDir Path folder) throws Exception {
        Path root = folder.resolve("root");
        SmallSite.start(root);
        for (int i = 0; i < 12; i++) {
            SmallSite.article(root, "a" + i, "Article " + i, "Words of article " + i + ".", "a" + (i + 1) % 12);
        }
        Builder.Program program = ProgramVersion.program();
        Newest newest = new Newest();
        Random random = new Random(11);
        try (DeskServer server =
                DeskServer.open(root, new Preview(root, program, zone -> DAY, InstantSource.system()), 0, newest)) {
            assertTrue(server.port() > 0);
            newest.await();
            for (int round = 0; round < ROUNDS; round++) {
                String edit = burst(root, random, round);
                Path fresh = folder.resolve("fresh-" + round);
                assertEquals(0, build(root, fresh, folder.resolve("memory-" + round)), edit);
                SortedMap<String, String> wanted = Tree.of(fresh);
                awaitEqual(wanted, newest, edit);
                deleteAll(fresh);
            }
        }
    }

    /** The system tells of changes when it likes; the test waits long, and fails only if they are never served. */
    private static void awaitEqual(SortedMap<String, String> wanted, Newest newest, String edit) throws Exception {
        Duration patience = Duration.ofSeconds(60);
        for (long waited = 0; waited < patience.toMillis(); waited += 50) {
            if (served(newest.await()).equals(wanted)) {
                return;
            }
            Thread.sleep(50);
        }
        assertEquals(wanted, served(newest.await()), edit);
    }

    private static SortedMap<String, String> served(Edition edition) throws IOException {
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

    private static String burst(Path root, Random random, int round) throws IOException {
        Path articles = root.resolve("content/articles");
        switch (random.nextInt(7)) {
            case 0 -> {
                SmallSite.article(root, "a1", "Saved in round " + round, "Words.");
                return "one save";
            }
            case 1 -> {
                for (int i = 0; i < BURST; i++) {
                    SmallSite.article(root, "many/b" + i, "Many " + i + " in " + round, "Words.", "../a1");
                }
                return "a branch with many files";
            }
            case 2 -> {
                Path staged = articles.resolve(".a2.md.tmp");
                SmallSite.article(root, "a2", "Before", "Words.");
                Files.copy(articles.resolve("a2.md"), staged, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(staged, Files.readString(staged).replace("Before", "Renamed in round " + round));
                Files.move(staged, articles.resolve("a2.md"), StandardCopyOption.REPLACE_EXISTING);
                return "saved by rename";
            }
            case 3 -> {
                SmallSite.article(root, "new" + round + "/deep/er/c", "Deep " + round, "Words.", "../../../a1");
                return "new folders, and at once a file in them";
            }
            case 4 -> {
                deleteAll(articles.resolve("many"));
                return "a folder is gone";
            }
            case 5 -> {
                // The same size at the same moment: only the bytes tell.
                Path file = articles.resolve("a3.md");
                String text = Files.readString(file);
                Files.writeString(file, text.replace("The end.", "THE END.").replace("The enD.", "The end."));
                return "two letters";
            }
            default -> {
                Path aside = root.resolve("aside");
                Files.move(root.resolve("content"), aside);
                SmallSite.write(aside, "articles/note-" + round + ".txt", "A note.");
                Files.move(aside, root.resolve("content"));
                return "the whole folder was away";
            }
        }
    }

    private static int build(Path root, Path site, Path memory) {
        PrintWriter out = new PrintWriter(new StringWriter());
        return Vouch.run(
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
                DAY.toString());
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
