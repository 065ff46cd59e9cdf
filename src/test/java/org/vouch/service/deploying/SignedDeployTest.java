package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.verify.PublishedSite;
import org.vouch.store.deploy.FakeCloudflare;
import org.vouch.store.deploy.FakeNetlify;
import org.vouch.store.deploy.FolderHost;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.ManifestSigner;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.Keygen;

/** Who puts a site online signs its manifest, and anybody checks that with {@code ssh-keygen}. */
class SignedDeployTest {
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));

    private static final String PURPOSE = "deploy@example.org";

    @TempDir
    Path folder;

    private ManifestSigner signer;
    private int folders;

    @BeforeEach
    void makeKey() throws IOException, InterruptedException {
        Keygen.need();
        assertEquals(0, Keygen.run(folder, new byte[0], "-q", "-t", "ed25519", "-N", "", "-f", "key"));
        signer = new ManifestSigner(folder.resolve("key"), PURPOSE);
        Files.writeString(
                folder.resolve("allowed"),
                "ana namespaces=\"" + PURPOSE + "\" " + Files.readString(folder.resolve("key.pub")));
    }

    private ProvedSite in(SampleSite site) {
        folders++;
        return site.in(folder.resolve("site" + folders));
    }

    private DeployResult deploy(ProvedSite site, Host host, boolean signs) throws IOException {
        try (host) {
            Deploys deploys = new Deploys(site, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
            DeployPlan plan = deploys.plan(MANY);
            assertFalse(deploys.done(plan, true), "a signature is missing");
            Optional<ManifestSigner.Signed> signed = signs ? Optional.of(site.signedBy(signer)) : Optional.empty();
            return deploys.run(plan, signed.map(ManifestSigner.Signed::file), (files, of, bytes, ofBytes) -> {});
        }
    }

    /** Returns what ssh-keygen says of the signature that lies there for the manifest that lies there. */
    private int verified(SortedMap<String, String> there) throws IOException, InterruptedException {
        byte[] manifest =
                Objects.requireNonNull(there.get(OutputFolder.MANIFEST)).getBytes(StandardCharsets.UTF_8);
        String signature = String.valueOf(there.get(ManifestSignature.of(Fingerprint.of(manifest))));
        Files.writeString(folder.resolve("sig"), signature);
        return Keygen.run(folder, manifest, "-Y", "verify", "-f", "allowed", "-I", "ana", "-n", PURPOSE, "-s", "sig");
    }

    private static List<String> signatures(SortedMap<String, String> there) {
        return there.keySet().stream().filter(ManifestSignature::isAt).toList();
    }

    @Test
    void at_no_moment_lies_a_manifest_without_its_own_signature() throws Exception {
        HostFolder place = new HostFolder(folder.resolve("host"));
        assertInstanceOf(
                DeployResult.Done.class,
                deploy(in(SampleSite.of(1)), new FolderHost(place.folder(), DiskHook.UNWATCHED), true));
        List<Boolean> seen = new ArrayList<>();
        DiskHook look = (kind, about) -> {
            SortedMap<String, String> there = place.all();
            Fingerprint manifest = Fingerprint.of(Objects.requireNonNull(there.get(OutputFolder.MANIFEST)));
            seen.add(there.containsKey(ManifestSignature.of(manifest)));
        };
        assertInstanceOf(
                DeployResult.Done.class, deploy(in(SampleSite.of(2)), new FolderHost(place.folder(), look), true));
        assertTrue(seen.size() > 20);
        assertFalse(seen.contains(false));
        SortedMap<String, String> there = place.all();
        assertEquals(0, verified(there));
        assertEquals(1, signatures(there).size());
        Files.writeString(place.folder().resolve(OutputFolder.MANIFEST), there.get(OutputFolder.MANIFEST) + " ");
        Files.move(
                place.folder().resolve(signatures(there).get(0)),
                place.folder().resolve(ManifestSignature.of(Fingerprint.of(there.get(OutputFolder.MANIFEST) + " "))));
        assertEquals(255, verified(place.all()), "a manifest with a word more");
    }

    @Test
    void a_site_that_nobody_signs_loses_the_old_signature() throws Exception {
        HostFolder place = new HostFolder(folder.resolve("host"));
        ProvedSite first = in(SampleSite.of(1));
        assertInstanceOf(
                DeployResult.Done.class, deploy(first, new FolderHost(place.folder(), DiskHook.UNWATCHED), true));
        Deploys same = new Deploys(
                first,
                new FolderHost(place.folder(), DiskHook.UNWATCHED),
                () -> Instant.EPOCH,
                new Retries(time -> {}, said -> {}));
        assertTrue(same.done(same.plan(MANY), true));
        assertTrue(same.done(same.plan(MANY), false));
        assertInstanceOf(
                DeployResult.Done.class,
                deploy(in(SampleSite.of(2)), new FolderHost(place.folder(), DiskHook.UNWATCHED), false));
        assertEquals(List.of(), signatures(place.all()));
    }

    @Test
    void what_is_announced_whole_is_signed_too() throws Exception {
        try (FakeNetlify netlify = new FakeNetlify();
                FakeCloudflare cloudflare = new FakeCloudflare()) {
            for (int seed = 1; seed <= 2; seed++) {
                assertInstanceOf(DeployResult.Done.class, deploy(in(SampleSite.of(seed)), netlify.host(), true));
                assertEquals(0, verified(netlify.live()));
                assertEquals(1, signatures(netlify.live()).size());
                assertInstanceOf(DeployResult.Done.class, deploy(in(SampleSite.of(seed)), cloudflare.host(), true));
                assertEquals(0, verified(cloudflare.live()));
                assertEquals(1, signatures(cloudflare.live()).size());
            }
        }
    }

    private static List<String> told(HostFolder place) throws IOException {
        return PublishedSite.check(place.folder()).findings().stream()
                .filter(finding -> ManifestSignature.isAt(finding.span().path()))
                .map(finding -> finding.severity() + " " + finding.message())
                .toList();
    }

    @Test
    void whoever_verifies_a_copy_learns_which_key_signed_it_or_that_the_signature_does_not_fit() throws Exception {
        HostFolder place = new HostFolder(folder.resolve("host"));
        ProvedSite site = in(SampleSite.of(1));
        assertInstanceOf(
                DeployResult.Done.class, deploy(site, new FolderHost(place.folder(), DiskHook.UNWATCHED), true));
        String key = site.signedBy(signer).signer();
        assertEquals(
                List.of("ADVICE the key " + key + " signed this manifest for " + PURPOSE
                        + "; whose key that is, nothing here tells"),
                told(place));
        Path file = place.folder().resolve(signatures(place.all()).get(0));
        byte[] other = in(SampleSite.of(2)).signedBy(signer).file().bytes();
        byte[] forReviews = site.signedBy(new ManifestSigner(folder.resolve("key"), "review@example.org"))
                .file()
                .bytes();
        for (byte[] wrong : List.of(other, forReviews)) {
            Files.write(file, wrong);
            assertEquals(
                    List.of("ERROR this signature is not over the manifest beside it, or for another purpose"),
                    told(place));
        }
        Files.writeString(file, "no signature");
        assertEquals(1, told(place).size());
        assertTrue(told(place).get(0).startsWith("ERROR this signature cannot be read: "), told(place)::toString);
        Files.move(file, place.folder().resolve(ManifestSignature.of(Fingerprint.of("an older manifest"))));
        assertEquals(List.of(), told(place), "that of another manifest stays until the next deploy");
    }

    @Test
    void a_key_that_is_not_there_or_is_none_says_so() throws Exception {
        ProvedSite site = in(SampleSite.of(1));
        HostFailure none = assertThrows(
                HostFailure.class, () -> site.signedBy(new ManifestSigner(folder.resolve("none"), PURPOSE)));
        assertTrue(String.valueOf(none.getMessage()).startsWith("there is no key "), none::getMessage);
        HostFailure other = assertThrows(
                HostFailure.class, () -> site.signedBy(new ManifestSigner(folder.resolve("allowed"), PURPOSE)));
        assertTrue(String.valueOf(other.getMessage()).startsWith("ssh-keygen does not sign with "), other::getMessage);
        assertFalse(other.mayPass());
    }
}
