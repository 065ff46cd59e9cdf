package org.vouch.service.reviewing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.check.rules.ShownWords;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.LedgerReader;
import org.vouch.reader.content.LibraryReader;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.content.ReviewsReader;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.pipeline.PageNames;
import org.vouch.service.verify.PageBodies;
import org.vouch.service.verify.SignatureCache;
import org.vouch.service.verify.Signatures;

/**
 * The site whose reviews are reported, prepared and recorded, as its files are whenever somebody asks.
 *
 * @param root the folder that holds {@code content/}
 * @param today tells the day that is asked about, in the zone of the site
 * @param clock tells when an entry is written
 */
public record ReviewedSite(Path root, Function<ZoneId, LocalDate> today, InstantSource clock) {
    /**
     * Returns a page as its files say it at this moment, with everything that is needed to judge it.
     *
     * @param name the page's path below {@code content/} without its ending, its address, or its file
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     */
    public PageSnapshot page(String name) throws IOException, NoSuchPage {
        Found found = find(name);
        Library library = found.library();
        return new PageSnapshot(
                found.sources(),
                library,
                found.page(),
                new ReviewsReader(found.sources(), library).see(found.page()),
                today.apply(library.settings().timeZone()),
                found.findings());
    }

    /** A page, in the library of what had to be read to find it. */
    private record Found(Sources sources, Library library, Page page, List<Finding> findings) {}

    private Found find(String name) throws NoSuchPage {
        Outcome<Sources> listed = ContentFolder.list(root);
        String file = name.startsWith("content/") ? name : ContentFolder.NAME + "/" + name + ".md";
        boolean known = listed.value().files().stream()
                .anyMatch(each -> each.path().equals(file) && each.path().endsWith(".md"));
        Sources sources = known ? only(listed.value(), file) : listed.value();
        Outcome<Library> read = read(new Outcome<>(sources, listed.findings()));
        Library library = read.value();
        Page page = PageNames.find(new Routes(library), name);
        return new Found(sources, library, page, known ? aboutThisPage(read.findings()) : read.findings());
    }

    /** Where other pages were left out, that their ledgers have no page says nothing. */
    private static List<Finding> aboutThisPage(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.rule().equals(LedgerReader.NO_PAGE))
                .toList();
    }

    /**
     * Returns the page that is meant. It may be saved at the same moment. Nothing is read where a file has that name;
     * only an address or the end of a path takes a look at all pages.
     *
     * @param name the page's path below {@code content/} without its ending, its address, or its file
     * @throws NoSuchPage if there is no such page
     */
    PageId named(String name) throws NoSuchPage {
        Optional<PageId> there = ContentFolder.page(root, name);
        return there.isPresent() ? there.get() : find(name).page().id();
    }

    /**
     * Reads a page anew, for anyone who writes about it.
     *
     * @throws IOException if a file cannot be read, or the page is saved at that moment
     */
    LockedPage held(PageId id) throws IOException {
        PageSnapshot read;
        try {
            read = page(id.path());
        } catch (NoSuchPage gone) {
            throw new IOException(ContentFolder.NAME + "/" + id.path() + ".md cannot be read", gone);
        }
        String path = read.page().path();
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        if (!Fingerprint.of(bytes).equals(read.page().source())) {
            throw new IOException(path + " was saved while it was being read; try again");
        }
        return new LockedPage(read, bytes);
    }

    /** Returns everything of the site but its pages. */
    public Library withoutPages() {
        Outcome<Sources> listed = ContentFolder.list(root);
        return read(new Outcome<>(only(listed.value(), ""), listed.findings())).value();
    }

    /** Returns where readers find the site, as its settings say. */
    public URI address() {
        return withoutPages().settings().baseUrl();
    }

    /** Reads what was listed, and judges its signatures. */
    public static Outcome<Library> read(Outcome<Sources> listed) {
        return read(listed, reader());
    }

    /**
     * Reads what was listed as far as its records are judged by it: of its words, no more than tells that a page has
     * some.
     */
    static Outcome<Library> readForRecords(Outcome<Sources> listed) {
        return read(listed, reader().keeping(page -> page.with(ShownWords.enoughOf(page.body()))));
    }

    private static LibraryReader reader() {
        return new LibraryReader(PageBodies::new, (house, weights) -> (page, source) -> List.of(), PageMemory.NONE);
    }

    private static Outcome<Library> read(Outcome<Sources> listed, LibraryReader reader) {
        return listed.then(sources ->
                reader.read(sources).then(library -> Signatures.judge(sources, library, new SignatureCache())));
    }

    /**
     * Leaves all pages out but one and, if it has words explained, those that may explain them: nothing else of what a
     * page shows is on other pages.
     */
    private static Sources only(Sources sources, String path) {
        boolean asks =
                sources.find(path).filter(page -> says(sources, page, ":term[")).isPresent();
        List<SourceFile> files = sources.files().stream()
                .filter(file -> !file.path().endsWith(".md")
                        || file.path().equals(path)
                        || (asks && says(sources, file, "glossary")))
                .toList();
        return new Sources(sources.root(), files);
    }

    private static boolean says(Sources sources, SourceFile file, String words) {
        try {
            return new String(sources.bytes(file), StandardCharsets.UTF_8).contains(words);
        } catch (IOException unreadable) {
            // The page is read all the same, and that reports it.
            return true;
        }
    }
}
