package org.vouch.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.check.Checked;
import org.vouch.check.Standing;
import org.vouch.page.PageId;
import org.vouch.read.ContentFolder;
import org.vouch.read.Sources;
import org.vouch.render.PagePrinter;
import org.vouch.render.Theme;
import org.vouch.site.Site;
import org.vouch.site.SiteAssembly;
import org.vouch.text.Outcome;
import org.vouch.text.Severity;
import org.vouch.text.Words;

/**
 * The site as it would go out at this moment, made anew whenever it is asked for. Nothing is written; what reading the
 * pages gave is remembered, and a page is printed when somebody looks at it. For one thread at a time.
 */
public final class Preview {
    private final Path root;
    private final Builder builder;
    private final Builder.Program program;
    private final ReadPages pages;
    private long number;
    private Optional<Printer> printer = Optional.empty();

    /**
     * Makes a preview of one site.
     *
     * @param root the folder that holds {@code content/}
     * @param program who builds
     * @param today tells the day on which the site is judged, in the zone of the site
     * @param clock tells when files are listed
     */
    public Preview(Path root, Builder.Program program, Function<ZoneId, LocalDate> today, InstantSource clock) {
        this.root = root;
        this.builder = new Builder(root, program, today);
        this.program = program;
        this.pages = new ReadPages(clock);
    }

    /** What prints, for as long as templates and interface words are the same. */
    private record Printer(String theme, Map<String, Words> words, PagePrinter pages) {}

    /**
     * Reads what changed and judges the whole site.
     *
     * @throws IOException if the templates cannot be read
     */
    public Edition next() throws IOException {
        Outcome<Sources> sources = pages.list(() -> ContentFolder.list(root));
        Checked written = builder.judgeAsWritten(sources, pages, Severity.WARNING);
        Checked served = SignedPages.served(sources.value(), written);
        Theme theme = Theme.read(root.resolve("templates"));
        Map<String, String> assets = theme.assetAddresses();
        Site site = SiteAssembly.of(served, assets, program.version());
        Printer made = printer(theme, site);
        return new Edition(
                ++number,
                root,
                program.version(),
                written,
                new Edition.Printed(site, theme, made.pages()),
                () -> new Edition.Printed(
                        SiteAssembly.of(letOut(written), assets, program.version()), theme, made.pages()));
    }

    private Printer printer(Theme theme, Site site) {
        String fingerprint = theme.fingerprint();
        Printer made = printer.filter(
                        last -> last.theme().equals(fingerprint) && last.words().equals(site.words()))
                .orElseGet(() -> new Printer(fingerprint, site.words(), new PagePrinter(theme, site.words())));
        printer = Optional.of(made);
        return made;
    }

    /** Lets out what is held back: editors see what readers do not. */
    private static Checked letOut(Checked checked) {
        Map<PageId, Standing> standings = new HashMap<>();
        checked.standings()
                .forEach((page, standing) -> standings.put(
                        page, standing instanceof Standing.Held ? new Standing.Out(Optional.empty()) : standing));
        return new Checked(checked.library(), checked.routes(), checked.asOf(), standings, checked.findings());
    }
}
