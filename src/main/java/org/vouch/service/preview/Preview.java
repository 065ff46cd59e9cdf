package org.vouch.service.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.JudgedPages;
import org.vouch.check.rules.JudgedSite;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.image.ImageShelf;
import org.vouch.reader.image.ShareCard;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.pipeline.Compared;
import org.vouch.service.pipeline.NotPublic;
import org.vouch.service.pipeline.Pictures;
import org.vouch.service.pipeline.Pipeline;
import org.vouch.service.pipeline.ReleaseAsked;
import org.vouch.service.pipeline.Timings;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.verify.KeptTexts;
import org.vouch.service.verify.SignatureCache;
import org.vouch.site.render.AppearanceFaults;
import org.vouch.site.render.PagePrinter;
import org.vouch.site.render.TemplateCopy;
import org.vouch.site.render.TemplateFaults;
import org.vouch.site.render.Theme;
import org.vouch.site.view.Site;
import org.vouch.site.view.SiteAssembly;

/**
 * The site as it would go out at this moment, made anew whenever it is asked for. Nothing is written; what reading the
 * pages gave is remembered, and a page is printed when somebody looks at it. For one thread at a time.
 */
public final class Preview {
    /** So often files are listed anew that were deleted while they were read. */
    private static final int TURNS = 5;

    private final Path root;
    private final Pipeline pipeline;
    private final Builder.Program program;
    private final Function<ZoneId, LocalDate> today;
    private final InstantSource clock;
    private final ReadPages pages;
    private final SignatureCache signatures = new SignatureCache();
    private final ImageShelf images;
    private long number;
    private Optional<Printer> printer = Optional.empty();
    private Optional<Theme> lastTheme = Optional.empty();

    /**
     * Makes a preview of one site.
     *
     * @param root the folder that holds {@code content/}
     * @param program who builds
     * @param today tells the day on which the site is judged, in the zone of the site
     * @param clock tells when files are listed, and when an entry is written
     */
    public Preview(Path root, Builder.Program program, Function<ZoneId, LocalDate> today, InstantSource clock) {
        this.root = root;
        this.pipeline = new Pipeline(root, today, Timings.none());
        this.program = program;
        this.today = today;
        this.clock = clock;
        this.images = new ImageShelf(root.resolve(".vouch/images"));
        this.pages = new ReadPages(clock);
    }

    /** Returns the same site as its reviews are recorded, on the same day and by the same clock. */
    public ReviewedSite reviewed() {
        return new ReviewedSite(root, today, clock);
    }

    /** What prints, for as long as templates and interface words are the same. */
    private record Printer(String theme, Map<String, Messages> words, PagePrinter pages) {}

    /**
     * Looks at all files and judges the whole site.
     *
     * @throws IOException if the templates cannot be read
     */
    public SiteSnapshot next() throws IOException {
        return next(Changes.ANY);
    }

    /**
     * Reads what changed and judges the whole site.
     *
     * @param changed what may have changed since the last edition; the first looks at everything anyway
     * @throws IOException if the templates cannot be read
     */
    public SiteSnapshot next(Changes changed) throws IOException {
        Pipeline.Read read = read(changed);
        // A folder that is being deleted, as by a change of branches, is no reason to tell of each of its files.
        for (int turn = 1; turn < TURNS && read.findings().stream().anyMatch(ContentFolder::tellsGone); turn++) {
            read = read(Changes.ANY);
        }
        JudgedPages judged = pipeline.pages(read);
        Theme theme = theme().with(read.library().settings().appearance());
        Checked served = judged.served();
        // What readers meet, and what is wrong, are found out at once by two processors.
        CompletableFuture<PrintedSite> published = CompletableFuture.supplyAsync(() -> assembled(served, theme));
        JudgedSite site = judged.site(read.findings(), pipeline.watch());
        PrintedSite readers = published.join();
        site = site.and(readers.printer().malformed())
                .and(TemplateFaults.of(theme))
                .and(TemplateCopy.outdated(theme, root.resolve("templates")))
                .and(AppearanceFaults.of(theme, read.library().settings().appearance()))
                .and(ReleaseAsked.check(read.library().settings(), program));
        Checked written = new Checked(
                read.library(),
                judged.written().routes(),
                judged.written().clashes(),
                served.asOf(),
                letOut(
                        served,
                        read.library(),
                        page -> SiteSnapshot.heldBack(served, page).isPresent()),
                site.findings());
        // Lists are those of readers, with the pages that are held back in their places.
        Checked listed = new Checked(
                served.library(),
                served.routes(),
                served.clashes(),
                served.asOf(),
                letOut(served, served.library(), page -> NotPublic.isHeld(served, page)),
                List.of());
        return new SiteSnapshot(
                ++number,
                program.version(),
                read.sources(),
                written,
                served,
                Compared.of(site, read.sources()),
                readers,
                () -> printed(written.withFilesOfEditors(), theme),
                () -> printed(listed.withFilesOfEditors(), theme));
    }

    private Theme theme() throws IOException {
        Path templates = root.resolve("templates");
        Theme now = lastTheme.isPresent()
                ? Theme.again(templates, lastTheme.get(), clock.instant())
                : Theme.read(templates, clock.instant());
        lastTheme = Optional.of(now);
        return now;
    }

    /** Returns how many image files had to be read so far; those that nobody saved since are not read again. */
    int imageReads() {
        return pipeline.imageReads();
    }

    /** Returns how many of the site's own templates had to be read for the last edition. */
    int templateReads() {
        return lastTheme.map(Theme::reads).orElse(0);
    }

    private Pipeline.Read read(Changes changed) {
        return pipeline.read(pages.list(root, changed), pages, signatures, Severity.WARNING);
    }

    /**
     * Returns the last edition once more, with the reason why there is no newer one.
     *
     * @param last the edition that stays
     * @param why what went wrong while the next one was made
     */
    public SiteSnapshot after(SiteSnapshot last, Throwable why) {
        return last.kept(
                ++number,
                Finding.error(
                                "file-unreadable",
                                Span.ofFile(ContentFolder.NAME),
                                "the site could not be read, so what you see is older than its files: " + why)
                        .fix("look at the file that is named, and save it again"));
    }

    private PrintedSite assembled(Checked checked, Theme theme) {
        try {
            return printed(checked, theme);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Called one after the other by anyone who asks for an edition, and later for what its editors see. */
    private synchronized PrintedSite printed(Checked checked, Theme theme) throws IOException {
        Pictures pictures = pipeline.pictures(checked, images);
        Site site = SiteAssembly.preview(
                checked,
                theme.published(),
                pictures.files(),
                ShareCard::canWrite,
                KeptTexts.of(root).prose(checked.library()),
                program.version());
        return new PrintedSite(site, theme, root, pictures, printer(theme, site).pages());
    }

    private Printer printer(Theme theme, Site site) {
        String fingerprint = theme.fingerprint();
        Printer made = printer.filter(
                        last -> last.theme().equals(fingerprint) && last.words().equals(site.words()))
                .orElseGet(() -> new Printer(fingerprint, site.words(), new PagePrinter(theme, site.words())));
        printer = Optional.of(made);
        return made;
    }

    /** Lets out what is held back, in the words that are in its file: editors see what readers do not. */
    private static Map<PageId, PublicationStatus> letOut(Checked served, Library library, Predicate<Page> which) {
        Map<PageId, PublicationStatus> standings = new HashMap<>();
        for (Page page : library.pages()) {
            standings.put(page.id(), which.test(page) ? new PublicationStatus.Plain() : served.standing(page));
        }
        return standings;
    }
}
