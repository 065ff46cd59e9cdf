package org.vouch.service.deploying;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.HostState;
import org.vouch.store.deploy.WholeHost;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;

/**
 * Carries out a plan. The manifest is what the host has: it arrives last but for the deletes, so a run that is cut off
 * anywhere leaves the old one, and the next plan does the rest. The one thing that a manifest cannot tell, which files
 * were already changed, is noted on the host before the first of them.
 */
final class Deployment {
    /** So many files are sent at once, and so many bytes are held in memory for that. */
    private static final int BATCH = 200;

    private static final long BATCH_BYTES = 8L << 20;

    private final ProvedSite site;
    private final DeployPlan plan;
    private final Optional<Artifact> signature;
    private final Host host;
    private final Retries retries;
    private final DeployProgress progress;
    private final HostState claim;
    private int done;
    private int ofFiles;
    private long sent;
    private long ofBytes;
    private boolean claimed;
    private boolean disturbed;

    /** Another deploy took the host meanwhile. */
    private static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final String since;

        Overtaken(String since) {
            super("another deploy began at " + since);
            this.since = since;
        }
    }

    /**
     * Prepares a deploy.
     *
     * @param signature the signature of the manifest; empty if nobody signs
     * @param run what tells it from every other
     * @param progress learns how far it is
     */
    Deployment(
            ProvedSite site,
            DeployPlan plan,
            Optional<Artifact> signature,
            Host host,
            Retries retries,
            Instant now,
            String run,
            DeployProgress progress) {
        this.site = site;
        this.plan = plan;
        this.signature = signature;
        this.host = host;
        this.retries = retries;
        this.progress = progress;
        this.ofFiles = plan.files();
        this.ofBytes = plan.bytes();
        HostState before = plan.hosted().state();
        NavigableSet<String> pending = new TreeSet<>(before.pending());
        plan.puts().values().forEach(pending::addAll);
        pending.addAll(plan.removed());
        signature.ifPresent(file -> pending.add(file.path()));
        this.claim = new HostState(
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                run,
                pending,
                plan.kept(),
                before.kept(),
                before.headers());
    }

    /** Does it. */
    DeployResult run() {
        try {
            if (host instanceof WholeHost whole) {
                announced(whole);
            } else if (host.switchesAtOnce()) {
                atOnce();
            } else {
                oneByOne();
            }
            return new DeployResult.Done(plan.files(), plan.removed().size(), disturbed);
        } catch (Overtaken by) {
            noteWhatIsUncertain();
            return new DeployResult.Overtaken(by.since, done);
        } catch (IOException failed) {
            return why(failed);
        }
    }

    /** Two deploys that do not know of each other get into each other's way; then that is what is to be said. */
    private DeployResult why(IOException failed) {
        Optional<HostState> other = stateOfAnother();
        if (other.isPresent()) {
            noteWhatIsUncertain();
            return new DeployResult.Overtaken(other.get().at(), done);
        }
        return new DeployResult.Failed(String.valueOf(failed.getMessage()), done, ofFiles);
    }

    private Optional<HostState> stateOfAnother() {
        try {
            return claimed
                    ? host.read(HostState.PATH)
                            .flatMap(HostState::read)
                            .filter(state -> !state.run().equals(claim.run()))
                    : Optional.empty();
        } catch (HostFailure silent) {
            return Optional.empty();
        }
    }

    /** What this deploy put after the other had put the same is no longer what the manifest will say. */
    private void noteWhatIsUncertain() {
        stateOfAnother().ifPresent(other -> {
            NavigableSet<String> pending = new TreeSet<>(other.pending());
            pending.addAll(claim.pending());
            HostState both =
                    new HostState(other.at(), other.run(), pending, other.retiring(), other.kept(), other.headers());
            try {
                host.put(List.of(both.artifact()));
            } catch (HostFailure silent) {
                // The look through the public address still finds it.
            }
        });
    }

    private void oneByOne() throws IOException, Overtaken {
        expect(plan.hosted().stateSum());
        put(List.of(claim.artifact()));
        claimed = true;
        List<String> inTheWay = inTheWay();
        remove(inTheWay);
        for (List<String> group : plan.puts().values()) {
            expectOwnClaim();
            putAll(group);
        }
        expectOwnClaim();
        put(signature.stream().toList());
        publish();
        // What a page shows goes after the page.
        remove(gone(true, inTheWay));
        remove(gone(false, inTheWay));
        refresh();
        settle();
    }

    private void atOnce() throws IOException, Overtaken {
        remove(List.copyOf(plan.removed()));
        for (List<String> group : plan.puts().values()) {
            putAll(group);
        }
        put(signature.stream().toList());
        put(List.of(settled(new TreeSet<>(), plan.kept())));
        publish();
        refresh();
    }

    /** Before the claim is taken off: after a failure the next run does it again. */
    private void refresh() throws HostFailure {
        NavigableSet<String> touched = new TreeSet<>(claim.pending());
        touched.add(OutputFolder.MANIFEST);
        retries.get(() -> {
            host.refresh(touched);
            return touched;
        });
    }

    /** The host gets a list of all, asks for what it lacks, and shows everything at once. */
    private void announced(WholeHost whole) throws IOException, Overtaken {
        WholeSite all = WholeSite.of(site, keptAssets());
        signature.ifPresent(all::add);
        all.add(settled(new TreeSet<>(), all.kept()));
        SortedSet<String> gone = new TreeSet<>(plan.kept());
        gone.removeAll(all.kept());
        gone.addAll(plan.removed());
        List<List<String>> wanted = retries.get(() -> whole.announce(all.sums(), gone));
        List<String> paths = wanted.stream().flatMap(List::stream).toList();
        ofFiles = paths.size();
        ofBytes = paths.stream().mapToLong(path -> all.sum(path).size()).sum();
        for (List<String> portion : wanted) {
            List<Artifact> files = new ArrayList<>();
            for (String path : portion) {
                files.add(all.file(path));
            }
            putBatch(files);
        }
        publish();
    }

    /** An asset that readers may still ask for goes along if it is what the host's manifest says. */
    private List<Artifact> keptAssets() throws HostFailure {
        List<Artifact> assets = new ArrayList<>();
        for (String path : plan.kept()) {
            retries.get(() -> host.read(path))
                    .filter(bytes ->
                            Fingerprint.of(bytes).equals(plan.hosted().files().get(path)))
                    .ifPresent(bytes -> assets.add(new Artifact(path, bytes)));
        }
        return assets;
    }

    /**
     * Returns what the host remembers afterwards.
     *
     * @param uncertain paths at which another deploy may have put something since
     * @param assets the assets that no page names any more
     */
    private Artifact settled(SortedSet<String> uncertain, SortedSet<String> assets) {
        NavigableSet<String> kept = new TreeSet<>(assets);
        // It outlives its manifest until the next one has arrived.
        if (signature.isPresent() || plan.signed()) {
            kept.add(ManifestSignature.of(site.fingerprint()));
        }
        return new HostState(claim.at(), claim.run(), uncertain, new TreeSet<>(), kept, host.headers()).artifact();
    }

    /** Takes the claim off the host, and leaves there what another deploy noted meanwhile. */
    private void settle() throws HostFailure {
        Optional<HostState> there = retries.get(() -> host.read(HostState.PATH)).flatMap(HostState::read);
        boolean own = there.filter(state -> state.run().equals(claim.run())).isPresent();
        NavigableSet<String> uncertain = new TreeSet<>();
        there.map(HostState::pending)
                .filter(pending -> !pending.equals(claim.pending()))
                .ifPresent(uncertain::addAll);
        disturbed = !own || !uncertain.isEmpty();
        if (own) {
            put(List.of(settled(uncertain, plan.kept())));
        }
    }

    private List<String> gone(boolean pages, List<String> already) {
        return plan.removed().stream()
                .filter(path -> path.endsWith(".html") == pages && !already.contains(path))
                .toList();
    }

    /** A file cannot be where a folder must go, nor a folder where a file must: there the old one goes first. */
    private List<String> inTheWay() {
        return plan.removed().stream()
                .filter(old -> plan.added().stream()
                        .anyMatch(path -> path.startsWith(old + "/") || old.startsWith(path + "/")))
                .toList();
    }

    private void putAll(List<String> paths) throws IOException {
        List<Artifact> batch = new ArrayList<>();
        long bytes = 0;
        for (String path : paths) {
            Artifact file = site.file(path);
            if (!batch.isEmpty() && (batch.size() == BATCH || bytes + file.bytes().length > BATCH_BYTES)) {
                putBatch(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(file);
            bytes += file.bytes().length;
        }
        putBatch(batch);
    }

    private void putBatch(List<Artifact> batch) throws HostFailure {
        put(batch);
        done += batch.size();
        for (Artifact file : batch) {
            sent += file.bytes().length;
        }
        progress.put(done, ofFiles, sent, ofBytes);
    }

    private void put(List<Artifact> files) throws HostFailure {
        retries.get(() -> {
            host.put(files);
            return files;
        });
    }

    private void remove(List<String> paths) throws HostFailure {
        if (!paths.isEmpty()) {
            retries.get(() -> {
                host.remove(paths);
                return paths;
            });
        }
    }

    private void publish() throws HostFailure, Overtaken {
        boolean placed = retries.get(
                () -> host.publish(site.manifestFile(), plan.hosted().manifestSum()));
        if (!placed) {
            throw overtaken(retries.get(() -> host.read(HostState.PATH)));
        }
    }

    /** Stops where another deploy began since: what it is about to put must not be mixed with ours. */
    private void expectOwnClaim() throws HostFailure, Overtaken {
        Optional<byte[]> there = retries.get(() -> host.read(HostState.PATH));
        boolean own = there.flatMap(HostState::read)
                .filter(state -> state.run().equals(claim.run()))
                .isPresent();
        if (!own) {
            throw overtaken(there);
        }
    }

    /** Stops where another deploy began or ended since the plan was made. */
    private void expect(Optional<Fingerprint> state) throws HostFailure, Overtaken {
        Optional<byte[]> there = retries.get(() -> host.read(HostState.PATH));
        if (!there.map(Fingerprint::of).equals(state)) {
            throw overtaken(there);
        }
    }

    private static Overtaken overtaken(Optional<byte[]> state) {
        return new Overtaken(state.flatMap(HostState::read).map(HostState::at).orElse(""));
    }
}
