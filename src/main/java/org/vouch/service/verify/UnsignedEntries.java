package org.vouch.service.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialChange;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.review.VoidEntry;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;
import org.vouch.reader.content.LexiconReader;

/**
 * Weighs the entries that nobody signed with a key each time they are read, by the rules under which the program writes
 * them. Anyone who can write the folder can write such an entry by hand, so nothing that it says of itself is believed:
 * a waiver holds if the two texts beside the entries differ by what may be waived, and fingerprints are taken of the
 * text beside the entry.
 *
 * <p>Only ledgers are looked at that have a waiver, or that are about other words than their page has now.
 */
final class UnsignedEntries {
    private static final String RULE = "entry-weighed";

    private final Signatures.Files files;
    private final Optional<SignedFingerprints> fingerprints;
    private final List<Finding> findings = new ArrayList<>();

    private UnsignedEntries(Signatures.Files files, Optional<SignedFingerprints> fingerprints) {
        this.files = files;
        this.fingerprints = fingerprints;
    }

    /** Returns a library in which entries that nobody signed count only as far as they hold. */
    static Outcome<Library> judge(Signatures.Files files, Library library) {
        UnsignedEntries entries = new UnsignedEntries(files, Optional.of(new SignedFingerprints(library)));
        Map<PageId, Page> pages = new HashMap<>();
        Map<PageId, PageReview> reviews = new TreeMap<>();
        library.reviews().forEach((id, review) -> {
            if (needsWeighing(review)) {
                if (pages.isEmpty()) {
                    library.pages().forEach(page -> pages.put(page.id(), page));
                }
                Optional<Page> page = Optional.ofNullable(pages.get(id));
                reviews.put(id, entries.weighed(review, page));
            }
        });
        if (reviews.isEmpty()) {
            return Outcome.of(library);
        }
        library.reviews().forEach(reviews::putIfAbsent);
        return new Outcome<>(library.with(reviews), entries.findings);
    }

    /**
     * Returns ledgers in which waivers count only if they hold.
     *
     * @param files gives the files of the ledgers
     */
    static Outcome<List<Ledger>> judge(Signatures.Files files, List<Ledger> ledgers) {
        UnsignedEntries entries = new UnsignedEntries(files, Optional.empty());
        return new Outcome<>(
                ledgers.stream()
                        .map(ledger -> hasWaiver(ledger) ? entries.weighed(ledger, Optional.empty()) : ledger)
                        .toList(),
                entries.findings);
    }

    private static boolean hasWaiver(Ledger ledger) {
        return ledger.entries().stream().anyMatch(kept -> kept.entry() instanceof TrivialEdit);
    }

    /**
     * Returns whether anything depends on what unsigned entries say of themselves. Where the whole page was reviewed in
     * just the words that it has now, their fingerprints were taken from that record: then they matter only if they
     * lead to other words.
     */
    private static boolean needsWeighing(PageReview review) {
        List<Ledger.Kept> entries = review.ledger().entries();
        if (hasWaiver(review.ledger())) {
            return true;
        }
        Optional<ReviewRecord> same = ofTheseWords(review);
        if (same.isEmpty()) {
            return records(entries).anyMatch(UnsignedEntries::isUnsigned);
        }
        Fingerprints recorded = same.get().fingerprints();
        return isUnsigned(same.get())
                && records(entries)
                        .anyMatch(record -> record.scope() == ReviewRecord.Scope.SECTIONS
                                || (record.fingerprints().words().equals(recorded.words())
                                        && !record.fingerprints().exact().equals(recorded.exact())));
    }

    private static Stream<ReviewRecord> records(List<Ledger.Kept> entries) {
        return entries.stream()
                .map(Ledger.Kept::entry)
                .filter(ReviewRecord.class::isInstance)
                .map(ReviewRecord.class::cast)
                .filter(ReviewRecord::vouches);
    }

    private static boolean isUnsigned(ReviewRecord record) {
        return record.method() != ReviewRecord.Method.SIGNED;
    }

    /** Returns the record whose fingerprints were taken for those of the page, if they were. */
    private static Optional<ReviewRecord> ofTheseWords(PageReview review) {
        return records(review.ledger().entries())
                .filter(ReviewRecord::vouchesForWhole)
                .filter(record ->
                        record.fingerprints().exact().equals(review.now().exact()))
                .findFirst();
    }

    private PageReview weighed(PageReview review, Optional<Page> page) {
        PageReview weighed = review.with(weighed(review.ledger(), page));
        return ofTheseWords(weighed)
                .map(record -> weighed.with(record.fingerprints()))
                .orElse(weighed);
    }

