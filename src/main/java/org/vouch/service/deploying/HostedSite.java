package org.vouch.service.deploying;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouch.model.text.Fingerprint;
import org.vouch.site.render.SiteFiles;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.HostState;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;

/**
 * What a host has of us, as it says itself.
 *
 * @param manifest what its manifest says; empty if there is none, or none that can be read
 * @param manifestSum the fingerprint of that file; empty if there is none
 * @param state what it remembers of deploys
 * @param stateSum the fingerprint of that file; empty if there is none
 * @param broken why its manifest or its state cannot be believed; empty if they can, or are not there
 */
public record HostedSite(
        Optional<PublishedManifest> manifest,
        Optional<Fingerprint> manifestSum,
        HostState state,
        Optional<Fingerprint> stateSum,
        String broken) {
    private static final HostState NOTHING =
            new HostState("", "", new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), "");

    /** Asks a host what it has. */
    static HostedSite read(Host host) throws HostFailure {
        Optional<byte[]> manifestFile = host.read(OutputFolder.MANIFEST);
        Optional<byte[]> stateFile = host.read(HostState.PATH);
        Optional<HostState> state = stateFile.flatMap(HostState::read);
        String broken = "";
        if (stateFile.isPresent() && state.isEmpty()) {
            broken = HostState.PATH + " on the host is not what Vouch writes";
        }
        Optional<PublishedManifest> manifest = Optional.empty();
        if (manifestFile.isPresent()) {
            try {
                manifest = Optional.of(PublishedManifest.read(manifestFile.get()));
                if (!SiteFiles.isWhole(manifestFile.get())) {
                    broken = "the manifest on the host is not, letter by letter, as it was written";
                }
            } catch (PublishedManifest.Unreadable fault) {
                broken = "the manifest on the host is broken: " + fault.getMessage();
            }
        }
        return new HostedSite(
                manifest,
                manifestFile.map(Fingerprint::of),
                state.orElse(NOTHING),
                stateFile.map(Fingerprint::of),
                broken);
    }

    /** Returns the fingerprint of each file that its manifest lists. */
    public SortedMap<String, Fingerprint> files() {
        return manifest.<SortedMap<String, Fingerprint>>map(PublishedManifest::files)
                .orElseGet(TreeMap::new);
    }

    /** Returns all paths at which the host may have a file of ours. */
    SortedSet<String> ours() {
        SortedSet<String> ours = new TreeSet<>(files().keySet());
        ours.addAll(state.pending());
        ours.addAll(state.retiring());
        ours.addAll(state.kept());
        return ours;
    }
}
