package org.vouch.service.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.reader.content.Progress;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.content.Workers;
import org.vouch.service.verify.ShippedRecords;
import org.vouch.site.render.HeaderFiles;
import org.vouch.site.render.PagePrinter;
import org.vouch.site.render.SearchFile;
import org.vouch.site.render.SiteFiles;
import org.vouch.site.render.TemplateFailure;
import org.vouch.site.render.Theme;
import org.vouch.site.view.OutputPage;
import org.vouch.site.view.PageView;
import org.vouch.site.view.ShareView;
import org.vouch.site.view.Site;
import org.vouch.site.view.SiteView;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/**
 * Prints a site file by file, on every processor, and hands each file on at once: all of them are never held together.
 */
public final class PrintStage {
    private final Site site;
    private final Theme theme;
    private final Path root;
    private final Pictures pictures;
    private final Receiver receiver;
    private final Progress progress;
    private final OutputChecks proofs;
    private final TemplatePlaces places;
    private final ConcurrentLinkedQueue<Finding> failures = new ConcurrentLinkedQueue<>();

    /**
     * Gets ready to print.
     *
     * @param root the folder that holds {@code content/}
     * @param pictures the images of the site
     * @param routes where the addresses of the site lead
     * @param receiver takes what is printed
     * @param progress is notified of each page
     * @param thorough whether every page is read as a browser would
     */
    public PrintStage(
            Site site,
            Theme theme,
            Path root,
            Pictures pictures,
            Routes routes,
            Receiver receiver,
            Progress progress,
            boolean thorough) {
        this.site = site;
        this.theme = theme;
        this.root = root;
        this.pictures = pictures;
        this.receiver = receiver;
        this.progress = progress;
        this.places = new TemplatePlaces(theme, routes);
        // A site with templates of its own may go wrong on any page, so that each is read.
        this.proofs = new OutputChecks(site, thorough || !theme.ownTemplates().isEmpty(), places);
    }

    /** Takes finished files, from several threads at once. */
    @FunctionalInterface
    public interface Receiver {
        /** Takes a file, and returns whether it differs from what stood in its place. */
        boolean take(Artifact artifact);
    }

    /**
     * Prints everything but the manifest.
     *
     * @return the templates that could not be printed, pages that do not hold what they must, and what templates of the
     *     site's own print around pages on record; if there is an error, nothing of it may go out
     * @throws IOException if a file that goes out as it is cannot be read
     */
    List<Finding> print() throws IOException {
        printPages();
        pictures.forgetOtherCards();
        theme.assets().forEach(proofs::lookAtAsset);
        printAssets(receiver);
        printFiles(receiver);
        for (Attachment attachment : site.attachments()) {
            printFile(attachment, receiver);
        }
        List<Finding> found = new ArrayList<>(once(failures, failure -> failure.span() + failure.message()));
        // What the frame lacks, all its templates lack; it is reported once.
        found.addAll(once(proofs.findings(), finding -> finding.rule() + finding.message()));
        return found;
    }

    /**
     * Hands on a file that the site brings, and all its sizes if it is an image.
     *
     * @throws IOException if it cannot be read
     */
    public void printFile(Attachment attachment, Receiver taker) throws IOException {
        pictures.publish(
                attachment,
                file -> taker.take(new Artifact(
                        file.path(), HeaderFiles.given(site, attachment.address(), file.bytes()), file.from())));
    }

    /** Hands on the files that a theme brings. */
    public void printAssets(Receiver taker) {
        Map<String, String> addresses = theme.assetAddresses();
        theme.assets()
                .forEach((name, bytes) -> taker.take(new Artifact(
                        addresses.getOrDefault(name, "/" + name).substring(1), bytes, "templates/assets/" + name)));
    }

