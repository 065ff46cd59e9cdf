package org.vouch.service.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vouch.check.links.ExternalLinkChecker;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.Gate;
import org.vouch.check.rules.JudgedSite;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.ProgramRelease;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.LibraryReader;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.content.Progress;
import org.vouch.reader.content.Sources;
import org.vouch.reader.content.UnreadPages;
import org.vouch.reader.image.ImageShelf;
import org.vouch.service.verify.PublishedKeys;
import org.vouch.service.verify.PublishedRecords;
import org.vouch.site.render.AppearanceFaults;
import org.vouch.site.render.TemplateCopy;
import org.vouch.site.render.TemplateFaults;
import org.vouch.site.render.Theme;
import org.vouch.store.cache.BuildCache;
import org.vouch.store.ledger.Baseline;
import org.vouch.store.ledger.WrittenBaseline;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublicationReport;

/** The order of the work, in one place: list, read, judge, assemble, print, publish. */
public final class Builder {
    /** Where what is remembered between builds is kept, unless a build says otherwise. */
    private static final String MEMORY = ".vouch";

    private static final String IMAGES = "images";

    private final Path root;
    private final Program program;
    private final Function<ZoneId, LocalDate> today;
    private final Timings timings;
    private final ImageFiles images;
    private final Pipeline pipeline;
    private final Progress progress;

    /**
     * Makes a builder for one site.
     *
     * @param root the folder that holds {@code content/}
     * @param program who builds
     * @param today tells the day on which the site is judged, in the zone of the site
     */
    public Builder(Path root, Program program, Function<ZoneId, LocalDate> today) {
        this(root, program, today, Timings.none(), Progress.NONE);
    }

    private Builder(Path root, Program program, Function<ZoneId, LocalDate> today, Timings timings, Progress progress) {
        this.root = root;
        this.program = program;
        this.today = today;
        this.timings = timings;
        this.progress = progress;
        this.images = ImageFiles.handedOn(root);
        this.pipeline = new Pipeline(root, today, timings, progress, images);
    }

    /** Returns a builder of the same site whose work is measured. */
    public Builder timed(Timings by) {
        return new Builder(root, program, today, by, progress);
    }

    /**
     * Returns a builder of the same site that tells how far it has come.
     *
     * @param to is notified what is being done, by several threads at once; it asks for the words only if it passes
     *     them on
     */
    public Builder telling(Consumer<Supplier<String>> to) {
        return new Builder(root, program, today, timings, to::accept);
    }

    /**
     * Who builds.
     *
     * @param version what readers of a page's source may know, such as {@code Vouch 1.0}
     * @param identity tells this build of the program from any other; what another one remembered is not trusted
     */
    public record Program(String version, String identity) {
        /** Returns the release that the version names; none while the program is developed. */
        public Optional<ProgramRelease> release() {
            return ProgramRelease.of(version.substring(version.lastIndexOf(' ') + 1));
        }
    }

    /** Returns how many times an image file had to be read. */
    int imageReads() {
        return images.reads();
    }

    /** Reads and judges the site, and writes nothing. */
    public BuildReport check() {
        Compared compared = judge(pipeline.list(), PageMemory.NONE, Severity.ADVICE);
        return report(compared.site().checked(), List.of(), Optional.empty()).knowing(compared.known());
    }

    /**
     * Writes down what is found in the files of the site, so that later only what is new is reported; if that was done
     * before, takes out what is fixed since.
     *
     * @return what was done; nothing if there are errors in the settings of the site, or in what is written down
     * @throws IOException if the disk refuses
     */
    public Optional<WrittenBaseline> writeBaseline() throws IOException {
        Outcome<Sources> sources = pipeline.list();
        if (LibraryReader.settings(sources.value()).findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            // Without its settings a site is another one, and what is found in it is something else.
            return Optional.empty();
        }
        return new Baseline(root)
                .write(pipeline.judge(sources, PageMemory.NONE, Severity.ADVICE).findings());
    }

    /**
     * Tells everything that a build would stop at, and writes nothing: reads and judges the site, compares its records
     * with those that were published before, and prints its pages if nothing stops it.
     *
     * @param published the output folder; need not exist
     * @param closing from which weight on a finding closes the gate; empty if none does
     * @param thorough whether every finished page is read as a browser would, and not a few of each kind
     * @throws IOException if a file that was published, or one of the site, cannot be read
     */
    public BuildReport check(Path published, Optional<Severity> closing, boolean thorough) throws IOException {
        return check(published, closing, thorough, checked -> List.of());
    }

    /**
     * Tells the same, and asks other hosts whether the links to them lead anywhere.
     *
     * @param published the output folder; need not exist
     * @param closing from which weight on a finding closes the gate; empty if none does
     * @param thorough whether every finished page is read as a browser would, and not a few of each kind
     * @throws IOException if a file that was published, or one of the site, cannot be read
     */
    public BuildReport check(Path published, Optional<Severity> closing, boolean thorough, ExternalLinkChecker outside)
            throws IOException {
        return check(
                published,
                closing,
                thorough,
                checked -> outside.check(checked.library()).stream()
                        .flatMap(finding -> checked.library().settings().weights().weighed(finding).stream())
                        .toList());
    }

