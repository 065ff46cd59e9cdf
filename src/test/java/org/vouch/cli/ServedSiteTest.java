package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.desk.DeskServer;
import org.vouch.desk.EditionListener;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;

/**
 * What is served is what a fresh build would write, after any burst of changes. The system property {@code rounds}
 * makes more of them, {@code burst} larger ones, and then it is told how long the server took.
 */
class ServedSiteTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 16);
    private static final int BURST = Integer.getInteger("burst", 60);
    private static final long SEED = Long.getLong("seed", 11);

    /** Keeps the newest edition and when it was made, and lets the test wait for the next. */
    private static final class Newest implements EditionListener {
        private @Nullable SiteSnapshot edition;
        private long madeAt;

        @Override
        public synchronized void made(SiteSnapshot made) {
            edition = made;
            madeAt = System.nanoTime();
            notifyAll();
        }

        @Override
        public void failed(Throwable why) {
            // Files come and go while they are read; the next edition has to be right.
        }

        synchronized long madeAt() {
            return madeAt;
        }

        /** Returns the newest edition if it is another one than the last; waits a little for one. */
        synchronized Optional<SiteSnapshot> await(Optional<SiteSnapshot> last) throws InterruptedException {
            for (int pulses = 0; Optional.ofNullable(edition).equals(last) && pulses < 2; pulses++) {
                wait(50);
            }
            return Optional.ofNullable(edition).filter(made -> !last.equals(Optional.of(made)));
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
        Random random = new Random(SEED);
        long worst = 0;
        try (DeskServer server = DeskServer.open(
                root, new Preview(root, program, zone -> BuiltFolder.DAY, InstantSource.system()), 0, newest)) {
            assertTrue(server.port() > 0);
            for (int round = 0; round < ROUNDS; round++) {
                String edit = burst(root, random, round) + " in round " + round + " of -Dseed=" + SEED;
                long lastEvent = System.nanoTime();
                Path fresh = folder.resolve("fresh");
                // What is wrong closes no gate here.
                String said = BuiltFolder.build(root, fresh, folder.resolve("memory"), "never");
                assertTrue(said.endsWith("exit 0"), said);
                long took = System.nanoTime() - lastEvent;
                awaitEqual(Tree.of(fresh), newest, edit);
                long behind = (newest.madeAt() - lastEvent) / 1_000_000;
                worst = Math.max(worst, behind - took / 1_000_000);
                if (Integer.getInteger("rounds") != null) {
                    System.out.printf("%d ms (a build took %d) for %s%n", behind, took / 1_000_000, edit);
                }
                Edits.deleteAll(fresh);
                Edits.deleteAll(folder.resolve("memory"));
            }
        }
        if (Integer.getInteger("rounds") != null) {
            System.out.printf("%d rounds, at the most %d ms behind a build%n", ROUNDS, worst);
        }
    }

    /** The system tells of changes when it likes; the test waits long, and fails only if they are never served. */
    private static void awaitEqual(SortedMap<String, String> wanted, Newest newest, String edit) throws Exception {
        Duration patience = Duration.ofMinutes(2);
        SortedMap<String, String> served = new TreeMap<>();
        Optional<SiteSnapshot> last = Optional.empty();
        for (long start = System.nanoTime(); System.nanoTime() - start < patience.toNanos(); ) {
            Optional<SiteSnapshot> next = newest.await(last);
            if (next.isPresent()) {
                last = next;
                served = Tree.of(next.get());
                if (served.equals(wanted)) {
                    return;
                }
            }
        }
        SortedMap<String, String> differ = new TreeMap<>(wanted);
        differ.entrySet().removeAll(served.entrySet());
        assertEquals(wanted.keySet(), served.keySet(), edit);
        assertEquals(new TreeMap<>(), differ, edit);
    }

    private static String burst(Path root, Random random, int round) throws IOException {
        Path articles = root.resolve("content/articles");
        Path file = articles.resolve("a" + random.nextInt(12) + ".md");
        String text = Files.readString(file).replaceFirst("title: .*", "title: Round " + round);
        Path many = articles.resolve("many");
        if (Files.exists(many) && random.nextInt(3) == 0) {
            Edits.deleteAll(many);
            return "a folder is gone";
        }
        switch (random.nextInt(15)) {
            case 0 -> {
                Files.writeString(file, text);
                return "one save";
            }
            case 1 -> {
                int files = random.nextInt(3) == 0 ? BURST : Math.min(BURST, 600);
                for (int i = 0; i < files; i++) {
                    SmallSite.article(root, "many/b" + i, "Many " + i + " in " + round, "Words.", "../a1");
                }
                return files + " files";
            }
            case 2 -> {
                Path staged = articles.resolve(".a.md.tmp");
                Files.writeString(staged, text);
                Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING);
                return "saved by rename";
            }
            case 3 -> {
                SmallSite.article(root, "new" + round + "/deep/er/c", "Deep " + round, "Words.", "../../../a1");
                return "new folders, and at once a file in them";
            }
            case 4 -> {
                // The same size at the same moment: only the bytes tell.
                String old = Files.readString(file);
                Files.writeString(file, old.replace("The end.", "THE END."));
                Files.writeString(file, old.replace("The end.", "The enD."));
                return "two letters";
            }
            case 5 -> {
                Path aside = root.resolve("aside");
                Files.move(root.resolve("content"), aside);
                SmallSite.write(aside, "articles/note-" + round + ".txt", "A note.");
                Files.move(aside, root.resolve("content"));
                return "the whole folder was away";
            }
            case 6 -> {
                return vim(file, text);
            }
            case 7 -> {
                return emacs(file, text);
            }
            case 8 -> {
                // Another branch and back again: the folder is another one with other files, then as it was.
                Path aside = root.resolve("aside");
                Files.move(articles, aside);
                SmallSite.article(root, "other", "Of another branch", "Words.");
                Edits.deleteAll(articles);
                Files.move(aside, articles);
                return "another branch and back again";
            }
            case 9 -> {
                Path settings = root.resolve("content/site.yaml");
                String good = Files.readString(settings);
                Files.writeString(settings, "title: [");
                pause(random);
                Files.writeString(settings, good);
                return "broken settings, and fixed ones";
            }
            case 10 -> {
                Path template = root.resolve("templates/breadcrumbs.ftlh");
                SmallSite.write(root, "templates/breadcrumbs.ftlh", "<#if");
                pause(random);
                Files.writeString(template, "<p>Round " + round + "</p>");
                return "a broken template, and a fixed one";
            }
            case 11 -> {
                Edits.deleteAll(root.resolve("templates"));
                return "the folder of templates is gone";
            }
            case 12 -> {
                FileTime time = Files.getLastModifiedTime(file);
                Files.writeString(file, text);
                int hours = random.nextInt(2000) - 1000;
                Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + hours * 3_600_000L));
                return "a clock that was set " + hours + " hours ahead";
            }
            case 13 -> {
                Path link = articles.resolve("link.txt");
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, Path.of(random.nextBoolean() ? "note.txt" : "../.."));
                SmallSite.write(root, "content/articles/note.txt", "Round " + round);
                return "a link";
            }
            default -> {
                Files.delete(file);
                pause(random);
                Files.writeString(file, text);
                return "gone and back again";
            }
        }
    }

    /** Sometimes so long that it is seen, sometimes not. */
    private static void pause(Random random) {
        LockSupport.parkNanos(random.nextInt(4) * 60_000_000L);
    }

    /** Saves as Vim does: it tries whether it may write, puts the old file aside, and deletes it last. */
    private static String vim(Path file, String text) throws IOException {
        Path trial = file.resolveSibling("4913");
        Path backup = file.resolveSibling(file.getFileName() + "~");
        Path swap = file.resolveSibling("." + file.getFileName() + ".swp");
        Files.writeString(swap, "swap");
        Files.writeString(trial, "");
        Files.delete(trial);
        Files.move(file, backup, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, text);
        Files.delete(backup);
        Files.delete(swap);
        return "saved by Vim";
    }

    /** Saves as Emacs does: with a lock that is a link to nowhere, a copy of what is not saved, and a backup. */
    private static String emacs(Path file, String text) throws IOException {
        Path lock = file.resolveSibling(".#" + file.getFileName());
        Path unsaved = file.resolveSibling("#" + file.getFileName() + "#");
        Files.createSymbolicLink(lock, Path.of("editor@example.12:34"));
        Files.writeString(unsaved, text);
        Files.move(file, file.resolveSibling(file.getFileName() + "~"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, text);
        Files.delete(unsaved);
        Files.delete(lock);
        return "saved by Emacs";
    }
}
