package org.vouch.service.deploying;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.verify.DeployKeys;
import org.vouch.service.verify.PublishedSite;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;

/** The door to a host: only a folder that is, byte for byte, the site of its own manifest, and proved, passes. */
public sealed interface DeployGate {
    /**
     * The folder may go out.
     *
     * @param site what is in it
     * @param findings what there is to say of it all the same
     */
    record Open(ProvedSite site, List<Finding> findings) implements DeployGate {
        /** Copies the findings in. */
        public Open {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The folder stays here.
     *
     * @param findings why
     */
    record Closed(List<Finding> findings) implements DeployGate {
        /** Copies the findings in. */
        public Closed {
            findings = List.copyOf(findings);
        }
    }

    /** Returns what the function for this answer makes of it. */
    default <T> T match(Function<Open, T> open, Function<Closed, T> closed) {
        return this instanceof Open passed ? open.apply(passed) : closed.apply((Closed) this);
    }

    /**
     * Judges what was built of the files here, by the same proof as {@code vouch review verify --site}.
     *
     * @param here the site that it was built of
     * @param closing the lowest weight of a finding that closes the gate
     * @throws IOException if a file cannot be read
     */
    static DeployGate ofBuilt(Path folder, ReviewedSite here, Severity closing) throws IOException {
        return judge(folder, new ReviewQueries(here).verify(Optional.of(folder)).findings(), closing);
    }

    /**
     * Judges a whole site that was built before, by what it carries itself, and by what was withdrawn or refused since.
     * If its manifest has a signature that counts, its files need only be those of that manifest.
     *
     * @param here the site of today
     * @param sign the file of the key that signs what is put online here; empty if nobody signs
     * @param url where readers will find the site; empty if it is that of the settings of today
     * @param closing the lowest weight of a finding that closes the gate
     * @throws IOException if a file cannot be read
     */
    static DeployGate ofKept(Path folder, ReviewedSite here, Optional<Path> sign, Optional<URI> url, Severity closing)
            throws IOException {
        URI address = url.orElseGet(here::address);
        String purpose = ManifestSignature.PURPOSE + address.getHost();
        List<Finding> findings = new ArrayList<>(new ReviewQueries(here).takenBack(folder));
        Outcome<Boolean> signed =
                new DeployKeys(here.root(), purpose, sign, here.clock().instant()).signed(folder);
        findings.addAll(signed.findings());
        findings.addAll(
                signed.value()
                        ? PublishedSite.checkFiles(folder)
                        : PublishedSite.check(folder).findings());
        return judge(folder, findings, closing);
    }

    private static DeployGate judge(Path folder, List<Finding> proved, Severity closing) throws IOException {
        List<Finding> findings = new ArrayList<>(proved);
        Path file = folder.resolve(OutputFolder.MANIFEST);
        byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        try {
            PublishedManifest manifest = PublishedManifest.read(bytes);
            findings.addAll(missing(folder, manifest));
            boolean open =
                    findings.stream().noneMatch(finding -> finding.severity().atLeast(closing));
            return open ? new Open(new ProvedSite(folder, manifest, bytes), findings) : new Closed(findings);
        } catch (PublishedManifest.Unreadable reported) {
            return new Closed(findings);
        }
    }

    /** A copy that lacks files is proved as far as it goes; a host must get all of them. */
    private static List<Finding> missing(Path folder, PublishedManifest manifest) {
        return manifest.files().keySet().stream()
                .filter(path -> !Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .map(path -> Finding.error(
                                "published-whole",
                                Span.ofFile(path),
                                "the manifest lists this file, and it is not here")
                        .fix("build the site again"))
                .toList();
    }
}
