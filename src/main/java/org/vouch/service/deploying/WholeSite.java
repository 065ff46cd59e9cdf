package org.vouch.service.deploying;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouch.store.deploy.FileSum;
import org.vouch.store.publish.Artifact;

/** All that a host is to have after a deploy: the site, its manifest, and what goes along with it. */
final class WholeSite {
    private final ProvedSite site;
    private final SortedSet<String> kept = new TreeSet<>();
    private final Map<String, Artifact> beside = new TreeMap<>();
    private final SortedMap<String, FileSum> sums = new TreeMap<>();

    private WholeSite(ProvedSite site) {
        this.site = site;
    }

    /**
     * Sums up a site.
     *
     * @param kept files that are no part of it and stay all the same
     * @throws IOException if a file of the site is not the one that was proved
     */
    static WholeSite of(ProvedSite site, List<Artifact> kept) throws IOException {
        WholeSite whole = new WholeSite(site);
        for (String path : site.manifest().files().keySet()) {
            whole.sums.put(path, FileSum.of(site.file(path).bytes()));
        }
        whole.add(site.manifestFile());
        kept.forEach(file -> {
            whole.kept.add(file.path());
            whole.add(file);
        });
        return whole;
    }

    /** Adds a file that the manifest does not list. */
    void add(Artifact file) {
        beside.put(file.path(), file);
        sums.put(file.path(), FileSum.of(file.bytes()));
    }

    /** Returns the paths of the files that stay although no page names them. */
    SortedSet<String> kept() {
        return kept;
    }

    /** Returns what each file is, by path. */
    SortedMap<String, FileSum> sums() {
        return sums;
    }

    /** Returns what one of the files is. */
    FileSum sum(String path) {
        return Objects.requireNonNull(sums.get(path), path);
    }

    /**
     * Returns a file.
     *
     * @throws IOException if it is not the one that was proved
     */
    Artifact file(String path) throws IOException {
        Artifact own = beside.get(path);
        return own == null ? site.file(path) : own;
    }
}
