package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.vouch.store.deploy.FolderHost;
import org.vouch.store.deploy.Host;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.publish.OutputFolder;

/** What is true of a host at each moment of a deploy, wherever it is cut off. */
class DeploymentTest {
    private static final DeployLimits USUAL = new DeployLimits(false, OptionalInt.empty());
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));
    private static final DeployLimits ADOPTING = new DeployLimits(true, OptionalInt.of(1000));

    /** At so many moments a deploy is cut off. */
    private static final int POINTS = 200;

    private static final Map<String, String> FOREIGN =
            Map.of(".htaccess", "their rules", "articles/theirs.txt", "their text", "wp/index.php", "their program");

    @TempDir(factory = InMemory.class)
    Path folder;

    /** Writing through to a disk a hundred thousand times takes minutes, where the machine has no faster folder. */
    static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext field, ExtensionContext test) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "vouch")
                    : Files.createTempDirectory("vouch");
        }
    }

    private HostFolder host;
    private final Map<String, String> start = new HashMap<>();
    private final AtomicInteger folders = new AtomicInteger();

    @BeforeEach
    void start() {
        host = new HostFolder(folder.resolve("host"));
    }

    private Path fresh() {
        return folder.resolve("f" + folders.incrementAndGet());
    }

    private Deploys deploys(ProvedSite site, DiskHook steps) {
        Host to = new FolderHost(host.folder(), steps);
        return new Deploys(site, to, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
    }

    private DeployResult deploy(ProvedSite site, DiskHook steps, DeployLimits limits) throws IOException {
        Deploys deploys = deploys(site, steps);
        return deploys.run(deploys.plan(limits), Optional.empty(), (files, of, bytes, ofBytes) -> {});
    }

    private void deployed(SampleSite site) throws IOException {
        assertInstanceOf(DeployResult.Done.class, deploy(site.in(fresh()), DiskHook.UNWATCHED, MANY));
    }

    /** Refuses the disk from one step on, as a cut line or a dead process does. */
    private static final class Cut implements DiskHook {
        private final int at;
        private int steps;

        Cut(int at) {
            this.at = at;
        }

        @Override
        public void before(Kind kind, Path about) throws IOException {
            steps++;
            if (steps >= at) {
                throw new IOException("cut");
            }
        }
    }

    /** Starts each round with the same site, the same files of others, and an asset that is kept for one deploy. */
    private void again(SampleSite before) throws IOException {
        if (start.isEmpty()) {
            host = new HostFolder(fresh());
            host.foreign(FOREIGN);
            deployed(SampleSite.of(9));
            deployed(before);
            start.putAll(host.all());
        }
        host = new HostFolder(fresh());
        host.foreign(start);
    }

    @Test
    void a_deploy_that_is_cut_off_anywhere_is_completed_by_the_next() throws IOException {
        SampleSite before = SampleSite.of(1);
        SampleSite next = SampleSite.of(2);
        ProvedSite built = next.in(fresh());
        Cut uncut = new Cut(Integer.MAX_VALUE);
        again(before);
        deploy(built, uncut, MANY);
        int points = 0;
        for (int at = 1; at <= uncut.steps; at += Math.max(1, uncut.steps / POINTS)) {
            points++;
            String when = "cut at step " + at;
            again(before);
            DeployResult result = deploy(built, new Cut(at), MANY);
            assertInstanceOf(DeployResult.Failed.class, result, when);
            host.readersFindEverything(when);
            FOREIGN.forEach((path, text) -> assertEquals(text, host.all().get(path), when));
            // Who comes next has built the same, an older or a newer site.
            SampleSite then = List.of(next, before, SampleSite.of(3)).get(points % 3);
            deployed(then);
            host.holds(then, FOREIGN, when);
            host.readersFindEverything(when + ", and deployed again");
        }
        assertTrue(points >= POINTS, () -> "too few steps to stop at: " + uncut.steps);
    }

    @Test
    void a_deploy_may_be_cut_off_twice() throws IOException {
        SampleSite before = SampleSite.of(1);
        ProvedSite second = SampleSite.of(2).in(fresh());
        ProvedSite third = SampleSite.of(3).in(fresh());
        for (int point = 3; point < 300; point += 29) {
            again(before);
            deploy(second, new Cut(point), MANY);
            try {
                deploy(third, new Cut(301 - point), MANY);
            } catch (IOException cutWhilePlanning) {
                throw new AssertionError(cutWhilePlanning);
            }
            host.readersFindEverything("cut twice, first at " + point);
            deployed(before);
            host.holds(before, FOREIGN, "cut twice, first at " + point);
        }
    }

    @Test
    void at_no_moment_does_a_page_lead_to_a_file_that_is_not_there() throws IOException {
        deployed(SampleSite.of(0));
        for (int seed = 1; seed <= 12; seed++) {
            AtomicInteger step = new AtomicInteger();
            String round = "site " + seed + ", step ";
            DeployResult result = deploy(
                    SampleSite.of(seed).in(fresh()),
                    (kind, about) -> host.readersFindEverything(round + step.incrementAndGet()),
                    MANY);
            assertInstanceOf(DeployResult.Done.class, result);
            assertTrue(step.get() > 20);
        }
    }

    @Test
    void a_put_that_fails_deletes_nothing() throws IOException {
        SampleSite before = SampleSite.of(1);
        ProvedSite next = SampleSite.of(2).in(fresh());
        List<String> puts = deploysPlan(before, next);
        for (String refused : puts) {
            again(before);
            SortedMap<String, String> old = host.all();
            DeployResult result = deploy(
                    next,
                    (kind, about) -> {
                        if (kind == DiskHook.Kind.RENAME && about.endsWith(refused)) {
                            throw new IOException("refused");
                        }
                    },
                    MANY);
            assertInstanceOf(DeployResult.Failed.class, result, refused);
            assertTrue(host.all().keySet().containsAll(old.keySet()), refused);
            assertEquals(old.get(OutputFolder.MANIFEST), host.all().get(OutputFolder.MANIFEST), refused);
        }
    }

    private List<String> deploysPlan(SampleSite before, ProvedSite next) throws IOException {
        again(before);
        List<String> puts = new ArrayList<>(List.of(OutputFolder.MANIFEST));
        deploys(next, DiskHook.UNWATCHED).plan(MANY).puts().values().forEach(puts::addAll);
        assertTrue(puts.size() > 20);
        return puts;
    }

    @Test
    void of_two_deploys_that_were_planned_at_once_one_is_stopped() throws IOException {
        SampleSite before = SampleSite.of(1);
        SampleSite mine = SampleSite.of(2);
        SampleSite theirs = SampleSite.of(3);
        for (int point = 1; point < 200; point += 13) {
            again(before);
            Deploys second = deploys(theirs.in(fresh()), DiskHook.UNWATCHED);
            DeployPlan planned = second.plan(MANY);
            AtomicInteger step = new AtomicInteger();
            int at = point;
            DeployResult[] other = new DeployResult[1];
            DeployResult first = deploy(
                    mine.in(fresh()),
                    (kind, about) -> {
                        if (step.incrementAndGet() == at) {
                            SortedMap<String, String> then = host.all();
                            other[0] = second.run(planned, Optional.empty(), (files, of, bytes, ofBytes) -> {});
                            // It stops before it has changed anything, or it was the first.
                            assertEquals(other[0] instanceof DeployResult.Overtaken, then.equals(host.all()));
                        }
                    },
                    MANY);
            String when = "the other began at step " + point + ": " + first + ", " + other[0];
            assertEquals(
                    1,
                    List.of(first, other[0]).stream()
                            .filter(DeployResult.Done.class::isInstance)
                            .count(),
                    when);
            assertEquals(
                    1,
                    List.of(first, other[0]).stream()
                            .filter(DeployResult.Overtaken.class::isInstance)
                            .count(),
                    when);
            deployed(mine);
            host.holds(mine, FOREIGN, when);
        }
    }

    @Test
    void a_deploy_that_is_planned_during_another_takes_over() throws IOException {
        SampleSite before = SampleSite.of(1);
        SampleSite theirs = SampleSite.of(3);
        ProvedSite mine = SampleSite.of(2).in(fresh());
        for (int point = 8; point < 150; point += 7) {
            again(before);
            AtomicInteger step = new AtomicInteger();
            int at = point;
            DeployResult[] other = new DeployResult[1];
            Deploys deploys = deploys(mine, (kind, about) -> {
                if (step.incrementAndGet() == at) {
                    other[0] = deploy(theirs.in(fresh()), DiskHook.UNWATCHED, MANY);
                }
            });
            DeployPlan plan = deploys.plan(MANY);
            DeployResult first = deploys.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {});
            String when = "the other began at step " + point + ": " + first + ", " + other[0];
            assertInstanceOf(DeployResult.Done.class, other[0], when);
            // It stops at the end of its group at the latest.
            assertTrue(first instanceof DeployResult.Overtaken by && by.files() < plan.files(), when);
            // What it put until then is put right by who deploys next, and be it the same again.
            deployed(theirs);
            host.holds(theirs, FOREIGN, when);
        }
    }

    @Test
    void an_asset_outlives_its_pages_by_one_deploy() throws IOException {
        SampleSite first = SampleSite.of(1).file("assets/old.0123456789.css", "old style");
        deployed(first);
        deployed(SampleSite.of(2));
        assertTrue(host.all().containsKey("assets/old.0123456789.css"));
        deployed(SampleSite.of(3));
        assertFalse(host.all().containsKey("assets/old.0123456789.css"));
    }

    @Test
    void files_of_others_are_listed_and_nothing_is_changed() throws IOException {
        Map<String, String> taken = Map.of("index.html", "their home page", "articles/p0/index.html", "theirs");
        SampleSite site = SampleSite.of(1);
        site.page("/articles/p0/", "ours", "/articles/");
        host.foreign(FOREIGN);
        host.foreign(taken);
        SortedMap<String, String> before = host.all();
        Deploys deploys = deploys(site.in(fresh()), DiskHook.UNWATCHED);
        DeployPlan plan = deploys.plan(MANY);
        assertEquals(
                List.of("2 files of the host would be written over that Vouch did not put there:"
                        + " articles/p0/index.html, index.html"),
                plan.refusals().stream().map(DeployRefusal::what).toList());
        assertThrows(
                IllegalArgumentException.class,
                () -> deploys.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
        assertEquals(before, host.all());

        DeployPlan adopted = deploys.plan(ADOPTING);
        assertInstanceOf(
                DeployResult.Done.class, deploys.run(adopted, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
        host.holds(site, FOREIGN, "adopted");
    }

    @Test
    void a_file_of_others_with_the_same_bytes_is_no_stranger() throws IOException {
        host.foreign(Map.of("_headers", "headers"));
        SampleSite site = SampleSite.of(1);
        deployed(site);
        host.holds(site, Map.of(), "with equal bytes");
    }

    @Test
    void so_many_deletes_are_refused_and_nothing_is_changed() throws IOException {
        SampleSite full = SampleSite.of(1);
        for (int i = 0; i < 26; i++) {
            full.file("files/" + i + ".pdf", "words");
        }
        deployed(full);
        SortedMap<String, String> before = host.all();
        ProvedSite less = SampleSite.of(1).in(fresh());
        DeployPlan plan = deploys(less, DiskHook.UNWATCHED).plan(USUAL);
        assertEquals(
                List.of("26 files of the host would be deleted, and the limit is 25"),
                plan.refusals().stream().map(DeployRefusal::what).toList());
        assertEquals(before, host.all());
        assertEquals(
                List.of(),
                deploys(less, DiskHook.UNWATCHED)
                        .plan(new DeployLimits(false, OptionalInt.of(26)))
                        .refusals());
    }

    @Test
    void the_site_of_another_address_is_refused() throws IOException {
        deployed(SampleSite.of(1).at("https://other.example"));
        DeployPlan plan =
                deploys(SampleSite.of(2).in(fresh()), DiskHook.UNWATCHED).plan(MANY);
        assertEquals(
                List.of("the host has the site of https://other.example, and this is the site of https://example.org"),
                plan.refusals().stream().map(DeployRefusal::what).toList());
    }

    @Test
    void a_manifest_that_was_touched_is_refused() throws IOException {
        SampleSite site = SampleSite.of(1);
        deployed(site);
        Path manifest = host.folder().resolve(OutputFolder.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("Vouch test", "Vouch tess"));
        DeployPlan plan = deploys(site.in(fresh()), DiskHook.UNWATCHED).plan(MANY);
        assertEquals(
                List.of("the manifest on the host is not, letter by letter, as it was written"),
                plan.refusals().stream().map(DeployRefusal::what).toList());
    }

    @Test
    void a_file_that_changed_after_it_was_proved_does_not_go_out() throws IOException {
        Path output = fresh();
        ProvedSite site = SampleSite.of(1).in(output);
        Deploys deploys = deploys(site, DiskHook.UNWATCHED);
        DeployPlan plan = deploys.plan(MANY);
        Files.writeString(output.resolve("index.html"), "words that nobody vouched for");
        DeployResult result = deploys.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {});
        assertInstanceOf(DeployResult.Failed.class, result);
        assertFalse(host.all().containsKey("index.html"));
        assertFalse(host.all().containsKey(OutputFolder.MANIFEST));
    }

    @Test
    void a_file_may_become_a_folder_and_a_folder_a_file() throws IOException {
        SampleSite first = SampleSite.of(1).file("papers", "a file").file("more/one.pdf", "one");
        SampleSite second = SampleSite.of(1).file("papers/one.pdf", "one").file("more", "a file");
        deployed(first);
        deployed(second);
        host.holds(second, Map.of(), "a file became a folder");
    }

    @Test
    void nothing_is_done_where_the_host_has_the_site() throws IOException {
        SampleSite site = SampleSite.of(1);
        deployed(SampleSite.of(3));
        deployed(site);
        Deploys deploys = deploys(site.in(fresh()), DiskHook.UNWATCHED);
        assertTrue(deploys.done(deploys.plan(USUAL), false));
        Deploys others = deploys(SampleSite.of(2).in(fresh()), DiskHook.UNWATCHED);
        assertFalse(others.done(others.plan(MANY), false));
    }

    @Test
    void the_plan_names_pages_by_what_becomes_of_them() throws IOException {
        SampleSite first = SampleSite.of(1)
                .page("/about/", "old words", "/")
                .page("/gone/", "words", "/")
                .page("/menu/", "same", "/");
        deployed(first);
        SampleSite second = SampleSite.of(1)
                .page("/about/", "new words", "/")
                .page("/fresh/", "words", "/")
                .page("/menu/", "same", "/", "/about/");
        PageChanges pages =
                deploys(second.in(fresh()), DiskHook.UNWATCHED).plan(MANY).pages();
        assertEquals(List.of("/fresh/"), pages.appear());
        assertEquals(List.of("/about/"), pages.change());
        assertEquals(List.of("/gone/"), pages.go());
        assertEquals(1, pages.around());
    }
}
