package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.machine.S3Mock;
import org.vouch.machine.S3Proxy;
import org.vouch.model.library.DeployHost;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.Hosts;
import org.vouch.store.deploy.QuietMachine;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/** Deploys to object storage of other makers, where every file is then asked for as a reader would. */
class OtherStoreIT {
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));
    private static final HttpClient READER = HttpClient.newHttpClient();

    @TempDir
    static Path common;

    @TempDir
    Path folder;

    private static @Nullable S3Mock server;

    @BeforeAll
    static void start() throws Exception {
        // The keys that the SDK needs; this server compares none.
        S3Proxy.giveKeys();
        server = S3Mock.start(common);
    }

    @AfterAll
    static void stop() {
        S3Mock started = server;
        if (started != null) {
            started.close();
        }
    }

    private static URI endpoint() {
        S3Mock started = server;
        if (started == null) {
            throw new IllegalStateException("no server was started");
        }
        return started.endpoint();
    }

    private Host host(String prefix, boolean strips) throws IOException {
        return Hosts.open(
                new DeployHost.S3(
                        S3Mock.BUCKET, prefix, "us-east-1", Optional.of(endpoint()), true, strips, Optional.empty()),
                folder,
                folder,
                QuietMachine.plain());
    }

    private static HttpResponse<String> asked(String key) throws IOException, InterruptedException {
        URI address = URI.create(endpoint() + "/" + S3Mock.BUCKET + "/" + key);
        return READER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static DeployResult deploy(ProvedSite site, Host host) throws IOException {
        Deploys deploys = new Deploys(site, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
        return deploys.run(deploys.plan(MANY), Optional.empty(), (files, of, bytes, ofBytes) -> {});
    }

    @Test
    void holds_each_site_as_it_was_built_and_what_belongs_to_others() throws Exception {
        try (Host host = host("one", false)) {
            host.put(List.of(new Artifact("theirs/file.txt", "theirs".getBytes(StandardCharsets.UTF_8))));
            SortedMap<String, String> before = new TreeMap<>();
            for (int seed : new int[] {1, 2, 2, 3}) {
                SampleSite site = SampleSite.of(seed);
                ProvedSite built = site.in(folder.resolve("site" + seed + before.size()));
                assertInstanceOf(DeployResult.Done.class, deploy(built, host));
                for (Map.Entry<String, String> file : site.files().entrySet()) {
                    assertEquals(file.getValue(), asked("one/" + file.getKey()).body(), file.getKey());
                }
                for (String gone : before.keySet()) {
                    // An asset of the site before is kept for readers who have its page open.
                    if (!site.files().containsKey(gone) && !gone.startsWith("assets/")) {
                        assertEquals(404, asked("one/" + gone).statusCode(), gone);
                    }
                }
                assertEquals("theirs", asked("one/theirs/file.txt").body());
                assertEquals(200, asked("one/" + OutputFolder.MANIFEST).statusCode());
                before = site.files();
            }
        }
    }

    @Test
    void says_of_each_file_what_it_is_and_keeps_a_page_at_the_address_of_its_folder() throws Exception {
        SampleSite site = SampleSite.of(7);
        try (Host host = host("two", true)) {
            assertInstanceOf(DeployResult.Done.class, deploy(site.in(folder.resolve("site")), host));
        }
        HttpResponse<String> list = asked("two/articles/");
        assertEquals(site.files().get("articles/index.html"), list.body());
        assertTrue(list.headers().firstValue("content-type").orElse("").startsWith("text/html"), list.toString());
        assertEquals("no-cache", list.headers().firstValue("cache-control").orElse(""));
        String style = site.files().keySet().stream()
                .filter(path -> path.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        assertTrue(asked("two/" + style)
                .headers()
                .firstValue("cache-control")
                .orElse("")
                .contains("immutable"));
    }
}
