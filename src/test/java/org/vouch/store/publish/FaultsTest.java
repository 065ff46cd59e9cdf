package org.vouch.store.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.InMemory;

/**
 * Stops the world before each single step of a publication, in turn: by death, by a refused step, by a full disk, by a
 * disk that refuses everything from then on. Each test counts that its faults did strike.
 */
class FaultsTest {
    private static final SortedMap<String, String> BEFORE = LinkedSite.before();
    private static final SortedMap<String, String> AFTER = LinkedSite.after();

    /** What a full disk refuses. */
    private static final Set<DiskHook.Kind> TAKES_ROOM =
            EnumSet.of(DiskHook.Kind.MAKE_FOLDER, DiskHook.Kind.CREATE, DiskHook.Kind.WRITE, DiskHook.Kind.LINK);

    @TempDir(factory = InMemory.class)
    Path folder;

    private LinkedSite.Standard standard = new LinkedSite.Standard(BEFORE, AFTER);
    private int sites;

    @BeforeEach
    void publishBoth() {
        standard = LinkedSite.Standard.of(folder, BEFORE, AFTER);
    }

    /** Death, as the program sees it: whatever it still tries comes to nothing. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lets a number of steps pass and then strikes, at one step or at all that follow. */
    private static final class Fault implements DiskHook {
        private final int passing;
        private final boolean once;
        private final Set<Kind> kinds;
        private final boolean deadly;
        private int seen;
        private final List<Path> about = new ArrayList<>();
        int struck;

        private Fault(int passing, boolean once, Set<Kind> kinds, boolean deadly) {
            this.passing = passing;
            this.once = once;
            this.kinds = kinds;
            this.deadly = deadly;
        }

        static Fault death(int passing) {
            return new Fault(passing, false, EnumSet.allOf(Kind.class), true);
        }

        static Fault once(int passing) {
            return new Fault(passing, true, EnumSet.allOf(Kind.class), false);
        }

        static Fault lasting(int passing, Set<Kind> kinds) {
            return new Fault(passing, false, kinds, false);
        }

        @Override
        public void before(Kind kind, Path about) throws IOException {
            if (!kinds.contains(kind)) {
                return;
            }
            seen++;
            if (once ? seen == passing + 1 : seen > passing) {
                struck++;
                this.about.add(about);
                if (deadly) {
                    throw new Death();
                }
                throw new IOException("No space left on device");
            }
        }
    }

    private Path siteBefore() throws IOException {
        Path site = folder.resolve("site-" + sites++);
        LinkedSite.copy(folder.resolve("before"), site);
        return site;
    }

    /** Publishes until death, and leaves the folder as the dead leave it. */
    private static void publishUntilDeath(Path site, Map<String, String> files, Fault fault) {
        OutputFolder output;
        try {
            output = Tree.open(site, fault);
        } catch (Death death) {
            return;
        }
        try {
            Tree.publish(output.begin(Tree.PERMIT), files);
        } catch (Death death) {
            // As planned.
        } finally {
            output.die();
        }
    }

    @Test
    void survives_death_at_every_step() throws IOException {
        int deaths = 0;
        int completed = 0;
        for (int step = 0; ; step++) {
            Path site = siteBefore();
            Fault fault = Fault.death(step);
            publishUntilDeath(site, AFTER, fault);
            standard.assertEachFileIsWhole(site);
            LinkedSite.assertNoLinkLeadsNowhere(site);
            if (fault.struck == 0) {
                break;
            }
            deaths++;
            if (step % 2 == 0) {
                Tree.open(site).close();
                completed += standard.assertIsOneOfBoth(site) ? 1 : 0;
                LinkedSite.assertNothingIsLeftOver(site);
            }
            boolean forth = step % 4 < 2;
            Tree.publish(site, forth ? AFTER : BEFORE);
            assertEquals(forth ? standard.after() : standard.before(), LinkedSite.published(site));
            LinkedSite.assertNothingIsLeftOver(site);
        }
        assertTrue(deaths > 200, "deaths: " + deaths);
        assertTrue(completed > 50, "completed by the next run: " + completed);
    }

