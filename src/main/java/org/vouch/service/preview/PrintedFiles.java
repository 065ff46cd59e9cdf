package org.vouch.service.preview;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.content.Progress;
import org.vouch.service.pipeline.PrintStage;
import org.vouch.service.pipeline.TemplatePlaces;
import org.vouch.site.render.TemplateFailure;
import org.vouch.site.view.OutputPage;
import org.vouch.site.view.ShareView;
import org.vouch.site.view.SiteView;

/** A printed site, file by file. Pages are printed when they are asked for. May be used by several threads. */
final class PrintedFiles {
    private final PrintedSite printed;
    private final PrintStage printing;
    private final TemplatePlaces places;
    private final Map<String, OutputPage> leaves = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private final Map<String, ShareView> cards = new HashMap<>();
    private final Map<String, byte[]> assets = new HashMap<>();
    private @Nullable Map<String, byte[]> files;

    PrintedFiles(PrintedSite printed, Routes routes) {
        this.printed = printed;
        this.places = new TemplatePlaces(printed.theme(), routes);
        this.printing = new PrintStage(
                printed.site(),
                printed.theme(),
                printed.root(),
                printed.pictures(),
                routes,
                artifact -> true,
                Progress.NONE,
                false);
        printing.printAssets(artifact -> assets.put(artifact.path(), artifact.bytes()) == null);
        for (OutputPage leaf : printed.site().leaves()) {
            leaves.put(leaf.file(), leaf);
            leaf.share().ifPresent(share -> cards.put(share.path(), share));
        }
        printed.site()
                .attachments()
                .forEach(file -> printed.pictures().addresses(file).forEach(address -> attachments.put(address, file)));
    }

    /** The files of a site that is made when the first of them is asked for. */
    static final class OnDemand {
        private final PrintedSite.Maker maker;
        private final Routes routes;
        private @Nullable PrintedFiles made;

        OnDemand(PrintedSite.Maker maker, Routes routes) {
            this.maker = maker;
            this.routes = routes;
        }

        synchronized PrintedFiles get() throws IOException {
            PrintedFiles kept = made;
            if (kept == null) {
                kept = new PrintedFiles(maker.make(), routes);
                made = kept;
            }
            return kept;
        }
    }

    /** Returns the paths of all files. */
    SortedSet<String> paths() throws IOException {
        SortedSet<String> paths = new TreeSet<>(leaves.keySet());
        paths.addAll(files().keySet());
        paths.addAll(attachments.keySet());
        paths.addAll(cards.keySet());
        return paths;
    }

    /** Returns the page that is at a path; nothing if a file of another kind is there, or none. */
    Optional<OutputPage> page(String path) {
        return Optional.ofNullable(leaves.get(path));
    }

    /** Returns whether a page or an image is at a path. */
    boolean has(String path) {
        return leaves.containsKey(path) || attachments.containsKey(path);
    }

    /** Prints a page. */
    byte[] print(OutputPage leaf) throws TemplateFailure {
        SiteView frame = printed.site().frames().get(leaf.language());
        if (frame == null) {
            throw new IllegalStateException("the site does not speak " + leaf.language());
        }
        return printed.printer().print(frame, leaf.view().get());
    }

    /** Returns what is wrong with a template that could not print a page, at its place in the template. */
    Finding placed(TemplateFailure failure, OutputPage leaf) {
        return places.placed(failure.finding(leaf.address()), leaf.address());
    }

    /** Returns the manifest of the site. */
    byte[] manifest(SortedMap<String, Fingerprint> fingerprints, String version) throws IOException {
        return printing.manifest(fingerprints, version).bytes();
    }

    /** Returns a file that is not a page. */
    Optional<byte[]> file(String path) throws IOException {
        ShareView card = cards.get(path);
        if (card != null) {
            return printed.pictures().card(card);
        }
        Attachment attachment = attachments.get(path);
        if (attachment == null) {
            byte[] asset = assets.get(path);
            return Optional.ofNullable(asset != null ? asset : files().get(path));
        }
        Map<String, byte[]> sizes = new HashMap<>();
        printing.printFile(attachment, artifact -> sizes.put(artifact.path(), artifact.bytes()) == null);
        return Optional.ofNullable(sizes.get(path));
    }

    /** Made once, when the first of them is asked for. */
    private synchronized Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> made = files;
        if (made == null) {
            Map<String, byte[]> printed = new HashMap<>(assets);
            printing.printFiles(artifact -> printed.put(artifact.path(), artifact.bytes()) == null);
            made = printed;
            files = made;
        }
        return made;
    }
}
