package org.vouch.site.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.check.rules.ReviewStates;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.LedgerHead;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.PublicLedger;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.SignatureCheck;
import org.vouch.model.review.SignedWith;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Fingerprint;
import org.vouch.site.view.SiteView.AnchorView;

/**
 * What was recorded about the reviews of the pages that readers get, or got until they were taken back, as far as they
 * may know it.
 */
final class Histories {
    private final Checked checked;
    private final Library library;
    private final SignedTexts texts;
    private final Map<PageId, PublicLedger> open = new HashMap<>();

    /**
     * Gathers them.
     *
     * @param texts the words that they are about
     */
    Histories(Checked checked, SignedTexts texts) {
        this.checked = checked;
        this.texts = texts;
        this.library = checked.library();
        if (library.reviews().isEmpty()) {
            return;
        }
        for (Page page : library.pages()) {
            PageReview review = library.reviews().get(page.id());
            if (review == null || review.ledger().entries().isEmpty()) {
                continue;
            }
            checked.standing(page)
                    .match(
                            out -> Optional.of(PublicLedger.of(review.ledger(), fingerprints(page, review))),
                            held -> Optional.<PublicLedger>empty(),
                            withdrawn -> Optional.of(PublicLedger.ofWithdrawn(review.ledger())))
                    .ifPresent(ledger -> open.put(page.id(), ledger));
        }
    }

    /** A page that is served in the words that were signed has those, and not what is in its file. */
    private static Fingerprints fingerprints(Page page, PageReview review) {
        return signedWords(page, review).orElse(review.now());
    }

    private static Optional<Fingerprints> signedWords(Page page, PageReview review) {
        return review.ledger().entries().stream()
                .flatMap(kept -> kept.entry().words().stream())
                .filter(words -> words.exact().equals(page.source()))
                .findFirst();
    }

    /** Returns what readers may know of the ledger of a page that they get; nothing if it has none. */
    Optional<PublicLedger> of(Page page) {
        return Optional.ofNullable(open.get(page.id()));
    }

    /** Returns all of them, in the order of the pages' ids. */
    List<PublicLedger> all() {
        return library.pages().stream().flatMap(page -> of(page).stream()).toList();
    }

    /**
     * Returns the newest entry of each ledger, by the page's id. Of a page that readers do not get nobody may know its
     * name: there its SHA-256 takes the place of the id.
     */
    SortedMap<String, NewestEntry> newest() {
        SortedMap<String, NewestEntry> newest = new TreeMap<>();
        library.reviews()
                .forEach((page, review) -> review.ledger()
                        .newest()
                        .ifPresent(kept -> newest.put(
                                open.containsKey(page)
                                        ? page.path()
                                        : Fingerprint.of(page.path()).hex(),
                                new NewestEntry(kept.number(), kept.bytes()))));
        return newest;
    }

    /** Returns the files that prove a page's records beside the records themselves. */
    List<AnchorView> proofs(PublicLedger ledger, Localizer speech) {
        List<AnchorView> files = new ArrayList<>();
        String folder = folder(ledger.ledger().page());
        files.add(new AnchorView(speech.say("history.file.head"), href(folder + LedgerHead.FILE)));
        boolean signed = ledger.entries().stream()
                .anyMatch(kept ->
                        kept.entry() instanceof ReviewRecord record && record.method() == ReviewRecord.Method.SIGNED);
        if (signed) {
            files.add(new AnchorView(speech.say("history.file.keys"), href(Site.KEYS)));
            files.add(new AnchorView(speech.say("history.file.revoked"), href(Site.REVOKED_KEYS)));
        }
        files.add(new AnchorView(speech.say("history.file.manifest"), href(Site.MANIFEST)));
        return files;
    }

    /** Returns whether a page that readers get has other words than its reviewer signed. */
    boolean changed(Page page) {
        return checked.standing(page) instanceof PublicationStatus.Edited;
    }

    /**
     * Returns what changed since the words of a page that readers get were approved as a whole.
     *
     * @return {@code none}, {@code form}, {@code waived} or {@code sections}; empty for a page without records
     */
    String since(Page page) {
        PageReview review = library.reviews().get(page.id());
        if (review == null) {
            return "";
        }
        List<LedgerEntry> ofTheseWords = ofWords(page.source(), review);
        if (!ofTheseWords.isEmpty()) {
            return since(ofTheseWords);
        }
        ReviewState state = ReviewStates.of(page, review, library, checked.asOf());
        if (state.integrity() == ReviewState.Integrity.WAIVED) {
            return "waived";
        }
        if (state.flags().contains(ReviewFlag.SECTION_SCOPED)) {
            return "sections";
        }
        return state.flags().contains(ReviewFlag.FORMATTED) ? "form" : "none";
    }

    /** A page that is served in the words of an entry changed as much as that entry says. */
    private static String since(List<LedgerEntry> entries) {
        if (entries.stream().anyMatch(Histories::isOfTheWhole)) {
            return "none";
        }
        if (entries.stream().anyMatch(TrivialEdit.class::isInstance)) {
            return "waived";
        }
        boolean ofSections = entries.stream()
                .anyMatch(entry -> entry instanceof ReviewRecord record
                        && record.vouches()
                        && record.scope() == ReviewRecord.Scope.SECTIONS);
        return ofSections ? "sections" : "none";
    }

    private static boolean isOfTheWhole(LedgerEntry entry) {
        return entry instanceof ReviewRecord record && record.vouches() && record.scope() == ReviewRecord.Scope.WHOLE;
    }

