package org.vouch.service.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PageFacts;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Library;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.page.Page;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.reader.content.ReviewsReader;
import org.vouch.reader.content.Sources;
import org.vouch.service.pipeline.Compared;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.pipeline.NotPublic;
import org.vouch.service.reviewing.PageHistory;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewSheet;
import org.vouch.service.reviewing.ReviewSheets;
import org.vouch.service.reviewing.SheetAddresses;
import org.vouch.service.reviewing.WorkList;
import org.vouch.site.render.TemplateFailure;
import org.vouch.site.view.BodyView;
import org.vouch.site.view.OutputPage;
import org.vouch.store.publish.OutputFolder;

/** The site at one moment. Pages are printed when somebody asks for them. May be used by several threads. */
public final class SiteSnapshot {
    private static final String OTHER_WORDS =
            "its words changed since they were signed, and readers get those that were signed";

    private final long number;
    private final String version;
    private final Sources sources;
    private final Checked written;
    private final Checked served;
    private final SnapshotFindings findings;
    private final PrintedFiles published;
    private final PrintedFiles.OnDemand editors;
    private final PrintedFiles.OnDemand lists;
    private final List<NotPublic> notPublic;
    private @Nullable WorkList workList;
    private @Nullable ReviewSheets sheets;

    SiteSnapshot(
            long number,
            String version,
            Sources sources,
            Checked written,
            Checked served,
            Compared compared,
            PrintedSite published,
            PrintedSite.Maker withHeld,
            PrintedSite.Maker withLists) {
        this(
                number,
                version,
                sources,
                written,
                served,
                SnapshotFindings.of(compared, written.routes()),
                new PrintedFiles(published, served.routes()),
                new PrintedFiles.OnDemand(withHeld, written.routes()),
                new PrintedFiles.OnDemand(withLists, served.routes()));
    }

    private SiteSnapshot(
            long number,
            String version,
            Sources sources,
            Checked written,
            Checked served,
            SnapshotFindings findings,
            PrintedFiles published,
            PrintedFiles.OnDemand editors,
            PrintedFiles.OnDemand lists) {
        this.number = number;
        this.version = version;
        this.sources = sources;
        this.written = written;
        this.served = served;
        this.findings = findings;
        this.published = published;
        this.editors = editors;
        this.lists = lists;
        this.notPublic = NotPublic.of(served, written.library());
    }

    /** Returns what was known of the site when it was brought in; it is not among the findings. */
    public List<Finding> known() {
        return findings.known();
    }

    /**
     * Returns the same site once more, when there can be no newer one.
     *
     * @param later its number
     * @param why there is none
     */
    SiteSnapshot kept(long later, Finding why) {
        return new SiteSnapshot(
                later, version, sources, written, served, findings.with(why), published, editors, lists);
    }

    /** Returns which edition it is; a later one has a greater number. */
    public long number() {
        return number;
    }

    /** Returns what was read, with every page as it is written. */
    public Checked checked() {
        return written;
    }

    /**
     * Returns everything that was recorded about a page.
     *
     * @param name the page's path below {@code content/} without its ending
     * @throws NoSuchPage if there is no such page
     */
    public PageHistory history(String name) throws NoSuchPage {
        Page page = written.routes().find(name).orElseThrow(() -> new NoSuchPage(name));
        return PageHistory.of(page, sources.root(), written.library(), findings.all());
    }

    /**
     * Returns what was recorded about a page, as this edition read it.
     *
     * @param name the page's path below {@code content/} without its ending
     * @param number of the entry
     * @return nothing if this edition has no such entry
     * @throws IOException if a file of the ledger cannot be read
     */
    public Optional<ReviewQueries.Receipt> receipt(String name, int number) throws IOException {
        Optional<Page> page = written.routes().find(name);
        return page.isPresent()
                ? ReviewQueries.receipt(sources.root(), written.library(), page.get(), number)
                : Optional.empty();
    }

    /** Counts what leads to the pages that readers get. */
    PageFacts facts() {
        return new PageFacts(served);
    }

    /** Returns what looks at the pages in the words of their files. */
    ReviewsReader reader() {
        return new ReviewsReader(sources, written.library());
    }

    /** Returns the path before every address, such as {@code /help}; empty if the site is at the root. */
    public String basePath() {
        return written.library().settings().basePath();
    }

