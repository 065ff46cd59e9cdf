package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.DeployHost;
import org.vouch.store.deploy.FakeApi.Fault;
import org.vouch.store.deploy.FakeCloudflare;
import org.vouch.store.deploy.FakeNetlify;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.Hosts;
import org.vouch.store.deploy.QuietMachine;

/** Deploys to Netlify and Cloudflare, each as its public description has it. */
class ApiHostsTest {
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));
    private static final DeployLimits ADOPTING = new DeployLimits(true, OptionalInt.of(1000));

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private int folders;

    private ProvedSite in(SampleSite site) {
        folders++;
        return site.in(folder.resolve("site" + folders));
    }

    private Deploys deploys(ProvedSite site, Host host) {
        return new Deploys(site, host, () -> Instant.EPOCH, new Retries(pauses::add, said::add));
    }

    private DeployResult deploy(SampleSite site, Host host, DeployLimits limits) throws IOException {
        try (host) {
            Deploys deploys = deploys(in(site), host);
            return deploys.run(deploys.plan(limits), Optional.empty(), (files, of, bytes, ofBytes) -> {});
        }
    }

    private void deployed(SampleSite site, Host host) throws IOException {
        assertInstanceOf(DeployResult.Done.class, deploy(site, host, MANY));
    }

    private static SampleSite large() {
        SampleSite site = SampleSite.of(1);
        for (int i = 0; i < 120; i++) {
            site.file("files/" + i + " ü.pdf", "words " + i);
        }
        return site;
    }

    @Test
    void netlify_holds_the_site_and_what_others_put_there() throws IOException {
        Map<String, String> foreign = Map.of("ads.txt", "theirs");
        try (FakeNetlify netlify = new FakeNetlify()) {
            netlify.live(foreign);
            SampleSite[] sites = {SampleSite.of(1), large(), SampleSite.of(2), SampleSite.of(1)};
            for (SampleSite site : sites) {
                deployed(site, netlify.host());
                HostFolder.holds(netlify.live(), site, foreign, "deployed");
            }
            Deploys again = deploys(in(SampleSite.of(1)), netlify.host());
            assertTrue(again.done(again.plan(MANY), false));
        }
    }

    @Test
    void cloudflare_holds_the_site_alone() throws IOException {
        try (FakeCloudflare cloudflare = new FakeCloudflare()) {
            SampleSite[] sites = {SampleSite.of(1), large(), SampleSite.of(2), SampleSite.of(1)};
            for (SampleSite site : sites) {
                deployed(site, cloudflare.host());
                HostFolder.holds(cloudflare.live(), site, Map.of(), "deployed");
            }
            Deploys again = deploys(in(SampleSite.of(1)), cloudflare.host());
            assertTrue(again.done(again.plan(MANY), false));
            assertEquals("text/html; charset=utf-8", cloudflare.typeOf("index.html"));
            String config = cloudflare
                    .settings()
                    .getAsJsonObject("assets")
                    .get("config")
                    .toString();
            assertTrue(config.contains("\"_headers\":\"headers\""), config);
            assertTrue(config.contains("\"not_found_handling\":\"404-page\""), config);
        }
    }

    @Test
    void an_asset_outlives_its_pages_by_one_deploy_at_both() throws IOException {
        String path = "assets/old.0123456789.css";
        try (FakeNetlify netlify = new FakeNetlify();
                FakeCloudflare cloudflare = new FakeCloudflare()) {
            for (int seed = 1; seed <= 3; seed++) {
                SampleSite site = SampleSite.of(seed);
                if (seed == 1) {
                    site.file(path, "old style");
                }
                deployed(site, netlify.host());
                deployed(site, cloudflare.host());
                assertEquals(seed < 3, netlify.live().containsKey(path), "at Netlify after deploy " + seed);
                assertEquals(seed < 3, cloudflare.live().containsKey(path), "at Cloudflare after deploy " + seed);
            }
        }
    }

    @Test
    void a_host_that_is_busy_is_asked_again_when_it_says() throws IOException {
        try (FakeNetlify netlify = new FakeNetlify()) {
            netlify.spoil(Fault.BUSY, Fault.BROKEN, Fault.HALF_ANSWERED);
            deployed(SampleSite.of(1), netlify.host());
            assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(4), Duration.ofSeconds(16)), pauses);
            assertTrue(said.get(0).equals("Netlify answers 429: rate limited; trying again in 7 s"), said::toString);
        }
    }

    @Test
    void a_host_that_stays_out_of_order_is_given_up() throws IOException {
        try (FakeCloudflare cloudflare = new FakeCloudflare()) {
            cloudflare.breakFrom(1, Fault.BROKEN);
            Deploys deploys = deploys(in(SampleSite.of(1)), cloudflare.host());
            HostFailure failure = assertThrows(HostFailure.class, () -> deploys.plan(MANY));
            assertEquals("Cloudflare answers 500: out of order", failure.getMessage());
            assertEquals(4, cloudflare.callsMade());
        }
    }

    @Test
    void of_two_deploys_that_were_planned_at_once_one_is_stopped() throws IOException {
        try (FakeNetlify netlify = new FakeNetlify();
                FakeCloudflare cloudflare = new FakeCloudflare()) {
            overtaken(netlify.host(), netlify.host());
            HostFolder.holds(netlify.live(), SampleSite.of(1), Map.of(), "the first");
            overtaken(cloudflare.host(), cloudflare.host());
            HostFolder.holds(cloudflare.live(), SampleSite.of(1), Map.of(), "the first");
        }
    }

    private void overtaken(Host mine, Host theirs) throws IOException {
        Deploys first = deploys(in(SampleSite.of(1)), mine);
        Deploys second = deploys(in(SampleSite.of(2)), theirs);
        DeployPlan planned = first.plan(MANY);
        DeployPlan other = second.plan(MANY);
        assertInstanceOf(
                DeployResult.Done.class, first.run(planned, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
        assertInstanceOf(
                DeployResult.Overtaken.class, second.run(other, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
    }

    @Test
    void a_worker_of_somebody_else_is_replaced_only_when_that_is_said() throws IOException {
        try (FakeCloudflare cloudflare = new FakeCloudflare()) {
            cloudflare.live(Map.of("index.html", "theirs"));
            DeployPlan plan = deploys(in(SampleSite.of(1)), cloudflare.host()).plan(MANY);
            assertEquals(
                    List.of("the host has a Worker 'clinic' in the account 0123456789abcdef0123456789abcdef that Vouch"
                            + " did not put there"),
                    plan.refusals().stream().map(DeployRefusal::what).toList());
            assertInstanceOf(DeployResult.Done.class, deploy(SampleSite.of(1), cloudflare.host(), ADOPTING));
            HostFolder.holds(cloudflare.live(), SampleSite.of(1), Map.of(), "adopted");
        }
    }

    @Test
    void what_readers_get_of_a_worker_is_believed_only_if_it_is_what_the_worker_has() throws IOException {
        try (FakeCloudflare cloudflare = new FakeCloudflare()) {
            deployed(SampleSite.of(1), cloudflare.host());
            cloudflare.spoilReaders(true);
            Deploys deploys = deploys(in(SampleSite.of(2)), cloudflare.host());
            HostFailure failure = assertThrows(HostFailure.class, () -> deploys.plan(MANY));
            assertTrue(
                    String.valueOf(failure.getMessage()).startsWith("readers get another manifest than the Worker has"),
                    failure::getMessage);
            cloudflare.spoilReaders(false);
            deployed(SampleSite.of(2), cloudflare.host());
        }
    }

    @Test
    void a_file_that_is_too_large_for_cloudflare_is_named_before_anything_is_sent() throws IOException {
        try (FakeCloudflare cloudflare = new FakeCloudflare()) {
            SampleSite site = SampleSite.of(1).file("files/film.mp4", "x".repeat(25 << 20));
            DeployResult.Failed failed =
                    assertInstanceOf(DeployResult.Failed.class, deploy(site, cloudflare.host(), MANY));
            assertEquals(
                    "Cloudflare takes no file of 25 MiB and more, and there is 1 such file: files/film.mp4",
                    failed.why());
            assertEquals(Map.of(), cloudflare.live());
        }
    }

    @Test
    void netlify_that_takes_other_bytes_or_does_not_publish_fails_and_the_old_site_stays() throws IOException {
        try (FakeNetlify netlify = new FakeNetlify()) {
            deployed(SampleSite.of(1), netlify.host());
            SortedMap<String, String> whole = netlify.live();
            netlify.changesBytes(true);
            assertInstanceOf(DeployResult.Failed.class, deploy(SampleSite.of(2), netlify.host(), MANY));
            assertEquals(whole, netlify.live());
            netlify.changesBytes(false);
            netlify.publishesOfItself(false);
            DeployResult.Failed failed =
                    assertInstanceOf(DeployResult.Failed.class, deploy(SampleSite.of(2), netlify.host(), MANY));
            assertTrue(failed.why().contains("auto publishing is stopped there"), failed.why());
            assertEquals(whole, netlify.live());
        }
    }

    @Test
    void a_site_that_is_not_there_is_named() throws IOException {
        try (FakeNetlify netlify = new FakeNetlify()) {
            Deploys deploys = deploys(in(SampleSite.of(1)), netlify.host("none.example"));
            HostFailure failure = assertThrows(HostFailure.class, () -> deploys.plan(MANY));
            assertTrue(
                    String.valueOf(failure.getMessage()).startsWith("Netlify has no site 'none.example'"),
                    failure::getMessage);
        }
    }

    @Test
    void without_a_token_nothing_is_asked() {
        Map<String, DeployHost> hosts = Map.of(
                "NETLIFY_AUTH_TOKEN", new DeployHost.Netlify("clinic"),
                "CLOUDFLARE_API_TOKEN",
                        new DeployHost.Cloudflare("account", "clinic", URI.create("https://example.org")));
        hosts.forEach((variable, host) -> {
            HostFailure failure = assertThrows(
                    HostFailure.class,
                    () -> Hosts.open(host, folder, folder, QuietMachine.with(Map.of(variable, " "))));
            assertTrue(
                    String.valueOf(failure.getMessage()).startsWith("the environment has no " + variable),
                    failure::getMessage);
        });
    }

    @Test
    void no_message_repeats_a_token_also_where_the_host_does() throws IOException {
        String secret = "nfp_0123456789secret";
        try (FakeNetlify netlify = new FakeNetlify();
                FakeCloudflare cloudflare = new FakeCloudflare()) {
            for (Host host : List.of(netlify.hostWith(secret), cloudflare.hostWith(secret))) {
                Deploys deploys = deploys(in(SampleSite.of(1)), host);
                HostFailure failure = assertThrows(HostFailure.class, () -> deploys.plan(MANY));
                String message = String.valueOf(failure.getMessage());
                assertTrue(message.contains("answers 401: not with Bearer (the token)"), message);
                assertFalse(message.contains(secret), message);
                assertFalse(failure.mayPass());
            }
        }
    }
}
