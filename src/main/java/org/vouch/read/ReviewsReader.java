package org.vouch.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.library.Attachment;
import org.vouch.library.Library;
import org.vouch.library.ReviewedWords;
import org.vouch.library.Routes;
import org.vouch.page.Page;
import org.vouch.page.PageId;
import org.vouch.review.Fingerprints;
import org.vouch.review.Ledger;
import org.vouch.review.PageReview;
import org.vouch.review.ReviewRecord;
import org.vouch.review.SignedText;
import org.vouch.text.Finding;
import org.vouch.text.Fingerprint;
import org.vouch.text.Outcome;
import org.vouch.text.Source;
import org.vouch.text.Span;

/**
 * Puts the ledgers of a site beside the words that its pages bear. Only pages that have a ledger are looked at: taking
 * fingerprints of all would make sites slower that keep no records.
 */
public final class ReviewsReader {
    private final Sources sources;
    private final Library library;
    private final ReviewedWords words;
    private final Map<String, SourceFile> files = new HashMap<>();

    /** Those of files that pages show; each is asked for several times. */
    private final Map<String, Optional<Fingerprint>> fingerprints = new HashMap<>();

    /** Makes ready to read the reviews of a library. */
    public ReviewsReader(Sources sources, Library library) {
        this.sources = sources;
        this.library = library;
        this.words = new ReviewedWords(library, new Routes(library), this::fingerprint);
        sources.files().forEach(file -> files.put(file.path(), file));
    }

    private Optional<Fingerprint> fingerprint(Attachment attachment) {
        return fingerprints.computeIfAbsent(attachment.path(), path -> read(attachment));
    }

    private Optional<Fingerprint> read(Attachment attachment) {
        SourceFile file = files.get(attachment.path());
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Fingerprint.of(sources.bytes(file)));
        } catch (IOException gone) {
            // Then the page shows another image than the one that was signed, and that is what the page bears.
            return Optional.empty();
        }
    }

    /** Returns the library with its reviews. */
    Library reviewed(List<Finding> findings) {
        Outcome<Map<PageId, Ledger>> ledgers = LedgerReader.read(sources);
        findings.addAll(ledgers.findings());
        Map<PageId, PageReview> reviews = new TreeMap<>();
        Map<PageId, Page> pages = new HashMap<>();
        library.pages().forEach(page -> pages.put(page.id(), page));
        ledgers.value().forEach((id, ledger) -> {
            Page page = pages.get(id);
            if (page == null) {
                findings.add(
                        ReadRule.LEDGER_PAGE
                                .warning(
                                        Span.ofFile(LedgerReader.FOLDER + id.path()),
                                        "there is a ledger here, and no page content/" + id.path() + ".md")
                                .mend(
                                        "if the page was renamed, have it reviewed again; else leave the ledger: it is evidence"));
                return;
            }
            try {
                Seen seen = see(page, ledger);
                reviews.put(id, PageReview.of(ledger, seen.text(), seen.fingerprints()));
            } catch (IOException broken) {
                findings.add(ContentFolder.unreadable(page.path(), broken));
            }
        });
        return library.with(reviews);
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
        SourceFile file = files.get(page.path());
        if (file == null) {
            throw new IOException("it is gone");
        }
        byte[] bytes = sources.bytes(file);
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
                .filter(record -> record.vouches() && record.scope() == ReviewRecord.Scope.WHOLE)
                .map(ReviewRecord::fingerprints)
                .filter(each -> each.exact().equals(exact))
                .findFirst();
        return new Seen(text, known.orElseGet(() -> words.fingerprints(page, source, offset, text)));
    }
}
