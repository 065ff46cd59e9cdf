package org.vouch.service.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.check.proof.CopiedPage;
import org.vouch.model.library.Library;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Span;
import org.vouch.reader.content.WordsReader;
import org.vouch.site.render.SiteFiles;
import org.vouch.site.view.Site;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;
import org.vouch.store.publish.PublishedManifest.PublishedEntry;
import org.vouch.store.signature.MalformedSignature;
import org.vouch.store.signature.SshSignature;

/**
 * A published site as it lies in a folder. By what it carries itself it is verified whether its files are those of its
 * manifest, its records a whole chain under good signatures, and each page that says it was reviewed proved by a
 * record; and by what is here, if anything does, whether it was made of that.
 *
 * <p>Who copied the site may have written the manifest anew. So it is never asked which pages claim a review: the pages
 * are.
 */
public final class PublishedSite {
    /** Files that hosts and version control want beside a site, and that prove nothing. */
    private static final Set<String> OF_HOSTS =
            Set.of("CNAME", ".nojekyll", ".gitattributes", ".gitignore", OutputFolder.HOST_STATE);

    private static final List<String> OF_OTHERS = List.of(".git/", ".vouch/", ".github/");

    private static final int SOME = 5;

    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private List<Ledger> ledgers = List.of();
    private ClaimedPages count = ClaimedPages.NONE;

    private PublishedSite(Path folder) {
        this.folder = folder;
    }

    /**
     * What is here, as far as a published site is compared with it.
     *
     * @param pages the pages, by their addresses
     * @param reviews their reviews
     * @param root the folder that holds {@code content/}
     */
    public record Here(Map<String, SavedPage> pages, Map<PageId, PageReview> reviews, Path root) {
        /** Copies the maps in. */
        public Here {
            pages = Map.copyOf(pages);
            reviews = Map.copyOf(reviews);
        }

        /**
         * Takes from a library what is compared.
         *
         * @param root the folder that holds {@code content/}
         */
        public static Here of(Library library, Path root) {
            Map<String, SavedPage> pages = new HashMap<>();
            library.pages()
                    .forEach(page ->
                            pages.put(page.address().path(), new SavedPage(page.id(), page.path(), page.source())));
            return new Here(pages, library.reviews(), root);
        }
    }

    /**
     * A page as it was last saved.
     *
     * @param path its file, relative to the root of the site
     * @param source the fingerprint of that file
     */
    public record SavedPage(PageId id, String path, Fingerprint source) {}

    /**
     * Looks at a published site by what it carries itself.
     *
     * @throws IOException if a file cannot be read
     */
    public static PublishedSite check(Path folder) throws IOException {
        PublishedSite site = new PublishedSite(folder);
        site.check();
        return site;
    }

    /**
     * Returns which files of a published site are not those of its manifest. It is asked of a site whose manifest is
     * believed for another reason.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<Finding> checkFiles(Path folder) throws IOException {
        PublishedSite site = new PublishedSite(folder);
        Optional<PublishedManifest> manifest = site.manifest();
        if (manifest.isPresent()) {
            site.checkFiles(manifest.get(), CopyPages.read(folder, seals(manifest.get())), false);
        }
        return site.findings;
    }

    /**
     * Returns what a published site was made of that is not here, or no longer. One whose manifest cannot be read is
     * compared with nothing.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<Finding> compare(Path folder, Here here) throws IOException {
        PublishedSite site = new PublishedSite(folder);
        Optional<PublishedManifest> manifest = site.manifest();
        site.findings.clear();
        if (manifest.isPresent()) {
            site.checkPages(manifest.get(), here);
            site.findings.addAll(PublishedRecords.check(manifest.get(), here.reviews(), here.root()));
        }
        return site.findings;
    }

    /** Returns the ledgers that the site carries, with the entries that can be believed. */
    public List<Ledger> ledgers() {
        return ledgers;
    }

    /** Returns how many of its pages say that they were reviewed, and how many of these are proved. */
    public ClaimedPages count() {
        return count;
    }

    /** Returns what differs from what was published or signed. */
    public List<Finding> findings() {
        return findings;
    }

    private void check() throws IOException {
        Optional<PublishedManifest> read = manifest();
        if (read.isEmpty()) {
            return;
        }
        PublishedManifest manifest = read.get();
        CopyPages copy = CopyPages.read(folder, seals(manifest));
        checkFiles(manifest, copy, true);
        readLedgers(manifest);
        checkNewest(manifest);
        if (manifest.pages().isEmpty()) {
            tell(OutputFolder.MANIFEST, "the manifest lists no pages, so it proves nothing");
        }
        ProvedPages proved = new ProvedPages(manifest, copy, ledgers);
        findings.addAll(proved.check());
        findings.addAll(OwnThemeFiles.findings(folder, copy.files()));
        count = proved.count();
    }

