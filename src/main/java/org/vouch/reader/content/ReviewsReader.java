package org.vouch.reader.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Library;
import org.vouch.model.library.ReviewedWords;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Body;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.yaml.ReadRule;

/**
 * Puts the ledgers of a site beside the words that its pages bear. Only pages that have a ledger are looked at: taking
 * fingerprints of all would make sites slower that keep no records.
 */
public final class ReviewsReader {
    private final Sources sources;
    private final Library library;
    private final ReviewedWords words;
    private final Bodies bodies;

    /** Those of files that pages show; each is asked for several times. */
    private final Map<String, Optional<Fingerprint>> fingerprints = new HashMap<>();

    /** Gives all that is printed of a page. */
    @FunctionalInterface
    interface Bodies {
        /**
         * Returns the whole body of a page.
         *
         * @param source its file, as it was when the page was read
         * @param offset where its Markdown starts, in UTF-16 units
         */
        Body whole(Page page, Source source, int offset);
    }

    /** Makes ready to read the reviews of a library that holds the whole of its pages. */
    public ReviewsReader(Sources sources, Library library) {
        this(sources, library, (page, source, offset) -> page.body());
    }

    ReviewsReader(Sources sources, Library library, Bodies bodies) {
        this.sources = sources;
        this.library = library;
        this.bodies = bodies;
        this.words = new ReviewedWords(library, new Routes(library), this::fingerprint);
    }

    private Optional<Fingerprint> fingerprint(Attachment attachment) {
        return fingerprints.computeIfAbsent(attachment.path(), path -> read(attachment));
    }

    private Optional<Fingerprint> read(Attachment attachment) {
        Optional<SourceFile> file = sources.find(attachment.path());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Fingerprint.of(sources.bytes(file.get())));
        } catch (IOException gone) {
            // Then the page shows another image than the one that was signed, and that is what the page has.
            return Optional.empty();
        }
    }

    /**
     * Returns the library with its reviews.
     *
     * @param memory remembers what was found of each page
     */
    Library reviewed(PageMemory memory, List<Finding> findings) {
        Map<PageId, PageReview> reviews = new TreeMap<>();
        Map<PageId, Page> pages = new HashMap<>();
        library.pages().forEach(page -> pages.put(page.id(), page));
        LedgerReader.ledgers(sources).forEach((id, files) -> {
            Page page = pages.get(id);
            if (page == null) {
                findings.addAll(LedgerReader.read(sources, id, files).findings());
                findings.add(ReadRule.LEDGER_PAGE
                        .warning(
                                Span.ofFile(LedgerReader.FOLDER + id.path()),
                                "there is a ledger here, and no page content/" + id.path() + ".md")
                        .fix("if the page was renamed, have it reviewed again; else leave the ledger: it is evidence"));
                return;
            }
            Outcome<Optional<PageReview>> review = memory.recallReview(page, files)
                    .orElseGet(() -> {
                        Outcome<Optional<PageReview>> anew = review(page, files);
                        memory.keepReview(page, files, anew);
                        return anew;
                    });
            review.value().ifPresent(seen -> reviews.put(id, seen));
            findings.addAll(review.findings());
        });
        return library.with(reviews);
    }

    private Outcome<Optional<PageReview>> review(Page page, List<SourceFile> files) {
        Outcome<Ledger> ledger = LedgerReader.read(sources, page.id(), files);
        List<Finding> findings = new ArrayList<>(ledger.findings());
        try {
            Seen seen = see(page, ledger.value());
            return new Outcome<>(
                    Optional.of(PageReview.of(ledger.value(), seen.text(), seen.fingerprints())), findings);
        } catch (IOException broken) {
            findings.add(ContentFolder.unreadable(page.path(), broken));
            return new Outcome<>(Optional.empty(), findings);
        }
    }

    /**
     * What a page shows.
     *
     * @param text what a reviewer signs
     * @param fingerprints those of the text
     */
    public record Seen(SignedText text, Fingerprints fingerprints) {}

    /**
     * Looks at a page of the library.
     *
     * @throws IOException if its file cannot be read, or was saved since the library was read
     */
    public Seen see(Page page) throws IOException {
        return see(page, Ledger.none(page.id()));
    }

    /**
     * Looks at a page. The same signed text has the same sections and the same visible words, so where somebody vouched
     * for the whole of these very words the fingerprints of their record are taken and not made again: that is most of
     * the work. Those of any other entry are not, since they would not decide by themselves.
     */
    private Seen see(Page page, Ledger ledger) throws IOException {
        Optional<SourceFile> file = sources.find(page.path());
        if (file.isEmpty()) {
            throw new IOException("it is gone");
        }
        byte[] bytes = sources.bytes(file.get());
        if (!Fingerprint.of(bytes).equals(page.source())) {
            throw new IOException("it was saved while it was being read");
        }
        Source source = TextFile.decode(page.path(), bytes).value();
        int offset = FrontMatterReader.read(source).value().bodyOffset();
        SignedText text = words.signedText(page, source, offset);
        Fingerprint exact = text.exact();
        Optional<Fingerprints> known = ledger.entries().stream()
                .map(Ledger.Kept::entry)
                .filter(ReviewRecord.class::isInstance)
                .map(ReviewRecord.class::cast)
                .filter(ReviewRecord::vouchesForWhole)
                .map(ReviewRecord::fingerprints)
                .filter(each -> each.exact().equals(exact))
                .findFirst();
        return new Seen(
                text,
                known.orElseGet(
                        () -> words.fingerprints(page.with(bodies.whole(page, source, offset)), source, offset, text)));
    }
}
