package org.vouch.service.deploying;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a deploy will do to a host, in which order.
 *
 * @param hosted what the host has
 * @param puts the paths to put, in the order of their groups
 * @param added the paths at which the host has no file of ours; some of those to put
 * @param removed the paths to delete
 * @param kept the assets that no page names any more and that stay until the next deploy
 * @param signed whether a signature of exactly this site's manifest is there already
 * @param same how many files the host has as they are
 * @param bytes how many bytes go out, without the manifest
 * @param pages what readers will notice
 * @param refusals what speaks against the whole; empty if it may be carried out
 */
public record DeployPlan(
        HostedSite hosted,
        SortedMap<DeployGroup, List<String>> puts,
        SortedSet<String> added,
        SortedSet<String> removed,
        SortedSet<String> kept,
        boolean signed,
        int same,
        long bytes,
        PageChanges pages,
        List<DeployRefusal> refusals) {
    /** Copies the collections in. */
    public DeployPlan {
        puts = Collections.unmodifiableSortedMap(new TreeMap<>(puts));
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
        refusals = List.copyOf(refusals);
    }

    /** Returns how many files go out, without the manifest. */
    public int files() {
        return puts.values().stream().mapToInt(List::size).sum();
    }

    /** Returns how many of the files that go out take the place of one. */
    public int changed() {
        return files() - added.size();
    }

    /** Returns whether the host has exactly this site, and nothing is left to do. */
    boolean nothingToDo(ProvedSite site) {
        return files() == 0
                && removed.isEmpty()
                && hosted.state().pending().isEmpty()
                && hosted.manifestSum().filter(site.fingerprint()::equals).isPresent();
    }
}
