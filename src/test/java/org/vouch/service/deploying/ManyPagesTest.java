package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostState;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/** What a deploy asks and sends grows with what changed, not with the site. */
class ManyPagesTest {
    private static final int PAGES = 10_000;

    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));

    @TempDir(factory = DeploymentTest.InMemory.class)
    Path folder;

    /** A host in memory that counts what it is asked and sent. */
    private static final class CountingHost implements Host {
        private final Map<String, byte[]> files = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private long bytes;

        private long size(String path) {
            return Objects.requireNonNull(files.get(path), path).length;
        }

        @Override
        public Optional<byte[]> read(String path) {
            asked.add("read " + path);
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public Set<String> present(Set<String> paths) {
            Set<String> present = new TreeSet<>(paths);
            paths.forEach(path -> asked.add("look at " + path));
            present.retainAll(files.keySet());
            return present;
        }

        @Override
        public void put(List<Artifact> artifacts) {
            for (Artifact file : artifacts) {
                asked.add("put " + file.path());
                bytes += file.bytes().length;
                files.put(file.path(), file.bytes());
            }
        }

        @Override
        public void remove(List<String> paths) {
            paths.forEach(path -> {
                asked.add("delete " + path);
                files.remove(path);
            });
        }
    }

    private ProvedSite site(String words) {
        SampleSite site = SampleSite.of(1, 2);
        for (int i = 0; i < PAGES; i++) {
            site.page("/many/p" + i + "/", i == PAGES / 2 ? words : "the same", "/assets/s.css");
        }
        return site.in(folder.resolve("site"));
    }

    private static void deploy(ProvedSite site, Host host) throws IOException {
        Deploys deploys = new Deploys(site, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
        DeployPlan plan = deploys.plan(MANY);
        assertInstanceOf(
                DeployResult.Done.class, deploys.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
    }

    @Test
    void one_page_of_ten_thousand_is_one_page_and_the_manifest() throws IOException {
        CountingHost host = new CountingHost();
        deploy(site("old words"), host);
        assertTrue(host.files.size() > PAGES);
        host.asked.clear();
        host.bytes = 0;
        deploy(site("new words"), host);
        String page = "many/p" + PAGES / 2 + "/index.html";
        List<String> puts =
                host.asked.stream().filter(asked -> asked.startsWith("put ")).toList();
        assertEquals(
                List.of(
                        "put " + HostState.PATH,
                        "put " + page,
                        "put " + OutputFolder.MANIFEST,
                        "put " + HostState.PATH),
                puts);
        assertTrue(host.asked.size() <= 16, host.asked::toString);
        long whole = host.size(OutputFolder.MANIFEST) + host.size(page);
        assertTrue(host.bytes < whole + 1_000, "sent " + host.bytes + " bytes, and the two files have " + whole);
    }
}
