package org.vouch.service.reviewing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.SignatureCheck;
import org.vouch.model.review.SignedWith;
import org.vouch.model.review.VoidEntry;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.content.LedgerReader;
import org.vouch.service.verify.ReviewWords;

/**
 * Everything that was recorded about a page and can be believed, for anyone who has to prove who approved which words.
 *
 * @param page the page's path below {@code content/} without its ending
 * @param title its name
 * @param language its language tag
 * @param entries the newest first
 * @param faults what is wrong with its files
 */
public record PageHistory(String page, String title, String language, List<Entry> entries, List<String> faults) {
    /** Copies the lists in. */
    public PageHistory {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /**
     * One entry. Every text but the first three may be empty.
     *
     * @param number its place among the entries, from 1
     * @param what what it is, in words
     * @param date its day
     * @param who whose word it is, with their letters as they were on the day
     * @param scope how much of the page it is of, and what kind of review
     * @param assurance how it is known, in words
     * @param note what was said, or what changed
     * @param evidence what the page was checked against
     * @param conflicts interests to know of
     * @param now whether the page has these very words today
     * @param fingerprint the SHA-256 of the words that it is about
     * @param record its file
     * @param bytes the SHA-256 of that file
     * @param text the file of the words
     * @param words the words themselves
     * @param key the key that made its signature, and its kind
     * @param signature the file of its signature
     * @param check the command that checks the signature
     */
    public record Entry(
            int number,
            String what,
            String date,
            String who,
            String scope,
            String assurance,
            String note,
            List<String> evidence,
            String conflicts,
            boolean now,
            String fingerprint,
            String record,
            String bytes,
            String text,
            String words,
            String key,
            String signature,
            String check) {
        /** Copies the list in. */
        public Entry {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Reads the history of a page.
     *
     * @param root the folder that holds {@code content/}
     * @param findings what there is to say about the site
     */
    public static PageHistory of(Page page, Path root, Library library, List<Finding> findings) {
        Optional<PageReview> review = Optional.ofNullable(library.reviews().get(page.id()));
        List<Entry> entries = new ArrayList<>();
        review.ifPresent(each ->
                each.ledger().entries().forEach(kept -> entries.add(0, entry(kept, each.now(), root, library))));
        String folder = review.flatMap(each -> each.ledger().newest())
                .map(Ledger.Kept::folder)
                .orElse(LedgerFiles.folderOf(page.id()));
        return new PageHistory(
                page.id().path(),
                page.title(),
                page.language(),
                entries,
                findings.stream()
                        .filter(finding -> finding.span().path().startsWith(folder))
                        .map(finding -> finding.span().path() + ": " + finding.message())
                        .toList());
    }

    private static Entry entry(Ledger.Kept kept, Fingerprints now, Path root, Library library) {
        LedgerEntry entry = kept.entry();
        String folder = kept.folder();
        Optional<Fingerprint> words = entry.words().map(Fingerprints::exact);
        String text = words.isPresent() ? folder + LedgerFiles.textName(kept.number()) : "";
        Optional<ReviewRecord> record = entry instanceof ReviewRecord each ? Optional.of(each) : Optional.empty();
        Optional<ReviewRecord> signed = record.filter(each -> each.method() == Method.SIGNED);
        return new Entry(
                kept.number(),
                what(entry),
                ReviewWords.day(entry.date()),
                who(entry, library),
                record.map(PageHistory::scope).orElse(""),
                record.map(each -> ReviewWords.known(each.method(), kept.signature()))
                        .orElse(""),
                note(entry),
                record.map(ReviewRecord::evidence).orElse(List.of()),
                record.map(ReviewRecord::conflicts).orElse(""),
                words.equals(Optional.of(now.exact())),
                words.map(Fingerprint::hex).orElse(""),
                kept.path(),
                kept.bytes().hex(),
                text,
                text.isEmpty() ? "" : read(root.resolve(text)),
                kept.signature().map(SignedWith::named).orElse(""),
                signed.isPresent() ? folder + LedgerFiles.signatureName(kept.number()) : "",
                signed.map(each -> SignatureCheck.command(
                                LedgerReader.FOLDER,
                                kept.number(),
                                each,
                                library.settings().signatureNamespace()))
                        .orElse(""));
    }

    private static String what(LedgerEntry entry) {
        return entry.match(
                record -> ReviewWords.decided(record.decision()),
                edit -> "Trivial edit waived",
                request -> "Review asked for",
                withheld -> "Not shown",
                nothing -> "Counts for nothing");
    }

    private static String who(LedgerEntry entry, Library library) {
        return entry.match(
                ReviewWords::who,
                edit -> ReviewWords.name(edit.by(), library),
                request -> ReviewWords.name(request.by(), library)
                        + (request.reviewer().isEmpty() ? "" : ", of " + ReviewWords.name(request.reviewer(), library)),
                withheld -> "",
                nothing -> "");
    }

    private static String scope(ReviewRecord record) {
        return ReviewWords.scope(record) + " (" + record.meaning().word().replace('-', ' ') + ")";
    }

    private static String note(LedgerEntry entry) {
        return entry.match(
                ReviewRecord::note,
                edit -> edit.reason().word() + ":\n" + edit.diff(),
                ReviewRequest::note,
                withheld -> "",
                VoidEntry::why);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException gone) {
            // It is being replaced at this moment, or the next edition tells that it is gone.
            return "";
        }
    }
}