    @Test
    void survives_a_second_death_while_the_first_is_fixed() throws IOException {
        Random random = new Random(7);
        int deaths = 0;
        for (int step = 0; ; step += 3) {
            Path site = siteBefore();
            Fault first = step % 2 == 0 ? Fault.death(step) : Fault.lasting(step, EnumSet.allOf(DiskHook.Kind.class));
            try {
                publishUntilDeath(site, AFTER, first);
            } catch (PublishFailure refused) {
                // A disk that refuses everything can leave work for the next run just as death does.
            }
            if (first.struck == 0) {
                break;
            }
            for (int again = 0; again < 3; again++) {
                Fault second = Fault.death(random.nextInt(again == 0 ? 120 : 20));
                try {
                    Tree.open(site, second).die();
                } catch (Death death) {
                    deaths++;
                }
                standard.assertEachFileIsWhole(site);
                LinkedSite.assertNoLinkLeadsNowhere(site);
            }
            Tree.open(site).close();
            standard.assertIsOneOfBoth(site);
            Tree.publish(site, AFTER);
            assertEquals(standard.after(), LinkedSite.published(site));
            LinkedSite.assertNothingIsLeftOver(site);
        }
        assertTrue(deaths > 60, "deaths while fixing: " + deaths);
    }

    @Test
    void puts_all_back_when_the_disk_refuses_a_step() throws IOException {
        int refused = 0;
        for (int step = 0; ; step++) {
            Path site = siteBefore();
            Fault fault = Fault.once(step);
            boolean failed = publishOrFail(site, fault);
            if (fault.struck == 0) {
                break;
            }
            assertEquals(failed ? standard.before() : standard.after(), LinkedSite.published(site));
            refused += failed ? 1 : 0;
            Tree.publish(site, AFTER);
            assertEquals(standard.after(), LinkedSite.published(site));
            LinkedSite.assertNothingIsLeftOver(site);
        }
        assertTrue(refused > 150, "refused: " + refused);
    }

    @Test
    void puts_all_back_when_the_disk_is_full_from_some_step_on() throws IOException {
        int refused = 0;
        for (int step = 0; ; step++) {
            Path site = siteBefore();
            Fault fault = Fault.lasting(step, TAKES_ROOM);
            boolean failed = publishOrFail(site, fault);
            if (fault.struck == 0) {
                assertFalse(failed);
                break;
            }
            // When all is in its place, only what is remembered of it wants room: that costs time and stops nothing.
            refused += failed ? 1 : 0;
            assertEquals(failed ? standard.before() : standard.after(), LinkedSite.published(site));
            Tree.publish(site, AFTER);
            assertEquals(standard.after(), LinkedSite.published(site));
            LinkedSite.assertNothingIsLeftOver(site);
        }
        assertTrue(refused > 100, "refused: " + refused);
    }

    @Test
    void leaves_each_file_whole_when_the_disk_refuses_everything_from_some_step_on() throws IOException {
        int halfway = 0;
        for (int step = 0; ; step++) {
            Path site = siteBefore();
            Fault fault = Fault.lasting(step, EnumSet.allOf(DiskHook.Kind.class));
            try {
                Tree.publish(site, AFTER, fault);
            } catch (PublishFailure failure) {
                assertSaysWhere(failure, site);
                halfway += failure.siteIsAsBefore() ? 0 : 1;
                if (failure.siteIsAsBefore()) {
                    assertEquals(standard.before(), LinkedSite.published(site));
                } else {
                    assertTrue(failure.getMessage().contains("the next build completes it"), failure.getMessage());
                }
            }
            if (fault.struck == 0) {
                break;
            }
            standard.assertEachFileIsWhole(site);
            LinkedSite.assertNoLinkLeadsNowhere(site);
            Tree.publish(site, AFTER);
            assertEquals(standard.after(), LinkedSite.published(site));
            LinkedSite.assertNothingIsLeftOver(site);
        }
        assertTrue(halfway > 50, "halfway: " + halfway);
    }

    @Test
    void takes_a_change_back_whose_staged_files_a_power_cut_tore() throws IOException {
        int torn = 0;
        for (int step = 0; ; step += 3) {
            Path site = siteBefore();
            Fault fault = Fault.death(step);
            publishUntilDeath(site, AFTER, fault);
            if (fault.struck == 0) {
                break;
            }
            Path staging = site.resolve(".vouch/staging");
            if (Files.exists(site.resolve(".vouch/journal")) && tearOne(staging)) {
                torn++;
                Tree.open(site).close();
                assertEquals(standard.before(), LinkedSite.published(site));
            }
            Tree.publish(site, AFTER);
            assertEquals(standard.after(), LinkedSite.published(site));
            LinkedSite.assertNothingIsLeftOver(site);
        }
        assertTrue(torn > 20, "torn: " + torn);
    }

