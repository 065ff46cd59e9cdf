package org.vouch.service.deploying;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.ManifestSigner;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;

/** A finished site in a folder that passed the {@link DeployGate}. Nothing else can be put online. */
public final class ProvedSite {
    private final Path folder;
    private final PublishedManifest manifest;
    private final Artifact manifestFile;

    ProvedSite(Path folder, PublishedManifest manifest, byte[] manifestBytes) {
        this.folder = folder;
        this.manifest = manifest;
        this.manifestFile = new Artifact(OutputFolder.MANIFEST, manifestBytes);
    }

    /** Returns what its manifest says. */
    PublishedManifest manifest() {
        return manifest;
    }

    /** Returns the manifest itself. */
    Artifact manifestFile() {
        return manifestFile;
    }

    /** Returns the fingerprint of its manifest, which names this very site. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(manifestFile.bytes());
    }

    /** Returns the address at which the site says that readers find it. */
    public URI address() {
        return URI.create(manifest.site());
    }

    /**
     * Has its manifest signed.
     *
     * @throws HostFailure if it cannot be signed
     */
    public ManifestSigner.Signed signedBy(ManifestSigner signer) throws HostFailure {
        return signer.sign(manifestFile.bytes());
    }

    /** Returns the day on which it was judged; empty if its manifest does not say so. */
    public Optional<LocalDate> asOf() {
        return manifest.printed().map(PublishedManifest.Printed::asOf);
    }

    /** Returns how many files it has, without its manifest. */
    public int files() {
        return manifest.files().size();
    }

    /**
     * Reads one of its files.
     *
     * @throws IOException if it is not, byte for byte, the file that was proved
     */
    Artifact file(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        if (!Fingerprint.of(bytes).equals(manifest.files().get(path))) {
            throw new IOException(folder.resolve(path) + " was changed after it was checked; build the site again");
        }
        return new Artifact(path, bytes);
    }

    /**
     * Returns how many bytes one of its files has.
     *
     * @throws IOException if it cannot be asked
     */
    long size(String path) throws IOException {
        return Files.size(folder.resolve(path));
    }
}