    private BuildReport check(
            Path published, Optional<Severity> closing, boolean thorough, Function<Checked, List<Finding>> more)
            throws IOException {
        Outcome<Sources> sources = pipeline.list();
        SiteSettings settings = LibraryReader.settings(sources.value()).value();
        Theme theme = Theme.read(root.resolve("templates")).with(settings.appearance());
        Compared judged = judge(sources, PageMemory.NONE, Severity.ADVICE).and(faults(theme, settings));
        JudgedSite site = withPublished(judged.site(), published);
        Checked checked = site.checked();
        Gate gate = Gate.of(site, closing);
        List<Finding> failures = proved(gate, theme, thorough);
        List<Finding> found = new ArrayList<>(failures);
        found.addAll(more.apply(checked));
        return report(checked, found, Optional.empty())
                .stoppedBy(stopping(gate, failures))
                .knowing(judged.known())
                .and(PublishedKeys.check(published, root));
    }

    private static List<Finding> stopping(Gate gate, List<Finding> ofPages) {
        if (gate instanceof Gate.Open open) {
            return open.stopping(ofPages);
        }
        return gate instanceof Gate.Closed closed ? closed.because() : List.of();
    }

    private List<Finding> proved(Gate gate, Theme theme, boolean thorough) throws IOException {
        if (!(gate instanceof Gate.Open open)) {
            return List.of();
        }
        Runnable printed = timings.stage("print its pages");
        Pictures pictures = Pictures.opened(
                open.checked(), images, new ImageShelf(root.resolve(MEMORY).resolve(IMAGES)));
        if (!pictures.findings().isEmpty()) {
            return pictures.findings();
        }
        List<Finding> found =
                Release.of(open, theme, root, pictures, program.version()).tried(thorough, progress);
        printed.run();
        return found;
    }

    /**
     * Builds the site into a folder, if nothing closes the gate.
     *
     * @param output the folder, held for this build
     * @param outputName names the folder among all into which this site is built
     * @param remembered where what is remembered between builds is
     * @param closing from which weight on a finding closes the gate; empty if none does
     * @param thorough whether every finished page is read as a browser would, and not a few of each kind
     * @throws IOException if a file of the site cannot be read
     */
    public BuildReport build(
            OutputFolder output, String outputName, Path remembered, Optional<Severity> closing, boolean thorough)
            throws IOException {
        Outcome<Sources> sources = pipeline.list();
        SiteSettings settings = LibraryReader.settings(sources.value()).value();
        Theme theme = Theme.read(root.resolve("templates")).with(settings.appearance());
        // Nothing is made in a folder that is no site, not even what would be remembered of it.
        try (BuildCache memory = sources.value().files().isEmpty()
                ? BuildCache.ofNothing(remembered, program.identity())
                : BuildCache.open(remembered, program.identity())) {
            LocalDate asOf = today.apply(settings.timeZone());
            Optional<String> seen = memory.fingerprints(sources.value(), file -> images.bytes(sources.value(), file))
                    .map(files -> everythingThatCounts(files, sources.findings(), theme, asOf, closing));
            Optional<BuildReport> again = seen.flatMap(what -> memory.ending(outputName, what))
                    .filter(last -> !thorough && output.standing().equals(Optional.of(last.manifest())))
                    .map(last -> last.report().again());
            if (again.isPresent()) {
                return again.get();
            }
            Compared judged = judge(sources, memory, Severity.WARNING).and(faults(theme, settings));
            JudgedSite site = withPublished(judged.site(), output.path());
            memory.save(sources.value(), file -> images.bytes(sources.value(), file));
            ImageShelf shelf = new ImageShelf(remembered.resolve(IMAGES));
            List<Finding> keys = PublishedKeys.check(output.path(), root);
            BuildReport report = publish(Gate.of(site, closing), site.checked(), theme, shelf, output, thorough)
                    .knowing(judged.known());
            if (report.published().isPresent()) {
                Map<String, Fingerprint> files =
                        memory.fingerprintsNow(sources.value(), file -> images.bytes(sources.value(), file));
                output.standing()
                        .ifPresent(manifest -> memory.saveEnding(
                                outputName,
                                new BuildCache.Ending(
                                        everythingThatCounts(files, sources.findings(), theme, asOf, closing),
                                        manifest,
                                        report)));
            }
            // What differs from the site before is true of this build alone, so it is not remembered.
            return report.and(keys);
        }
    }