    /** Returns the words by which pages speak of a review, in every language of the program and of the site. */
    private static CopiedPage.Seals seals(PublishedManifest manifest) {
        return new CopiedPage.Seals(said(manifest, ProvedPages.SEALS), said(manifest, ProvedPages.STATEMENT));
    }

    private static Set<String> said(PublishedManifest manifest, List<String> keys) {
        Set<String> said = new HashSet<>();
        // What a demonstration says in their place is on all its pages.
        Map<String, Messages> builtIn = WordsReader.builtIn();
        Set<String> banners = new HashSet<>();
        builtIn.values().forEach(words -> banners.add(words.say("demonstration.badge")));
        for (String key : keys) {
            builtIn.values().forEach(words -> {
                said.add(words.say(key));
                said.add(words.inDemonstration().say(key));
            });
            manifest.printed()
                    .ifPresent(printed -> printed.words().values().stream()
                            .flatMap(words -> Optional.ofNullable(words.get(key)).stream())
                            .filter(words -> !words.isBlank())
                            .forEach(said::add));
        }
        said.removeAll(banners);
        return said;
    }

    private Optional<PublishedManifest> manifest() throws IOException {
        Path file = folder.resolve(OutputFolder.MANIFEST);
        if (!Files.isRegularFile(file)) {
            tell(OutputFolder.MANIFEST, "there is no manifest here: Vouch did not publish this site");
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            PublishedManifest read = PublishedManifest.read(bytes);
            if (SiteFiles.isWhole(bytes)) {
                return Optional.of(read);
            }
            tell(OutputFolder.MANIFEST, "the manifest is not, letter by letter, as it was written");
        } catch (PublishedManifest.Unreadable broken) {
            tell(OutputFolder.MANIFEST, "the manifest is broken: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private void checkFiles(PublishedManifest manifest, CopyPages copy, boolean signatures) throws IOException {
        for (Map.Entry<String, Fingerprint> file : manifest.files().entrySet()) {
            checkFile(file.getKey(), file.getValue());
        }
        tellMissing();
        for (String file : copy.files()) {
            boolean listed = manifest.files().containsKey(file) || file.equals(OutputFolder.MANIFEST);
            if (signatures && ManifestSignature.isAt(file)) {
                checkSignature(file);
            }
            if (listed || isOfHosts(file) || OF_OTHERS.stream().anyMatch(file::startsWith)) {
                continue;
            }
            if (copy.byFile().containsKey(file) || file.startsWith(Site.RECORDS)) {
                tell(file, "the manifest does not list this: it was not published with the rest");
            } else {
                findings.add(Finding.warning(
                                "published-whole",
                                Span.ofFile(file),
                                "the manifest does not list this file: it was not published with the rest")
                        .fix("find out who put it there"));
            }
        }
    }

    /** The signature of another manifest stays until the next deploy; that of this one has to fit. */
    private void checkSignature(String file) throws IOException {
        byte[] manifest = Files.readAllBytes(folder.resolve(OutputFolder.MANIFEST));
        if (!file.equals(ManifestSignature.of(Fingerprint.of(manifest)))) {
            return;
        }
        try {
            SshSignature signature = SshSignature.read(Files.readAllBytes(folder.resolve(file)));
            if (signature.namespace().startsWith(ManifestSignature.PURPOSE) && signature.fits(manifest)) {
                findings.add(Finding.advice(
                                "published-whole",
                                Span.ofFile(file),
                                "the key " + signature.key().shortName() + " signed this manifest for "
                                        + ProvedPages.plain(signature.namespace())
                                        + "; whose key that is, nothing here tells")
                        .fix("compare the key with the one that the publisher names, or use 'ssh-keygen -Y verify'"));
            } else {
                tellSignature(file, "this signature is not over the manifest beside it, or for another purpose");
            }
        } catch (MalformedSignature broken) {
            tellSignature(file, "this signature cannot be read: " + broken.getMessage());
        }
    }

    private void tellSignature(String file, String message) {
        findings.add(Finding.error("published-whole", Span.ofFile(file), message)
                .fix("ask the publisher who put this site online"));
    }

    /** A copy that was made by following links lacks what nothing links to, and is proved all the same. */
    private void tellMissing() {
        if (!missing.isEmpty()) {
            List<String> some = missing.subList(0, Math.min(SOME, missing.size()));
            int more = missing.size() - some.size();
            findings.add(Finding.warning(
                            "published-whole",
                            Span.ofFile(OutputFolder.MANIFEST),
                            (missing.size() == 1
                                            ? "1 file that the manifest lists is"
                                            : missing.size() + " files that the manifest lists are")
                                    + " missing from the copy: " + String.join(", ", some)
                                    + (more > 0 ? " and " + more + " more" : ""))
                    .fix("what the copy holds is proved without them; copy them, too, if you need them"));
        }
    }

    private void checkFile(String path, Fingerprint wanted) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            tell(OutputFolder.MANIFEST, "the manifest lists a file outside of the site: " + path);
        } else if (!Files.isRegularFile(file)) {
            String ledger = path.substring(0, path.lastIndexOf('/') + 1);
            if (path.startsWith(Site.RECORDS) && Files.isDirectory(folder.resolve(ledger))) {
                tell(path, "this file is missing");
            } else if (!OF_HOSTS.contains(path)) {
                missing.add(path);
            }
        } else if (!Fingerprint.of(Files.readAllBytes(file)).equals(wanted)) {
            tell(path, "this is not the file that was published");
        }
    }