    private Ledger weighed(Ledger ledger, Optional<Page> page) {
        Map<Fingerprint, SignedText> before = new HashMap<>();
        List<Ledger.Kept> entries = new ArrayList<>();
        boolean whole = ledger.whole();
        for (Ledger.Kept kept : ledger.entries()) {
            LedgerEntry entry = kept.entry();
            Optional<SignedText> text = entry.words().isPresent() ? text(ledger, kept) : Optional.empty();
            LedgerEntry weighed = entry;
            if (entry instanceof TrivialEdit waiver) {
                Optional<String> fault = fault(waiver, before, text, page);
                if (fault.isPresent()) {
                    Severity severity = tell(ledger, kept, fault.get());
                    whole &= severity != Severity.ERROR;
                    weighed = VoidEntry.of(entry, fault.get());
                } else {
                    weighed = waiver.with(taken(text, page).orElseGet(() -> ofTheTextAlone(waiver.fingerprints())));
                }
            } else if (entry instanceof ReviewRecord record
                    && page.isPresent()
                    && record.vouches()
                    && isUnsigned(record)) {
                weighed = weighed(record, kept, text, page);
            }
            if (!(weighed instanceof VoidEntry)) {
                text.ifPresent(words -> before.put(words.exact(), words));
            }
            entries.add(kept.with(weighed));
        }
        return new Ledger(ledger.page(), entries, whole);
    }

    /** Returns why a waiver holds for nothing; nothing if the program itself might have written it. */
    private Optional<String> fault(
            TrivialEdit waiver, Map<Fingerprint, SignedText> before, Optional<SignedText> text, Optional<Page> page) {
        Optional<SignedText> from = Optional.ofNullable(before.get(waiver.from()));
        if (from.isEmpty()) {
            return Optional.of("no entry before it is about the words that it starts from");
        }
        if (text.isEmpty() || !text.get().exact().equals(waiver.fingerprints().exact())) {
            return Optional.of("the words that it is about are not beside it");
        }
        List<String> objections = TrivialChange.objections(from.get(), text.get(), LexiconReader.builtIn());
        if (!objections.isEmpty()) {
            return Optional.of("this change needs a review: " + String.join("; ", objections));
        }
        return taken(text, page)
                .filter(fingerprints -> !areOfOneText(fingerprints, waiver.fingerprints()))
                .map(other -> "its fingerprints are not those of the words beside it");
    }

    /** Takes the fingerprints of a record from the text beside it, where it has others. */
    private ReviewRecord weighed(
            ReviewRecord record, Ledger.Kept kept, Optional<SignedText> text, Optional<Page> page) {
        Optional<Fingerprints> fingerprints = taken(
                text.filter(words -> words.exact().equals(record.fingerprints().exact())), page);
        if (fingerprints.equals(Optional.of(record.fingerprints()))) {
            return record;
        }
        if (fingerprints.isPresent() && !areOfOneText(fingerprints.get(), record.fingerprints())) {
            findings.add(Finding.warning(
                            RULE,
                            Span.ofFile(kept.path()),
                            "the fingerprints of this record are not those of " + LedgerFiles.textName(kept.number())
                                    + ": only the words in that file count as reviewed")
                    .fix("ask " + record.name() + " to review the page again"));
        }
        return record.with(fingerprints.orElseGet(() -> ofTheTextAlone(record.fingerprints())));
    }

    /** An older program took the fingerprint of what readers read in another way: that of today counts. */
    private static boolean areOfOneText(Fingerprints taken, Fingerprints recorded) {
        return taken.exact().equals(recorded.exact()) && taken.sections().equals(recorded.sections());
    }

    /** Without fingerprints of form and sections an entry vouches for its text, letter by letter, and for no other. */
    private static Fingerprints ofTheTextAlone(Fingerprints recorded) {
        return new Fingerprints(recorded.exact(), recorded.exact(), List.of());
    }

    /** A waiver that does not hold is an error until somebody reviews the whole page, which makes it history. */
    private Severity tell(Ledger ledger, Ledger.Kept kept, String fault) {
        boolean history = ledger.entries().stream()
                .anyMatch(later -> later.number() > kept.number()
                        && later.entry() instanceof ReviewRecord record
                        && record.vouchesForWhole());
        Severity severity = history ? Severity.WARNING : Severity.ERROR;
        findings.add(new Finding(
                RULE,
                severity,
                Span.ofFile(kept.path()),
                "this waiver counts for nothing: " + fault,
                history
                        ? "nothing, if you know who wrote it: the page was reviewed again since"
                        : "take the change out of the page, or ask a reviewer to sign the whole page: a waiver is written"
                                + " by 'vouch review waive' alone",
                ""));
        return severity;
    }

    private Optional<SignedText> text(Ledger ledger, Ledger.Kept kept) {
        String folder = kept.path().substring(0, kept.path().lastIndexOf('/') + 1);
        try {
            return files.bytes(folder + LedgerFiles.textName(kept.number()))
                    .flatMap(bytes -> SignedText.parse(new String(bytes, StandardCharsets.UTF_8)))
                    .filter(text -> text.page().equals(ledger.page()));
        } catch (IOException gone) {
            // That the words are not there is a finding about the ledger.
            return Optional.empty();
        }
    }

    private Optional<Fingerprints> taken(Optional<SignedText> text, Optional<Page> page) {
        return fingerprints.flatMap(each -> text.flatMap(words -> page.flatMap(of -> each.of(of, words))));
    }
}
