package org.vouch.service.deploying;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.deploy.Host;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.PublishedManifest;

/** From what is here and what a host has: what goes out, what is deleted, and what speaks against it. */
final class DeployPlanner {
    /** So many names are enough to know what kind of files these are. */
    private static final int NAMED = 10;

    private final ProvedSite site;
    private final Host host;
    private final Retries retries;
    private final DeployLimits limits;
    private final List<DeployRefusal> refusals = new ArrayList<>();

    DeployPlanner(ProvedSite site, Host host, Retries retries, DeployLimits limits) {
        this.site = site;
        this.host = host;
        this.retries = retries;
        this.limits = limits;
    }

    /**
     * Makes the plan.
     *
     * @throws IOException if the host cannot be asked, or a file here cannot be read
     */
    DeployPlan plan() throws IOException {
        HostedSite hosted = retries.get(() -> HostedSite.read(host));
        refuseStrangers(hosted);
        SortedMap<String, Fingerprint> wanted = site.manifest().files();
        SortedSet<String> ours = hosted.ours();
        SortedSet<String> added = new TreeSet<>(wanted.keySet());
        added.removeAll(ours);
        added.removeAll(foreignButEqual(added, ours));
        SortedMap<DeployGroup, List<String>> puts = puts(hosted, added, ours);
        SortedSet<String> kept = new TreeSet<>(hosted.files().keySet());
        kept.addAll(hosted.state().retiring());
        if (hosted.manifestSum().equals(Optional.of(site.fingerprint()))) {
            // The same site once more is no other deploy to readers.
            kept.addAll(hosted.state().kept());
            kept.removeAll(hosted.state().pending());
        }
        kept.removeIf(path -> wanted.containsKey(path) || !DeployGroup.outlivesItsPages(path));
        SortedSet<String> removed = new TreeSet<>(ours);
        removed.removeAll(wanted.keySet());
        removed.removeAll(kept);
        String signature = ManifestSignature.of(site.fingerprint());
        removed.remove(signature);
        refuseMany(removed.size(), hosted.files().size());
        int going = puts.values().stream().mapToInt(List::size).sum();
        return new DeployPlan(
                hosted,
                puts,
                added,
                removed,
                kept,
                hosted.state().kept().contains(signature),
                wanted.size() - going,
                bytes(puts),
                pages(hosted),
                refusals);
    }

    /**
     * Paths whose bytes are uncertain are put again, whatever the manifest says of them, and all of them where a host
     * says headers by other rules than before.
     */
    private SortedMap<DeployGroup, List<String>> puts(
            HostedSite hosted, SortedSet<String> added, SortedSet<String> ours) {
        SortedMap<String, Fingerprint> there = hosted.files();
        boolean otherHeaders = !host.headers().equals(hosted.state().headers());
        Set<String> pages = new HashSet<>();
        site.manifest().pages().keySet().forEach(address -> pages.add(address.substring(1) + "index.html"));
        EnumMap<DeployGroup, List<String>> puts = new EnumMap<>(DeployGroup.class);
        for (Map.Entry<String, Fingerprint> file : site.manifest().files().entrySet()) {
            String path = file.getKey();
            boolean changed = there.containsKey(path) && !file.getValue().equals(there.get(path));
            boolean uncertain =
                    hosted.state().pending().contains(path) || (!there.containsKey(path) && ours.contains(path));
            if (added.contains(path) || changed || uncertain || otherHeaders) {
                DeployGroup group = DeployGroup.of(path, !there.containsKey(path), pages.contains(path));
                puts.computeIfAbsent(group, any -> new ArrayList<>()).add(path);
            }
        }
        return new TreeMap<>(puts);
    }

    private void refuseStrangers(HostedSite hosted) throws IOException {
        if (limits.adopt()) {
            return;
        }
        retries.get(host::stranger)
                .ifPresent(other -> refusals.add(new DeployRefusal(
                        "the host has " + other,
                        "look whether deploy.yaml names the right host; with --adopt this site takes its place")));
        if (!hosted.broken().isEmpty()) {
            refusals.add(new DeployRefusal(
                    hosted.broken(),
                    "find out who changed it; with --adopt the whole site is put there anew, over what is there"));
        }
        hosted.manifest()
                .map(PublishedManifest::site)
                .filter(other -> !other.equals(site.manifest().site()))
                .ifPresent(other -> refusals.add(new DeployRefusal(
                        "the host has the site of " + other.replaceAll("\\p{Cntrl}", "?") + ", and this is the site of "
                                + site.manifest().site(),
                        "look whether deploy.yaml names the right host; with --adopt this site takes its place")));
    }

    /** Returns those of the paths that somebody else took with the same bytes; others speak against the plan. */
    private Set<String> foreignButEqual(SortedSet<String> paths, SortedSet<String> ours) throws IOException {
        Set<String> taken = paths.isEmpty() ? Set.of() : retries.get(() -> host.present(paths));
        Set<String> equal = new HashSet<>();
        SortedSet<String> foreign = new TreeSet<>();
        for (String path : taken) {
            // A folder of our own files gives way to a file.
            if (ours.tailSet(path + "/").stream()
                    .findFirst()
                    .filter(each -> each.startsWith(path + "/"))
                    .isPresent()) {
                continue;
            }
            Optional<Fingerprint> there = retries.get(() -> host.read(path)).map(Fingerprint::of);
            boolean same =
                    there.equals(Optional.ofNullable(site.manifest().files().get(path)));
            (same ? equal : foreign).add(path);
        }
        if (!foreign.isEmpty() && !limits.adopt()) {
            refusals.add(new DeployRefusal(
                    Counted.of(foreign.size(), "file", "files") + " of the host would be written over that Vouch did"
                            + " not put there: " + named(foreign),
                    "look at what is there; with --adopt the files of the site take their places"));
        }
        return equal;
    }

    private static String named(SortedSet<String> paths) {
        String some = String.join(", ", paths.stream().limit(NAMED).toList());
        return paths.size() > NAMED ? some + " and " + (paths.size() - NAMED) + " more" : some;
    }

    private void refuseMany(int deletes, int there) {
        int most = limits.deletesOf(there);
        if (deletes > most) {
            refusals.add(new DeployRefusal(
                    Counted.of(deletes, "file", "files") + " of the host would be deleted, and the limit is " + most,
                    "look whether the whole site was built; if so, allow it with --delete " + deletes));
        }
    }

    private long bytes(SortedMap<DeployGroup, List<String>> puts) throws IOException {
        long bytes = 0;
        for (List<String> group : puts.values()) {
            for (String path : group) {
                bytes += site.size(path);
            }
        }
        return bytes;
    }

    private PageChanges pages(HostedSite hosted) throws IOException {
        boolean asks = hosted.manifest().isPresent();
        PublishedReviews before = asks
                ? retries.get(() -> host.read(PublishedReviews.PATH))
                        .map(PublishedReviews::read)
                        .orElse(PublishedReviews.NONE)
                : PublishedReviews.NONE;
        boolean says = site.manifest().files().containsKey(PublishedReviews.PATH);
        PublishedReviews after =
                says ? PublishedReviews.read(site.file(PublishedReviews.PATH).bytes()) : PublishedReviews.NONE;
        return PageChanges.between(hosted.manifest(), before, site.manifest(), after);
    }
}
