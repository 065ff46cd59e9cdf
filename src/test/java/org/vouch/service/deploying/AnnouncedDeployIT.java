package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.deploy.FakeApi;
import org.vouch.store.deploy.FakeApi.Fault;
import org.vouch.store.deploy.FakeCloudflare;
import org.vouch.store.deploy.FakeNetlify;
import org.vouch.store.deploy.Host;

/** Whole deploys to hosts that get a list of the whole site, on a line that breaks anywhere. */
class AnnouncedDeployIT {
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));

    /** At so many moments a deploy is cut off. */
    private static final int POINTS = 200;

    private static final Map<String, String> FOREIGN = Map.of("ads.txt", "theirs", "articles/t.txt", "theirs, too");

    @TempDir
    Path folder;

    private int folders;

    private ProvedSite in(SampleSite site) {
        folders++;
        return site.in(folder.resolve("site" + folders));
    }

    private static DeployResult deploy(ProvedSite site, Host host, DeployLimits limits) throws IOException {
        Deploys deploys = new Deploys(site, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
        return deploys.run(deploys.plan(limits), Optional.empty(), (files, of, bytes, ofBytes) -> {});
    }

    /** Opens the host, and says what its readers get. */
    private interface Place {
        Host open();

        SortedMap<String, String> live();
    }

    private static Place place(FakeNetlify netlify) {
        return new Place() {
            @Override
            public Host open() {
                return netlify.host();
            }

            @Override
            public SortedMap<String, String> live() {
                return netlify.live();
            }
        };
    }

    private static Place place(FakeCloudflare cloudflare) {
        return new Place() {
            @Override
            public Host open() {
                return cloudflare.host();
            }

            @Override
            public SortedMap<String, String> live() {
                return cloudflare.live();
            }
        };
    }

    private static void deployed(ProvedSite site, Place place) throws IOException {
        try (Host host = place.open()) {
            assertInstanceOf(DeployResult.Done.class, deploy(site, host, MANY));
        }
    }

    /** Cuts the deploy of one site after the other off at each call and in each way, and then deploys again. */
    private void cutEverywhere(FakeApi api, Place place, Map<String, String> foreign) throws IOException {
        int points = 0;
        int call = 1;
        for (int seed = 2; points < POINTS; seed++) {
            SampleSite before = SampleSite.of(seed);
            // Bytes that the host has never seen are the ones that can be cut off.
            SampleSite next = SampleSite.of(seed + 1).file("files/" + seed + ".pdf", "words of " + seed);
            ProvedSite old = in(before);
            ProvedSite built = in(next);
            deployed(old, place);
            Runnable again = api.remember();
            SortedMap<String, String> whole = place.live();
            for (Fault fault : Fault.values()) {
                points++;
                String when = "site " + seed + ", call " + call + ", " + fault;
                DeployResult result;
                try (Host host = place.open()) {
                    Deploys deploys =
                            new Deploys(built, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
                    DeployPlan plan = deploys.plan(MANY);
                    api.breakFrom(call, fault);
                    result = deploys.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {});
                }
                api.mend();
                SortedMap<String, String> now = place.live();
                if (!now.equals(whole)) {
                    HostFolder.holds(now, next, foreign, when + ", half a site");
                }
                if (result instanceof DeployResult.Done) {
                    call = 0;
                }
                deployed(points % 3 == 0 ? old : built, place);
                HostFolder.holds(place.live(), points % 3 == 0 ? before : next, foreign, when);
                again.run();
            }
            call++;
        }
    }

    @Test
    void a_deploy_to_netlify_that_is_cut_off_anywhere_is_completed_by_the_next() throws IOException {
        try (FakeNetlify netlify = new FakeNetlify()) {
            netlify.live(FOREIGN);
            cutEverywhere(netlify, place(netlify), FOREIGN);
        }
    }

    @Test
    void a_deploy_to_cloudflare_that_is_cut_off_anywhere_is_completed_by_the_next() throws IOException {
        try (FakeCloudflare cloudflare = new FakeCloudflare()) {
            cutEverywhere(cloudflare, place(cloudflare), Map.of());
        }
    }
}