    private static List<LedgerEntry> ofWords(Fingerprint exact, PageReview review) {
        return review.ledger().entries().stream()
                .map(Ledger.Kept::entry)
                .filter(entry -> entry.words()
                        .filter(words -> words.exact().equals(exact))
                        .isPresent())
                .toList();
    }

    /** Returns the folder of the published site in which the records of a page are, with '/' at its end. */
    static String folder(PageId page) {
        return Site.RECORDS + page.path() + "/";
    }

    /** Returns the entries of a page as readers are shown them, the newest first. */
    List<HistoryView> shown(PublicLedger ledger, Localizer speech) {
        List<HistoryView> shown = new ArrayList<>();
        ProofCommands commands =
                new ProofCommands(ledger, folder(ledger.ledger().page()));
        for (Ledger.Kept kept : ledger.ledger().entries()) {
            Telling telling = ledger.isOpen(kept) ? telling(kept, commands) : new Telling("withheld");
            telling.entryCheck = commands.place(kept);
            shown.add(0, view(kept, speech, telling));
        }
        return shown;
    }

    /** Returns what changed in a page that readers get since the record before; nothing if it has one record. */
    Optional<ReviewChangeView> change(Page page, PublicLedger ledger, Localizer speech) {
        return new ReviewChanges(texts, speech, page.language()).of(ledger);
    }

    private Telling telling(Ledger.Kept kept, ProofCommands commands) {
        LedgerEntry entry = kept.entry();
        String folder = folder(entry.article());
        Telling telling = new Telling(kind(entry));
        telling.entryHref = href(folder + LedgerFiles.recordName(kept.number()));
        entry.words().ifPresent(words -> {
            telling.fingerprint = words.exact().hex();
            telling.textHref = href(folder + LedgerFiles.textName(kept.number()));
            telling.textCheck = commands.words(kept);
        });
        return entry.match(
                record -> telling(telling, record, kept),
                edit -> telling.by(name(edit.by()), edit.diff()),
                request -> telling.by(name(request.by()), request.note()),
                withheld -> {
                    throw unknown(withheld);
                },
                nothing -> {
                    throw unknown(nothing);
                });
    }

    private Telling telling(Telling telling, ReviewRecord record, Ledger.Kept kept) {
        telling.record = Optional.of(record);
        if (record.method() == ReviewRecord.Method.SIGNED) {
            telling.signature = kept.signature();
            telling.signatureHref = href(folder(record.article()) + LedgerFiles.signatureName(kept.number()));
            telling.signatureCheck = SignatureCheck.command(
                    Site.RECORDS, kept.number(), record, library.settings().signatureNamespace());
        }
        String letters = record.credentials().isEmpty() ? "" : ", " + String.join(", ", record.credentials());
        return telling.by(record.name() + letters, record.note());
    }

    private static String kind(LedgerEntry entry) {
        return entry.match(
                record -> record.decision().word(),
                edit -> "waived",
                request -> "requested",
                withheld -> {
                    throw unknown(withheld);
                },
                nothing -> {
                    throw unknown(nothing);
                });
    }

    /** What nobody may know of, or what counts for nothing, is open in no ledger. */
    private static IllegalArgumentException unknown(LedgerEntry entry) {
        return new IllegalArgumentException("no entry that readers may know of: " + entry);
    }

    private String name(String id) {
        return library.person(id).map(person -> person.name()).orElse(id);
    }

    private String href(String file) {
        return library.settings().href("/" + file);
    }

    /** What is reported of an entry beyond its place and its day. */
    private static final class Telling {
        private final String kind;
        private Optional<ReviewRecord> record = Optional.empty();
        private String who = "";
        private String note = "";
        private String fingerprint = "";
        private String entryHref = "";
        private String entryCheck = "";
        private String textHref = "";
        private String textCheck = "";
        private Optional<SignedWith> signature = Optional.empty();
        private String signatureHref = "";
        private String signatureCheck = "";

        Telling(String kind) {
            this.kind = kind;
        }

        Telling by(String somebody, String said) {
            who = somebody;
            note = said;
            return this;
        }
    }

    private static HistoryView view(Ledger.Kept kept, Localizer speech, Telling telling) {
        Optional<ReviewRecord> record = telling.record;
        return new HistoryView(
                kept.number(),
                telling.kind,
                speech.date(kept.entry().date()),
                telling.who,
                record.map(each -> each.meaning().word()).orElse(""),
                record.map(each -> each.scope().word()).orElse(""),
                record.map(ReviewRecord::sections).orElse(List.of()),
                record.map(each -> each.method().word()).orElse(""),
                record.map(ReviewRecord::evidence).orElse(List.of()),
                record.map(ReviewRecord::conflicts).orElse(""),
                telling.note,
                telling.fingerprint,
                kept.bytes().hex(),
                telling.entryHref,
                telling.entryCheck,
                telling.textHref,
                telling.textCheck,
                telling.signature.map(each -> each.means().word()).orElse(""),
                telling.signature.map(SignedWith::host).orElse(""),
                telling.signature.map(SignedWith::verified).orElse(false),
                telling.signature.map(SignedWith::named).orElse(""),
                telling.signatureHref,
                telling.signatureCheck,
                record.flatMap(ReviewRecord::attachment)
                        .map(each -> each.sha256().hex())
                        .orElse(""));
    }
}