    private static boolean tearOne(Path staging) throws IOException {
        for (Path staged : new OutputDisk(DiskHook.UNWATCHED).list(staging)) {
            if (staged.toString().endsWith(".new")) {
                Files.write(staged, new byte[3]);
                return true;
            }
        }
        return false;
    }

    @Test
    void survives_where_files_become_folders() throws IOException {
        Map<String, String> before = Map.of("index.html", "1", "a", "file", "b/c/d", "deep", "b/c/e", "e", "b/f", "f");
        Map<String, String> after = Map.of("index.html", "2", "a/x/y", "deep", "a/z", "z", "b", "file");
        Path scratch = folder.resolve("scratch");
        LinkedSite.Standard both = LinkedSite.Standard.of(scratch, before, after);
        for (int step = 0; ; step++) {
            Path site = folder.resolve("site-" + sites++);
            LinkedSite.copy(scratch.resolve("before"), site);
            Path other = folder.resolve("site-" + sites++);
            LinkedSite.copy(scratch.resolve("before"), other);
            Fault fault = Fault.death(step);
            publishUntilDeath(site, after, fault);
            both.assertEachFileIsWhole(site);
            Tree.open(site).close();
            both.assertIsOneOfBoth(site);
            Fault once = Fault.once(step);
            try {
                Tree.publish(other, after, once);
            } catch (PublishFailure failure) {
                assertEquals(both.before(), LinkedSite.published(other));
            }
            both.assertIsOneOfBoth(other);
            if (fault.struck == 0) {
                assertTrue(step > 40);
                break;
            }
        }
    }

    @Test
    void leaves_nothing_of_a_first_publication_that_fails() {
        for (int step = 0; ; step++) {
            Path site = folder.resolve("site-" + sites++);
            Fault fault = Fault.lasting(step, TAKES_ROOM);
            if (!publishOrFail(site, fault)) {
                break;
            }
            assertEquals(Map.of(), LinkedSite.published(site));
            Tree.publish(site, AFTER);
            assertEquals(standard.after(), LinkedSite.published(site));
        }
    }

    @Test
    void does_not_go_on_after_an_offer_that_failed() throws IOException {
        Path site = siteBefore();
        Fault fault = Fault.once(6);
        try (OutputFolder output = Tree.open(site, fault)) {
            Publication publication = output.begin(Tree.PERMIT);
            publication.offer(Tree.artifact("index.html", "home"));
            assertThrows(PublishFailure.class, () -> publication.offer(Tree.artifact(BEFORE.firstKey(), "new")));
            assertThrows(IllegalStateException.class, () -> publication.commit(Tree::manifest));
        }
        assertEquals(1, fault.struck);
        assertEquals(standard.before(), LinkedSite.published(site));
    }

    /** Whether only what is remembered is lost, which costs time, or a lock is left that nobody holds. */
    private static boolean isOfNoConsequence(Path about, Path site) {
        Path own = site.resolve(".vouch");
        return about.startsWith(Tree.memory(site)) || about.equals(own) || about.equals(own.resolve("lock"));
    }

    private static boolean publishOrFail(Path site, Fault fault) {
        try {
            PublicationReport report = Tree.publish(site, AFTER, fault);
            fault.about.removeIf(about -> isOfNoConsequence(about, site));
            assertEquals(!fault.about.isEmpty(), !report.findings().isEmpty(), "a fault that does not stop it is told");
            assertTrue(report.findings().stream().allMatch(each -> each.rule().equals("output-untidy")));
            return false;
        } catch (PublishFailure failure) {
            assertSaysWhere(failure, site);
            assertTrue(failure.siteIsAsBefore(), failure.getMessage());
            return true;
        }
    }

    private static void assertSaysWhere(PublishFailure failure, Path site) {
        assertTrue(failure.getMessage().startsWith(site.toString()), failure.getMessage());
        assertTrue(failure.getMessage().contains("No space left on device"), failure.getMessage());
        assertTrue(failure.getMessage().contains("make room") || !failure.siteIsAsBefore(), failure.getMessage());
    }
}
