package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.machine.CutLine;
import org.vouch.machine.S3Proxy;
import org.vouch.model.library.DeployHost;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostState;
import org.vouch.store.deploy.Hosts;
import org.vouch.store.deploy.QuietMachine;
import org.vouch.store.publish.OutputFolder;

/** Whole deploys to a bucket of a real server, over a line that is cut at each of its requests, and two at once. */
class S3DeployIT {
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));

    private static final Map<String, String> FOREIGN =
            Map.of(".htaccess", "their rules", "articles/theirs.txt", "their text", "wp/index.php", "their program");

    /** At so many moments a deploy is cut off. */
    private static final int POINTS = 200;

    /** What is cut in many places is small, for each place takes two deploys. */
    private static final int FEW = 2;

    @TempDir
    Path folder;

    private S3Proxy server;
    private final AtomicInteger folders = new AtomicInteger();

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = S3Proxy.running();
    }

    private ProvedSite built(SampleSite site) {
        return site.in(folder.resolve("site" + folders.incrementAndGet()));
    }

    private Host host(Path bucket, URI endpoint) throws IOException {
        DeployHost.S3 place = new DeployHost.S3(
                String.valueOf(bucket.getFileName()),
                "",
                "us-east-1",
                Optional.of(endpoint),
                true,
                false,
                Optional.empty());
        return Hosts.open(place, folder, folder, QuietMachine.plain());
    }

    private static Deploys deploys(ProvedSite site, Host host) {
        return new Deploys(site, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
    }

    private static DeployResult deploy(ProvedSite site, Host host) throws IOException {
        Deploys deploys = deploys(site, host);
        return deploys.run(deploys.plan(MANY), Optional.empty(), (files, of, bytes, ofBytes) -> {});
    }

    private void deployed(ProvedSite site, Path bucket) throws IOException {
        try (Host host = host(bucket, server.endpoint())) {
            assertInstanceOf(DeployResult.Done.class, deploy(site, host));
        }
    }

    /** Returns a bucket with files of others, a site, and an asset that is kept for one deploy. */
    private Path filled(SampleSite before) throws IOException {
        Path bucket = server.bucket();
        new HostFolder(bucket).foreign(FOREIGN);
        deployed(built(SampleSite.of(99, FEW)), bucket);
        deployed(built(before), bucket);
        return bucket;
    }

    /** Returns another bucket with the same in it. */
    private Path again(Path bucket) {
        Path copy = server.bucket();
        try (Stream<Path> files = Files.walk(bucket)) {
            for (Path file : files.filter(each -> !each.equals(bucket)).toList()) {
                Files.copy(file, copy.resolve(bucket.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return copy;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The request is made, and never arrives; or it arrives, and its answer does not. */
    @Test
    void a_deploy_that_is_cut_off_anywhere_is_completed_by_the_next() throws IOException {
        int points = 0;
        for (int seed = 1; points < POINTS; seed++) {
            SampleSite before = SampleSite.of(seed, FEW);
            List<SampleSite> then = List.of(SampleSite.of(seed + 1, FEW), before, SampleSite.of(seed + 2, FEW));
            List<ProvedSite> thenBuilt = then.stream().map(this::built).toList();
            Path start = filled(before);
            int requests = requestsOf(thenBuilt.get(0), again(start));
            for (int at = requestsOfPlan(thenBuilt.get(0), start) + 1; at <= requests; at++) {
                for (boolean loses : List.of(false, true)) {
                    points++;
                    String when = "site " + seed + (loses ? ", answer lost at " : ", cut at ") + at;
                    Path bucket = cut(thenBuilt.get(0), start, at, loses, when);
                    deployed(thenBuilt.get(points % 3), bucket);
                    new HostFolder(bucket).holds(then.get(points % 3), FOREIGN, when);
                }
            }
        }
    }

    private Path cut(ProvedSite site, Path start, int at, boolean loses, String when) throws IOException {
        Path bucket = again(start);
        try (CutLine line = new CutLine(server.port(), at, loses, () -> {});
                Host host = host(bucket, line.near())) {
            assertInstanceOf(DeployResult.Failed.class, deploy(site, host), when);
        }
        HostFolder there = new HostFolder(bucket);
        there.readersFindEverything(when);
        FOREIGN.forEach((path, text) -> assertEquals(text, there.all().get(path), when));
        return bucket;
    }

    private int requestsOf(ProvedSite site, Path bucket) throws IOException {
        try (CutLine line = new CutLine(server.port(), Integer.MAX_VALUE, false, () -> {});
                Host host = host(bucket, line.near())) {
            assertInstanceOf(DeployResult.Done.class, deploy(site, host));
            return line.requests();
        }
    }

    private int requestsOfPlan(ProvedSite site, Path bucket) throws IOException {
        try (CutLine line = new CutLine(server.port(), Integer.MAX_VALUE, false, () -> {});
                Host host = host(bucket, line.near())) {
            deploys(site, host).plan(MANY);
            return line.requests();
        }
    }

    @Test
    void at_no_moment_does_a_page_lead_to_a_file_that_is_not_there() throws IOException {
        Path bucket = server.bucket();
        HostFolder there = new HostFolder(bucket);
        deployed(built(SampleSite.of(0)), bucket);
        for (int seed = 1; seed <= 4; seed++) {
            AtomicInteger step = new AtomicInteger();
            String round = "site " + seed + ", request ";
            List<AssertionError> broken = new CopyOnWriteArrayList<>();
            Runnable looks = () -> {
                try {
                    there.readersFindEverything(round + step.incrementAndGet());
                } catch (AssertionError found) {
                    broken.add(found);
                }
            };
            try (CutLine line = new CutLine(server.port(), Integer.MAX_VALUE, false, looks);
                    Host host = host(bucket, line.near())) {
                assertInstanceOf(DeployResult.Done.class, deploy(built(SampleSite.of(seed)), host));
            }
            assertEquals(List.of(), broken);
            assertTrue(step.get() > 20);
        }
    }

    /** From each put on the store is away; what was there stays, and the old manifest with it. */
    @Test
    void a_put_that_fails_deletes_nothing() throws IOException {
        SampleSite before = SampleSite.of(1, FEW);
        ProvedSite next = built(SampleSite.of(2, FEW));
        Path start = filled(before);
        SortedMap<String, String> old = new HostFolder(start).all();
        int planned = requestsOfPlan(next, start);
        int deletes = Math.toIntExact(old.keySet().stream()
                .filter(path -> !SampleSite.of(2, FEW).files().containsKey(path))
                .count());
        int requests = requestsOf(next, again(start));
        for (int at = planned + 1; at < requests - deletes - 2; at++) {
            String when = "cut at request " + at;
            Path bucket = again(start);
            try (CutLine line = new CutLine(server.port(), at, false, () -> {});
                    Host host = host(bucket, line.near())) {
                assertInstanceOf(DeployResult.Failed.class, deploy(next, host), when);
            }
            SortedMap<String, String> there = new HostFolder(bucket).all();
            assertTrue(there.keySet().containsAll(old.keySet()), when);
            assertEquals(old.get(OutputFolder.MANIFEST), there.get(OutputFolder.MANIFEST), when);
        }
    }

    @Test
    void of_two_deploys_that_were_planned_at_once_one_is_stopped() throws IOException {
        Path start = filled(SampleSite.of(1, FEW));
        ProvedSite mine = built(SampleSite.of(2, FEW));
        ProvedSite theirs = built(SampleSite.of(3, FEW));
        int planned = requestsOfPlan(mine, start);
        int requests = requestsOf(mine, again(start));
        for (int point = planned + 1; point <= requests; point += 3) {
            Path bucket = again(start);
            AtomicInteger step = new AtomicInteger();
            int at = point;
            DeployResult[] other = new DeployResult[1];
            try (Host their = host(bucket, server.endpoint())) {
                Deploys second = deploys(theirs, their);
                DeployPlan plan = second.plan(MANY);
                Runnable comesBetween = () -> {
                    if (step.incrementAndGet() == at) {
                        other[0] = second.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {});
                    }
                };
                try (CutLine line = new CutLine(server.port(), Integer.MAX_VALUE, false, comesBetween);
                        Host host = host(bucket, line.near())) {
                    DeployResult first = deploy(mine, host);
                    String when = "the other began at request " + point + ": " + first + ", " + other[0];
                    List<DeployResult> both = List.of(first, other[0]);
                    assertEquals(
                            1,
                            both.stream()
                                    .filter(DeployResult.Done.class::isInstance)
                                    .count(),
                            when);
                    assertEquals(
                            1,
                            both.stream()
                                    .filter(DeployResult.Overtaken.class::isInstance)
                                    .count(),
                            when);
                    deployed(mine, bucket);
                    new HostFolder(bucket).holds(SampleSite.of(2, FEW), FOREIGN, when);
                }
            }
        }
    }

    /** The bucket was filled by a program that knew other types of files. */
    @Test
    void other_rules_for_headers_alone_are_deployed() throws IOException {
        Path bucket = filled(SampleSite.of(1, FEW));
        ProvedSite site = built(SampleSite.of(1, FEW));
        try (Host host = host(bucket, server.endpoint())) {
            Deploys deploys = deploys(site, host);
            assertTrue(deploys.done(deploys.plan(MANY), false));
            HostState state =
                    HostState.read(host.read(HostState.PATH).orElseThrow()).orElseThrow();
            assertEquals(host.headers(), state.headers());
            HostState older =
                    new HostState(state.at(), state.run(), state.pending(), state.retiring(), state.kept(), "0123");
            host.put(List.of(older.artifact()));
        }
        Path page = bucket.resolve("index.html");
        UserDefinedFileAttributeView said = Files.getFileAttributeView(page, UserDefinedFileAttributeView.class);
        said.write("user.cache-control", ByteBuffer.wrap("max-age=9".getBytes(StandardCharsets.UTF_8)));
        try (Host host = host(bucket, server.endpoint())) {
            Deploys deploys = deploys(site, host);
            DeployPlan plan = deploys.plan(MANY);
            assertEquals(site.files(), plan.files());
            assertInstanceOf(
                    DeployResult.Done.class, deploys.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
            assertEquals("no-cache", S3Proxy.said(page, "cache-control").orElse(""));
            assertTrue(deploys.done(deploys.plan(MANY), false));
        }
    }

    @Test
    void what_others_keep_in_the_bucket_is_never_listed_nor_deleted() throws IOException {
        Path bucket = filled(SampleSite.of(1, FEW));
        try (CutLine line = new CutLine(server.port(), Integer.MAX_VALUE, false, () -> {});
                Host host = host(bucket, line.near())) {
            assertInstanceOf(DeployResult.Done.class, deploy(built(SampleSite.of(2, FEW)), host));
            String root = "/" + bucket.getFileName() + "/";
            line.asked().forEach(asked -> {
                assertTrue(asked.contains(root), asked);
                assertFalse(asked.contains("list-type"), asked);
                FOREIGN.keySet().forEach(path -> assertFalse(asked.endsWith(root + path), asked));
            });
        }
        new HostFolder(bucket).holds(SampleSite.of(2, FEW), FOREIGN, "afterwards");
    }
}