    /**
     * Prints the files that the program makes besides pages and the manifest.
     *
     * @param taker takes what is printed
     * @throws IOException if a record that goes out cannot be read
     */
    public void printFiles(Receiver taker) throws IOException {
        SiteFiles.of(site).forEach((path, bytes) -> taker.take(new Artifact(path, bytes)));
        ShippedRecords.handOn(site, root, taker::take);
        site.machineReadable().get().searches().forEach((language, index) -> {
            Messages words = Objects.requireNonNull(site.words().get(language));
            SearchFile.print(words, language, index).forEach((path, bytes) -> taker.take(new Artifact(path, bytes)));
        });
    }

    private void printPages() throws IOException {
        PagePrinter printer = new PagePrinter(theme, site.words());
        SignedParts signed = SignedParts.of(site, theme);
        AtomicInteger next = new AtomicInteger();
        Workers.run(Runtime.getRuntime().availableProcessors(), () -> {
            List<OutputPage> leaves = site.leaves();
            for (int i = next.getAndIncrement(); i < leaves.size(); i = next.getAndIncrement()) {
                int begun = i;
                progress.at(() -> String.format(Locale.ROOT, "printing: %,d of %,d pages", begun, leaves.size()));
                print(printer, signed, leaves.get(i));
            }
        });
        signed.aroundPages().forEach(finding -> proofs.add(finding, ""));
    }

    private void print(PagePrinter printer, SignedParts signed, OutputPage leaf) {
        SiteView frame = site.frames().get(leaf.language());
        if (frame == null) {
            throw new IllegalStateException("the site does not speak " + leaf.language());
        }
        try {
            PageView view = leaf.view().get();
            byte[] bytes = printer.print(frame, view);
            boolean fresh = receiver.take(new Artifact(leaf.file(), bytes, leaf.address()));
            proofs.look(leaf, view, bytes, fresh);
            signed.changed(leaf, frame, view, bytes).ifPresent(finding -> proofs.add(finding, leaf.address()));
            if (leaf.share().isPresent()) {
                ShareView share = leaf.share().get();
                pictures.card(share).ifPresent(card -> receiver.take(new Artifact(share.path(), card, leaf.address())));
            }
        } catch (IOException unkept) {
            throw new UncheckedIOException("the picture of " + leaf.address() + " cannot be kept", unkept);
        } catch (TemplateFailure failure) {
            failures.add(places.placed(failure.finding(leaf.address()), leaf.address()));
        }
    }

    /** A template that is wrong is wrong on every page; it is reported once, with the first page in order. */
    private static List<Finding> once(Iterable<Finding> failures, Function<Finding, String> fault) {
        List<Finding> sorted = new ArrayList<>();
        failures.forEach(sorted::add);
        sorted.sort(Finding.BY_PLACE.thenComparing(finding -> finding.fix()));
        Map<String, Finding> first = new LinkedHashMap<>();
        sorted.forEach(failure -> first.putIfAbsent(fault.apply(failure), failure));
        return List.copyOf(first.values());
    }

    /** Returns the manifest of a site whose files have these fingerprints. */
    public Artifact manifest(SortedMap<String, Fingerprint> files, String version) {
        return new Artifact(OutputFolder.MANIFEST, SiteFiles.manifest(site, files, version, ownWords()));
    }

    /** Returns the interface's words that are not those of the program. */
    private SortedMap<String, SortedMap<String, String>> ownWords() {
        Map<String, Messages> builtIn = WordsReader.builtIn();
        if (site.settings().demonstration()) {
            builtIn.replaceAll((language, words) -> words.inDemonstration());
        }
        SortedMap<String, SortedMap<String, String>> own = new TreeMap<>();
        site.words().values().forEach(words -> {
            Map<String, String> usual = builtIn.containsKey(words.language())
                    ? Objects.requireNonNull(builtIn.get(words.language())).byKey()
                    : Map.of();
            SortedMap<String, String> other = new TreeMap<>();
            words.byKey().forEach((key, text) -> {
                if (!text.equals(usual.get(key))) {
                    other.put(key, text);
                }
            });
            if (!other.isEmpty()) {
                own.put(words.language(), other);
            }
        });
        return own;
    }
}