    private List<Finding> faults(Theme theme, SiteSettings settings) {
        List<Finding> faults = new ArrayList<>(TemplateFaults.of(theme));
        faults.addAll(TemplateCopy.outdated(theme, root.resolve("templates")));
        faults.addAll(AppearanceFaults.of(theme, settings.appearance()));
        return faults;
    }

    /** Compares the records of a judged site with those that were published before. */
    private JudgedSite withPublished(JudgedSite site, Path published) throws IOException {
        return site.and(
                PublishedRecords.check(published, site.checked().library().reviews(), root));
    }

    /** Judges the site; what is known of it is kept apart. */
    private Compared judge(Outcome<Sources> sources, PageMemory memory, Severity least) {
        Compared judged = Compared.of(pipeline.judge(sources, memory, least), sources.value());
        return judged.and(ReleaseAsked.check(judged.site().checked().library().settings(), program));
    }

    private BuildReport publish(
            Gate gate, Checked checked, Theme theme, ImageShelf shelf, OutputFolder output, boolean thorough)
            throws IOException {
        if (!(gate instanceof Gate.Open open)) {
            List<Finding> because = gate instanceof Gate.Closed closed ? closed.because() : List.of();
            return report(checked, List.of(), Optional.empty()).stoppedBy(because);
        }
        Runnable sized = timings.stage("size its images");
        Pictures pictures = pipeline.pictures(open.checked(), shelf);
        sized.run();
        if (!pictures.findings().isEmpty()) {
            return report(checked, pictures.findings(), Optional.empty()).stoppedBy(pictures.findings());
        }
        Runnable assembled = timings.stage("assemble the site");
        Release release = Release.of(open, theme, root, pictures, program.version());
        assembled.run();
        Release.Published published = release.publish(output, thorough, timings, progress);
        if (published.report().isEmpty()) {
            return report(checked, published.findings(), Optional.empty())
                    .stoppedBy(open.stopping(published.findings()));
        }
        PublicationReport done = published.report().get();
        List<Finding> findings = new ArrayList<>(published.findings());
        findings.addAll(done.findings());
        pictures.withoutWebp().ifPresent(findings::add);
        return report(
                checked,
                findings,
                Optional.of(new BuildReport.Published(
                        done.written(), done.unchanged(), done.deleted().size(), done.bytes())));
    }

    /** Two builds for which this is equal give the same bytes. */
    private String everythingThatCounts(
            Map<String, Fingerprint> files,
            List<Finding> listing,
            Theme theme,
            LocalDate asOf,
            Optional<Severity> closing) {
        StringBuilder text = new StringBuilder();
        text.append(program.identity()).append('\n').append(program.version()).append('\n');
        text.append(ImageShelf.writesWebp()).append('\n');
        text.append(theme.fingerprint())
                .append('\n')
                .append(asOf)
                .append('\n')
                .append(closing)
                .append('\n');
        // Links that lead nowhere, and folders that cannot be opened, are reported too, and are no files.
        listing.forEach(finding -> text.append(finding).append('\n'));
        new TreeMap<>(files)
                .forEach((path, fingerprint) ->
                        text.append(path).append('\0').append(fingerprint.hex()).append('\n'));
        return Fingerprint.of(text.toString()).hex();
    }

    private static BuildReport report(Checked checked, List<Finding> more, Optional<BuildReport.Published> published) {
        List<Finding> findings = new ArrayList<>(checked.findings());
        findings.addAll(more);
        findings.sort(Finding.BY_PLACE);
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        List<BuildReport.HeldBack> held = new ArrayList<>();
        for (Page page : checked.library().pages()) {
            PublicationStatus standing = checked.standing(page);
            fates.merge(
                    standing.match(
                            out -> page.kind() == PageKind.ARTICLE ? Fate.ARTICLE : Fate.PAGE,
                            back -> Fate.HELD,
                            withdrawn -> Fate.WITHDRAWN),
                    1,
                    Integer::sum);
            if (standing instanceof PublicationStatus.Held why) {
                held.add(new BuildReport.HeldBack(page.id().path(), why.reason()));
            }
        }
        UnreadPages.of(checked.findings()).forEach((name, reason) -> held.add(new BuildReport.HeldBack(name, reason)));
        List<BuildReport.HeldBack> heldFiles = new ArrayList<>();
        checked.files()
                .held()
                .forEach((path, reason) -> heldFiles.add(
                        new BuildReport.HeldBack(path.substring(ContentFolder.NAME.length() + 1), reason)));
        int files = checked.library().attachments().size() - heldFiles.size();
        return new BuildReport(
                findings,
                fates.getOrDefault(Fate.ARTICLE, 0),
                fates.getOrDefault(Fate.PAGE, 0),
                fates.getOrDefault(Fate.WITHDRAWN, 0),
                files,
                held,
                heldFiles,
                List.of(),
                Optional.empty(),
                published);
    }

    /** What becomes of a page. */
    private enum Fate {
        ARTICLE,
        PAGE,
        WITHDRAWN,
        HELD
    }
}