    /** Returns what somebody should fix, in the order of its places; advice is for who asks for it. */
    public List<Finding> findings() {
        return findings.all();
    }

    /** Returns everything that was read, as it is written. */
    public Library library() {
        return written.library();
    }

    /** Returns the reviewers' work list; made when it is first asked for. */
    public synchronized WorkList workList() {
        WorkList made = workList;
        if (made == null) {
            made = WorkList.of(sources, new Outcome<>(written.library(), written.findings()), zone -> written.asOf());
            workList = made;
        }
        return made;
    }

    /**
     * Returns what makes all pages differ from what is intended: what is wrong with the settings, or with the
     * templates.
     */
    public List<Finding> ofEveryPage() {
        return findings.ofEveryPage();
    }

    /** Returns what may be why a page is not there: errors in files that are no pages, or could not be read as one. */
    public List<Finding> ofNoPage() {
        return findings.ofNoPage();
    }

    /** Returns the paths of all files that would go out. */
    public SortedSet<String> files() throws IOException {
        SortedSet<String> files = published.paths();
        files.add(OutputFolder.MANIFEST);
        return files;
    }

    /**
     * What somebody asked for.
     *
     * @param bytes the file
     * @param page whether a template printed it; other files are handed on as they are
     * @param source the path of the page's own file; empty if nobody wrote it
     * @param heldBack why readers do not get it in these words; empty if they do
     * @param notPublic the pages that this one leads to as one of the lists of editors, and that readers do not get
     * @param findings what is to be said about the page, or about the templates that print it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Served(
            byte[] bytes,
            boolean page,
            Optional<String> source,
            Optional<String> heldBack,
            List<NotPublic> notPublic,
            List<Finding> findings) {
        /** Copies the lists in. */
        public Served {
            notPublic = List.copyOf(notPublic);
            findings = List.copyOf(findings);
        }

        private static Served file(byte[] bytes) {
            return new Served(bytes, false, Optional.empty(), Optional.empty(), List.of(), List.of());
        }

        /** Returns whether something has to be fixed before the site goes out. */
        public boolean stops() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    /**
     * Returns a file as readers would get it.
     *
     * @param path below the output, such as {@code articles/index.html}
     * @throws IOException if a file of the site cannot be read
     */
    public Optional<Served> published(String path) throws IOException {
        return path.equals(OutputFolder.MANIFEST) ? Optional.of(manifest()) : served(published, path, Optional.empty());
    }

    /**
     * Returns a file as its editors see it: a page that is held back is shown, in lists too, and one that changed since
     * it was signed is shown as it is now.
     *
     * @param path below the output, such as {@code articles/index.html}
     * @throws IOException if a file of the site cannot be read
     */
    public Optional<Served> written(String path) throws IOException {
        Optional<String> heldBack = page(path).flatMap(page -> heldBack(served, page));
        if (heldBack.isPresent()) {
            return served(editors.get(), path, heldBack);
        }
        if (!notPublic.isEmpty() && isList(path)) {
            Optional<Served> list = served(lists.get(), path, Optional.empty());
            if (list.isPresent()) {
                return list;
            }
        }
        Optional<Served> file = published(path);
        // A page that is held back shows files that stay back with it, and leads to feeds that nothing else is in.
        return file.isPresent() || (notPublic.isEmpty() && FileKind.named(path) == FileKind.OTHER)
                ? file
                : served(editors.get(), path, Optional.empty());
    }

    /**
     * Returns whether a path is that of a page which shows others: a home page, one that opens a list, or one that
     * nobody wrote.
     */
    private boolean isList(String path) {
        return path.endsWith("index.html")
                && page(path)
                        .map(page -> written.routes().listings().isOpenedBy(page)
                                || ListingAddresses.of(written.library().settings(), page.language())
                                        .home()
                                        .equals(page.address()))
                        .orElse(true);
    }

    /**
     * Returns whether there is a page or an image at a path as its editors see the site, without printing it.
     *
     * @param path below the output, such as {@code articles/index.html}
     * @throws IOException if a file of the site cannot be read
     */
    public boolean has(String path) throws IOException {
        return published.has(path)
                || ((!notPublic.isEmpty()
                                || FileKind.named(path) != FileKind.OTHER
                                || page(path).isPresent())
                        && editors.get().has(path));
    }