    private static boolean isOfHosts(String file) {
        return OF_HOSTS.contains(file) || ManifestSignature.isAt(file);
    }

    private void readLedgers(PublishedManifest manifest) throws IOException {
        Outcome<List<Ledger>> carried = ShippedRecords.read(folder);
        findings.addAll(carried.findings());
        ledgers = carried.value();
        if (ledgers.isEmpty()) {
            return;
        }
        try {
            Outcome<List<Ledger>> signed = Signatures.judge(
                    ledgers,
                    path -> ShippedRecords.bytes(folder, path),
                    Site.RECORDS,
                    SiteSettings.signatureNamespaces(manifest.signedFor(), URI.create(manifest.site())),
                    ZoneId.of(manifest.timeZone()));
            findings.addAll(signed.findings());
            ledgers = signed.value();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            tell(OutputFolder.MANIFEST, "the manifest does not say whose site this is, and in which time zone");
            ledgers = List.of();
        }
    }

    /** The newest entry of a ledger can be dropped from a copy with its head; the manifest names it, too. */
    private void checkNewest(PublishedManifest manifest) throws IOException {
        Map<String, Ledger> byPage = new HashMap<>();
        ledgers.forEach(ledger -> byPage.put(ledger.page().path(), ledger));
        for (Map.Entry<String, PublishedEntry> newest : manifest.ledgers().entrySet()) {
            Ledger ledger = byPage.get(newest.getKey());
            if (newest.getKey().contains("/")
                    && (ledger == null
                            || ledger.entries().stream()
                                    .noneMatch(kept -> kept.number()
                                                    == newest.getValue().number()
                                            && kept.bytes()
                                                    .equals(newest.getValue().bytes())))) {
                findings.add(Finding.error(
                                "published-recorded",
                                Span.ofFile(Site.RECORDS + newest.getKey() + "/"
                                        + LedgerFiles.recordName(
                                                newest.getValue().number())),
                                "the manifest names this as the newest record of " + newest.getKey()
                                        + ", and the copy does not carry it")
                        .fix("copy the site again; ask the publisher if it stays so"));
            }
        }
    }

    private void checkPages(PublishedManifest manifest, Here there) {
        manifest.pages().forEach((address, published) -> {
            SavedPage page = there.pages().get(address);
            if (page == null) {
                findings.add(Finding.warning(
                                "published-current",
                                Span.ofFile(CopyPages.fileOf(address)),
                                "this was published, and no page here has its address")
                        .fix("build the site again"));
            } else if (!page.source().equals(published.source())
                    && !wasSigned(there.reviews().get(page.id()), published.source())) {
                findings.add(Finding.warning(
                                "published-current",
                                Span.ofFile(page.path()),
                                "what is published at " + address + " was made before this file was last saved")
                        .fix("build the site again"));
            }
        });
    }

    /** A page that changed since is published in the words that were signed. */
    private static boolean wasSigned(@Nullable PageReview review, Fingerprint source) {
        return review != null
                && review.ledger().entries().stream()
                        .flatMap(kept -> kept.entry().words().stream())
                        .anyMatch(words -> words.exact().equals(source));
    }

    private void tell(String path, String message) {
        findings.add(finding(path, message));
    }

    /** Returns a finding about a file that is not the one that was published. */
    static Finding finding(String path, String message) {
        return Finding.error("published-whole", Span.ofFile(path), message).fix("build the site again");
    }
}
