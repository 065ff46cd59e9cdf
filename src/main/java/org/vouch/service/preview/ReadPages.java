package org.vouch.service.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.review.PageReview;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.LedgerReader;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.content.PageSettings;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;

/**
 * What reading each page and its ledger gave, for as long as the program runs.
 *
 * <p>A file whose time and size are as they were is not read again, unless it was saved so shortly before it was read
 * that its time cannot tell a later save; then its bytes are compared.
 */
final class ReadPages implements PageMemory {
    /** No file system tells times more coarsely than this, in nanoseconds. */
    private static final long DOUBTFUL = TimeUnit.SECONDS.toNanos(2);

    private final InstantSource clock;
    private final Map<String, Read> pages = new ConcurrentHashMap<>();
    private final Map<String, Noted> notes = new ConcurrentHashMap<>();
    private final Map<PageId, Reviewed> reviews = new HashMap<>();
    private Optional<Outcome<Sources>> listed = Optional.empty();
    private Around around = new Around(List.of(), List.of());
    private Optional<PageSettings> settings = Optional.empty();
    private boolean aroundSettled;
    private long listedAt;

    ReadPages(InstantSource clock) {
        this.clock = clock;
    }

    private record Read(SourceFile file, long listedAt, Outcome<Page> page) {
        boolean settled() {
            return ReadPages.settled(file, listedAt);
        }
    }

    private record Noted(SourceFile file, long listedAt, Note note) {}

    /** Returns whether a save after a file was listed would show in its time. */
    private static boolean settled(SourceFile file, long listedAt) {
        return listedAt - file.modifiedNanos() > DOUBTFUL;
    }

    /**
     * What a page may show beside its own words.
     *
     * @param files all files but pages and ledgers
     * @param pages the paths of all pages, since a page may be where an image was
     */
    private record Around(List<SourceFile> files, List<String> pages) {
        static Around of(Sources sources) {
            List<SourceFile> files = new ArrayList<>();
            List<String> pages = new ArrayList<>();
            for (SourceFile file : sources.files()) {
                if (ContentFolder.isPage(file)) {
                    pages.add(file.path());
                } else if (!file.path().startsWith(LedgerReader.FOLDER)) {
                    files.add(file);
                }
            }
            return new Around(files, pages);
        }
    }

    /** What was found of a page, and everything on which it depends. */
    private record Reviewed(
            Fingerprint page,
            List<SourceFile> ledger,
            Around around,
            boolean settled,
            Outcome<Optional<PageReview>> found) {}

    /**
     * Lists the files that are to be read; what is gone is forgotten.
     *
     * @param root the folder that holds {@code content/}
     * @param changed what may have changed since they were listed before
     */
    Outcome<Sources> list(Path root, Changes changed) {
        // Taken before they are listed, so that a save in between is found next time.
        Instant begun = clock.instant();
        listedAt = TimeUnit.SECONDS.toNanos(begun.getEpochSecond()) + begun.getNano();
        Outcome<Sources> now = listed.flatMap(
                        last -> changed.files().flatMap(files -> ContentFolder.again(last, files)))
                .orElseGet(() -> listedAnew(root));
        listed = Optional.of(now);
        Around there = Around.of(now.value());
        // One object for as long as it is the same, so that many can be known to be the same at once.
        around = there.equals(around) ? around : there;
        aroundSettled = around.files().stream().allMatch(file -> settled(file, listedAt));
        return now;
    }

    private Outcome<Sources> listedAnew(Path root) {
        Outcome<Sources> anew = ContentFolder.list(root);
        Set<String> there = new HashSet<>();
        anew.value().files().forEach(file -> there.add(file.path()));
        pages.keySet().retainAll(there);
        notes.keySet().retainAll(there);
        return anew;
    }

    @Override
    public void begin(PageSettings now) {
        if (!settings.equals(Optional.of(now))) {
            pages.clear();
            settings = Optional.of(now);
        }
    }

    @Override
    public Optional<Outcome<Page>> recall(SourceFile file) {
        Read read = pages.get(file.path());
        if (read == null) {
            return Optional.empty();
        }
        if (read.file().equals(file) && read.settled()) {
            return Optional.of(read.page());
        }
        try {
            if (!Fingerprint.of(listed.orElseThrow().value().bytes(file))
                    .equals(read.page().value().source())) {
                return Optional.empty();
            }
            pages.put(file.path(), new Read(file, listedAt, read.page()));
            return Optional.of(read.page());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public Page keep(SourceFile file, Outcome<Page> read) {
        pages.put(file.path(), new Read(file, listedAt, read));
        return read.value();
    }

    @Override
    public Optional<Note> recallNote(SourceFile file) {
        return Optional.ofNullable(notes.get(file.path()))
                .filter(noted -> noted.file().equals(file) && settled(file, noted.listedAt()))
                .map(Noted::note);
    }

    @Override
    public void keepNote(SourceFile file, Note note) {
        notes.put(file.path(), new Noted(file, listedAt, note));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // One object stands for as long as it is equal.
    public Optional<Outcome<Optional<PageReview>>> recallReview(Page page, List<SourceFile> ledger) {
        return Optional.ofNullable(reviews.get(page.id()))
                .filter(last -> last.settled()
                        && last.around() == around
                        && last.page().equals(page.source())
                        && last.ledger().equals(ledger))
                .map(Reviewed::found);
    }

    @Override
    public void keepReview(Page page, List<SourceFile> ledger, Outcome<Optional<PageReview>> found) {
        boolean settled =
                aroundSettled && found.value().isPresent() && ledger.stream().allMatch(file -> settled(file, listedAt));
        reviews.put(page.id(), new Reviewed(page.source(), List.copyOf(ledger), around, settled, found));
    }
}