    /**
     * Returns a page as a reviewer is shown it, in the words that are in its file now.
     *
     * @param name the page's path below {@code content/} without its ending, its address, or its file
     * @param reviewer id of the person
     * @param before the words that they were shown before, such as those of a decision that was refused; nothing for
     *     those that they signed last, or that count
     * @param addresses where its links and pictures lead
     * @throws IOException if the page's file cannot be read, or was saved since this edition was made
     * @throws NoSuchPage if there is no such page
     */
    public ReviewSheet sheet(String name, String reviewer, Optional<SignedText> before, SheetAddresses addresses)
            throws IOException, NoSuchPage {
        return sheet(name, reviewer, before, addresses.site(), part -> addresses.moved(part, basePath()));
    }

    /**
     * Returns a page as {@link #sheet(String, String, Optional, SheetAddresses)} does, for a place without a server.
     *
     * @param base is before addresses that start with '/'
     * @param pictures puts something in the place of a picture
     */
    public ReviewSheet sheet(
            String name,
            String reviewer,
            Optional<SignedText> before,
            String base,
            UnaryOperator<BodyView.Part> pictures)
            throws IOException, NoSuchPage {
        Page page = written.routes().find(name).orElseThrow(() -> new NoSuchPage(name));
        // Readers get a link to a document once the page is reviewed, and a reviewer sees it before.
        boolean asWritten =
                heldBack(served, page).isPresent() || !served.files().held().isEmpty();
        PrintedFiles shelf = asWritten ? editors.get() : published;
        BodyView body = shelf.page(page.address().file())
                .map(leaf -> leaf.view().get().body())
                .orElse(BodyView.NONE);
        List<BodyView.Part> parts = body.parts().stream().map(pictures).toList();
        return sheets().sheet(page, new BodyView(parts), base, reviewer, before);
    }

    /**
     * Returns why readers do not get a page in the words that are in its file; nothing if they do.
     *
     * @param served what readers get
     * @param page as it is written
     */
    static Optional<String> heldBack(Checked served, Page page) {
        return served.standing(page)
                .match(
                        vouched -> served.routes()
                                        .find(page.path())
                                        .filter(shown -> shown.source().equals(page.source()))
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(OTHER_WORDS),
                        plain -> Optional.empty(),
                        edited -> Optional.empty(),
                        held -> Optional.of(held.reason()),
                        withdrawn -> Optional.empty());
    }

    /** Returns the page that its author wrote for a file of the site, if anybody did. */
    private Optional<Page> page(String path) {
        if (!path.endsWith("index.html")) {
            return Optional.empty();
        }
        String address = "/" + path.substring(0, path.length() - "index.html".length());
        return written.routes()
                .find(address)
                .filter(page -> page.address().path().equals(address));
    }

    private synchronized ReviewSheets sheets() {
        ReviewSheets made = sheets;
        if (made == null) {
            made = new ReviewSheets(sources, written);
            sheets = made;
        }
        return made;
    }

    private Optional<Served> served(PrintedFiles shelf, String path, Optional<String> heldBack) throws IOException {
        Optional<OutputPage> printed = shelf.page(path);
        if (printed.isEmpty()) {
            return shelf.file(path).map(bytes -> Served.file(bytes));
        }
        OutputPage leaf = printed.get();
        Optional<String> source = page(path).map(Page::path);
        List<NotPublic> marked = shelf != published ? notPublic : List.of();
        List<Finding> about = new ArrayList<>(source.map(findings::of).orElse(List.of()));
        try {
            return Optional.of(new Served(shelf.print(leaf), true, source, heldBack, marked, about));
        } catch (TemplateFailure failure) {
            about.add(findings.once(shelf.placed(failure, leaf)));
            return Optional.of(new Served(new byte[0], true, source, heldBack, marked, about));
        }
    }

    private Served manifest() throws IOException {
        SortedMap<String, Fingerprint> fingerprints = new TreeMap<>();
        for (String file : files()) {
            if (!file.equals(OutputFolder.MANIFEST)) {
                served(published, file, Optional.empty())
                        .ifPresent(served -> fingerprints.put(file, Fingerprint.of(served.bytes())));
            }
        }
        byte[] bytes = published.manifest(fingerprints, version);
        return Served.file(bytes);
    }
}
