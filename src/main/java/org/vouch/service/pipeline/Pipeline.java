package org.vouch.service.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.JudgedPages;
import org.vouch.check.rules.JudgedSite;
import org.vouch.check.rules.PageRules;
import org.vouch.check.rules.RuleTimer;
import org.vouch.model.library.Library;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.LibraryReader;
import org.vouch.reader.content.PageInspector;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.content.Progress;
import org.vouch.reader.content.Sources;
import org.vouch.reader.image.ImageShelf;
import org.vouch.service.verify.PageBodies;
import org.vouch.service.verify.SignatureCache;
import org.vouch.service.verify.Signatures;
import org.vouch.service.verify.SignedPages;

/** From files to a judgement, in one place: list, read, judge. A build, a check and a preview all go this way. */
public final class Pipeline {
    private final Path root;
    private final Function<ZoneId, LocalDate> today;
    private final Timings timings;
    private final Progress progress;
    private final ImageFiles images;

    /**
     * Makes the pipeline of one site that is read again and again.
     *
     * @param root the folder that holds {@code content/}
     * @param today tells the day on which the site is judged, in the zone of the site
     * @param timings where the time of each stage is kept
     */
    public Pipeline(Path root, Function<ZoneId, LocalDate> today, Timings timings) {
        this(root, today, timings, Progress.NONE, ImageFiles.lookedAt(root));
    }

    /**
     * Makes the pipeline of one site.
     *
     * @param root the folder that holds {@code content/}
     * @param today tells the day on which the site is judged, in the zone of the site
     * @param timings where the time of each stage is kept
     * @param progress is notified of each page and rule
     * @param images its image files
     */
    Pipeline(Path root, Function<ZoneId, LocalDate> today, Timings timings, Progress progress, ImageFiles images) {
        this.root = root;
        this.today = today;
        this.timings = timings;
        this.progress = progress;
        this.images = images;
    }

    /**
     * A site as it was read.
     *
     * @param sources its files
     * @param library what they say
     * @param findings what was found while reading
     */
    public record Read(Sources sources, Library library, List<Finding> findings) {}

    /** Looks at pages and words as the rules of a house do. */
    private record Inspector(PageRules rules, RuleTimer watch) implements PageInspector {
        @Override
        public List<Finding> inspect(Page page, Source source) {
            return rules.check(page, source, watch);
        }

        @Override
        public List<Finding> inspect(SiteSettings.SearchWord words, String language) {
            return rules.check(words, language);
        }
    }

    /** Returns the files of the site. */
    Outcome<Sources> list() {
        images.begin();
        Runnable listed = timings.stage("list the files");
        Outcome<Sources> sources = ContentFolder.list(root);
        listed.run();
        return sources;
    }

    /**
     * Reads the site.
     *
     * @param memory what is remembered of its pages
     * @param known what is known of its signatures already
     * @param least what weighs less than this is not looked for: advice is for who checks, and takes time
     */
    public Read read(Outcome<Sources> sources, PageMemory memory, SignatureCache known, Severity least) {
        PageInspector.Maker inspectors = (house, weights) -> {
            PageRules rules = PageRules.under(house, weights.raise() ? Severity.ADVICE : least);
            return new Inspector(rules, timings.wanted() ? timings::rule : RuleTimer.NONE);
        };
        Runnable wasRead = timings.stage("read them");
        Outcome<Library> read = sources.then(files -> new LibraryReader(PageBodies::new, inspectors, memory, progress)
                .read(files)
                .then(library -> Signatures.judge(files, library, known))
                .then(library -> Pictures.judge(files, library, images, memory)));
        wasRead.run();
        return new Read(sources.value(), read.value(), read.findings());
    }

    /**
     * Makes the images of the pages ready that go out.
     *
     * @param shelf where they are kept in the sizes that screens need
     * @throws IOException if an image cannot be read
     */
    public Pictures pictures(Checked checked, ImageShelf shelf) throws IOException {
        return Pictures.of(checked, images, Optional.of(shelf));
    }

    /** Returns how many times an image file had to be read. */
    public int imageReads() {
        return images.reads();
    }

    /** Judges which pages may go out, and in which words. */
    public JudgedPages pages(Read read) {
        return SignedPages.judge(
                read.sources(),
                read.library(),
                today.apply(read.library().settings().timeZone()));
    }

    /**
     * Reads a site and judges it by every rule.
     *
     * @param memory what is remembered of its pages
     * @param least what weighs less than this is not looked for
     */
    JudgedSite judge(Outcome<Sources> sources, PageMemory memory, Severity least) {
        Read read = read(sources, memory, new SignatureCache(), least);
        Runnable judged = timings.stage("judge what they say");
        JudgedSite site = pages(read).site(read.findings(), watch());
        judged.run();
        return site;
    }

    /** Returns who learns of each rule. */
    public RuleTimer watch() {
        return words -> {
            progress.at(() -> "judging: " + words);
            return timings.rule(words);
        };
    }
}
