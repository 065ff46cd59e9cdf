package org.vouch.service.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vouch.check.proof.CopiedPage;
import org.vouch.check.proof.PageComparison;
import org.vouch.model.library.FileKind;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Span;
import org.vouch.reader.content.WordsReader;
import org.vouch.site.render.TemplateFailure;
import org.vouch.site.view.ReviewEntry;
import org.vouch.site.view.Site;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;

/**
 * Whether each page of a copy that says it was reviewed is proved by a record that the copy carries. A page is proved
 * if the program, given the record and the signed words, prints the same page; and what lists, machines and feeds say
 * of it has to be what the record says.
 */
final class ProvedPages {
    /** The keys of the words that say of a page that it was reviewed. */
    static final List<String> SEALS = List.of("review.badge", "review.badge.expired");

    /** The keys of the words that say that the publisher states a review, and that no record shows it. */
    static final List<String> STATEMENT = List.of("review.stated");

    static final String RULE = "published-signed";

    private final PublishedManifest manifest;
    private final CopyPages copy;
    private final Map<PageId, Ledger> ledgers = new HashMap<>();
    private final Map<String, Messages> words = new HashMap<>();
    private final PageDifference difference;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, PageProof> proved = new TreeMap<>();
    private final Set<String> stated = new HashSet<>();
    private final Set<String> unproved = new HashSet<>();

    /**
     * Makes ready to look at the pages of a copy.
     *
     * @param ledgers the records that it carries, as far as they can be believed
     */
    ProvedPages(PublishedManifest manifest, CopyPages copy, List<Ledger> ledgers) {
        this.manifest = manifest;
        this.copy = copy;
        this.difference = new PageDifference(manifest, copy, words);
        ledgers.forEach(ledger -> this.ledgers.put(ledger.page(), ledger));
    }

    /** Returns how many pages say that they were reviewed, and what proves them. */
    ClaimedPages count() {
        int signed = (int) proved.values().stream().filter(PageProof::signed).count();
        return new ClaimedPages(
                signed, proved.size() - signed, unproved.size(), stated.size(), difference.unrecorded());
    }

    /** Returns what is said of a review and not proved. */
    List<Finding> check() throws IOException {
        Optional<Reprint> reprint = reprint();
        for (CopyPages.Facts facts : copy.all()) {
            String address = CopyPages.addressOf(facts.file());
            if (facts.claim() == CopiedPage.Claim.STATED && !isBelow(address, "embed/")) {
                state(facts, address);
            }
            if (!facts.claims() || isBelow(address, "reviews/") || isBelow(address, "embed/")) {
                continue;
            }
            Optional<Ledger> ledger = ledger(address, facts.language(), reprint);
            if (ledger.isPresent() && reprint.isPresent()) {
                prove(facts, address, ledger.get(), reprint.get());
            } else {
                fails(facts.file(), "this page says that it was reviewed, and the copy carries no record of that");
            }
        }
        ReviewsElsewhere elsewhere = new ReviewsElsewhere(manifest, copy, words, proved, stated, unproved);
        for (CopyPages.Facts facts : copy.all()) {
            reprint.ifPresent(by -> words.computeIfAbsent(facts.language(), by::wordsFor));
            checkEmbed(facts);
            findings.addAll(
                    elsewhere.inLists(facts, reprint.map(Reprint::basePath).orElse("")));
        }
        findings.addAll(elsewhere.inFiles());
        return findings;
    }

    private Optional<Reprint> reprint() throws IOException {
        if (manifest.printed().isEmpty()) {
            findings.add(PublishedSite.finding(
                    OutputFolder.MANIFEST,
                    "an older version of Vouch wrote the manifest; it does not say with what the pages were printed,"
                            + " so no page can be compared with its record"));
            return Optional.empty();
        }
        try {
            Reprint reprint = new Reprint(manifest, manifest.printed().get(), copy);
            tellOwnWords(manifest.printed().get());
            return Optional.of(reprint);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            findings.add(PublishedSite.finding(
                    OutputFolder.MANIFEST, "the manifest does not say whose site this is, and in which time zone"));
            return Optional.empty();
        }
    }

    /** Words of the interface that a site changed are on the pages, and no record holds them: they are shown. */
    private void tellOwnWords(PublishedManifest.Printed printed) {
        Map<String, Messages> builtIn = WordsReader.builtIn();
        if (manifest.demonstration()) {
            builtIn.replaceAll((language, usual) -> usual.inDemonstration());
        }
        printed.words().forEach((language, own) -> {
            Messages usual = builtIn.get(language);
            own.forEach((key, text) -> {
                boolean free = key.startsWith("label.")
                        || key.startsWith("credential.")
                        || key.startsWith("language.")
                        || key.startsWith(Messages.TEXTS);
                if (usual != null && !free) {
                    findings.add(Finding.warning(
                                    RULE,
                                    Span.ofFile(OutputFolder.MANIFEST),
                                    "the site says “" + plain(text) + "” where the program says “"
                                            + plain(usual.find(key).orElse("")) + "” (" + plain(key)
                                            + "): no record holds these words")
                            .fix("read them there; the pages were compared with them"));
                }
            });
        });
        printed.credentials()
                .forEach((letters, meaning) -> findings.add(Finding.advice(
                                RULE,
                                Span.ofFile(OutputFolder.MANIFEST),
                                "the site explains the letters “" + plain(letters) + "” as “" + plain(meaning)
                                        + "”: no record holds this")
                        .fix("ask the publisher if in doubt")));
    }

    /** Returns words of a copy as a finding may quote them. */
    static String plain(String text) {
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    /** Returns whether an address is that of a page which the program puts below another one. */
    private boolean isBelow(String address, String step) {
        return address.endsWith("/" + step)
                && copy.at(address.substring(0, address.length() - step.length()))
                        .isPresent()
                && address.length() > step.length() + 1;
    }

    private Optional<Ledger> ledger(String address, String language, Optional<Reprint> reprint) {
        return reprint.flatMap(by -> Optional.ofNullable(ledgers.get(by.id(address, language)))
                .or(() -> Optional.ofNullable(ledgers.get(by.usualId(address, language)))));
    }

    private void state(CopyPages.Facts facts, String address) {
        stated.add(address);
        if (facts.tellsMachines()) {
            findings.add(Finding.warning(
                            RULE,
                            Span.ofFile(facts.file()),
                            "this page tells machines that somebody reviewed it, and readers that no record shows it")
                    .fix("take it for the publisher's own statement"));
        }
    }

    private void fails(String file, String message) {
        unproved.add(CopyPages.addressOf(file));
        findings.add(Finding.error(RULE, Span.ofFile(file), message)
                .fix("do not rely on this page; ask the publisher, and read it where it was published"));
    }

    private void prove(CopyPages.Facts facts, String address, Ledger ledger, Reprint reprint) throws IOException {
        Optional<String> why = Optional.empty();
        List<Ledger.Kept> newestFirst = new ArrayList<>(ledger.entries());
        Collections.reverse(newestFirst);
        for (Ledger.Kept kept : newestFirst) {
            Optional<SignedText> text = text(kept);
            if (text.isEmpty()) {
                continue;
            }
            Reprint.Beside beside = new Reprint.Beside(address, facts.language(), day(facts, 1));
            for (Reprint.Borne words : ways(kept.entry())) {
                Optional<Reprint.Printed> printed = print(reprint, ledger, text.get(), words, beside);
                Optional<ReviewEntry> entry = printed.flatMap(Reprint.Printed::entry)
                        .filter(each ->
                                !each.reviewer().isEmpty() && !each.record().isEmpty());
                if (entry.isEmpty()) {
                    continue;
                }
                Optional<String> difference = this.difference
                        .of(facts, address, printed.get(), reprint)
                        .or(() -> document(text.get()));
                if (difference.isEmpty()) {
                    PageProof proof = proof(address, text.get(), entry.get(), printed.get(), reprint);
                    proved.put(address, proof);
                    warnOfLateDay(facts, ledger, entry.get());
                    checkBelow(address, ledger, printed.get());
                    return;
                }
                why = why.or(() -> difference);
            }
        }
        fails(
                facts.file(),
                why.map(difference -> "this page " + difference)
                        .orElse("this page says that it was reviewed, and no record that the copy carries vouches for"
                                + " it"));
    }

    /** A document goes out byte by byte as it was when the page that links it was signed. */
    private Optional<String> document(SignedText text) {
        for (Dependency each : text.shown()) {
            if (each.kind() == Dependency.Kind.FILE
                    && FileKind.named(each.name()) == FileKind.DOCUMENT
                    && copy.files().contains(each.name())
                    && !Optional.of(Fingerprint.of(bytes(each.name())).hex()).equals(each.value("sha256"))) {
                return Optional.of("links " + plain(each.name()) + ", which is not the file that was signed");
            }
        }
        return Optional.empty();
    }

    private byte[] bytes(String file) {
        try {
            return copy.bytes(file);
        } catch (IOException unread) {
            throw new UncheckedIOException("reading " + file, unread);
        }
    }

    /**
     * How a page may bear the words of an entry, the usual way first: its file holds them; it is served in them while
     * its file holds others; or its file holds the same words in another form, such as with a word in bold. The page
     * says which.
     */
    private static List<Reprint.Borne> ways(LedgerEntry entry) {
        Fingerprints words = entry.words().orElseThrow();
        Fingerprint file = Fingerprint.of("a file of the publisher");
        List<Reprint.Borne> ways = new ArrayList<>();
        ways.add(new Reprint.Borne(file, words));
        if (entry instanceof ReviewRecord record && record.scope() == ReviewRecord.Scope.WHOLE) {
            ways.add(new Reprint.Borne(words.exact(), words));
        }
        ways.add(new Reprint.Borne(
                file, new Fingerprints(Fingerprint.of("another form"), words.words(), words.sections())));
        return ways;
    }

    private Optional<Reprint.Printed> print(
            Reprint reprint, Ledger ledger, SignedText text, Reprint.Borne words, Reprint.Beside beside)
            throws IOException {
        try {
            return reprint.print(
                    ledger,
                    text,
                    words,
                    beside,
                    manifest.printed().orElseThrow().asOf());
        } catch (TemplateFailure failure) {
            throw new IOException("the program's own templates are not whole", failure);
        }
    }

    private static Optional<LocalDate> day(CopyPages.Facts facts, int place) {
        return facts.days().size() > place ? Optional.of(facts.days().get(place)) : Optional.empty();
    }

    /** The day of the next review is in the record only where the reviewer set it. */
    private void warnOfLateDay(CopyPages.Facts facts, Ledger ledger, ReviewEntry entry) {
        boolean set = ledger.entries().stream()
                .map(Ledger.Kept::entry)
                .anyMatch(each -> each instanceof ReviewRecord record
                        && record.reviewer().equals(entry.reviewer())
                        && record.date().toString().equals(entry.verified())
                        && (record.interval().isPresent() || record.nextReview().isPresent()));
        LocalDate latest = LocalDate.parse(entry.verified())
                .plus(manifest.printed().orElseThrow().every());
        if (!set && LocalDate.parse(entry.due()).isAfter(latest)) {
            findings.add(Finding.warning(
                            RULE,
                            Span.ofFile(facts.file()),
                            "the next review is due on " + entry.due() + ", later than the site's own interval allows;"
                                    + " the record does not set that day")
                    .fix("ask the publisher"));
        }
    }

    /** Returns the words of an entry that may vouch for a page: its reviewer's, or such as were waived since. */
    private Optional<SignedText> text(Ledger.Kept kept) throws IOException {
        return kept.entry().mayVouch() ? KeptTexts.of(copy).text(kept) : Optional.empty();
    }

    private static PageProof proof(
            String address, SignedText text, ReviewEntry entry, Reprint.Printed printed, Reprint reprint) {
        return new PageProof(
                text.title(),
                text.description(),
                entry,
                printed.list().stream()
                        .flatMap(list -> CopiedPage.of(list).teasers().stream())
                        .filter(each -> each.href().equals(reprint.href(address)))
                        .findFirst(),
                printed.guide()
                        .map(guide -> "- [" + guide.title() + "](" + guide.url() + "): "
                                + guide.about().replaceAll("\\s+", " "))
                        .orElse(""));
    }

    /** The record of a page and its prices for other sites are below it, and say what the record says. */
    private void checkBelow(String address, Ledger ledger, Reprint.Printed printed) throws IOException {
        Set<String> editors = new HashSet<>();
        for (Ledger.Kept kept : ledger.entries()) {
            Optional<String> editor = kept.entry()
                    .match(
                            record -> Optional.empty(),
                            edit -> Optional.of(edit.by()),
                            request -> Optional.of(request.by()),
                            withheld -> Optional.empty(),
                            nothing -> Optional.empty());
            editor.ifPresent(editors::add);
        }
        for (Map.Entry<String, byte[]> below : printed.pages().entrySet()) {
            String file = CopyPages.fileOf(below.getKey());
            if (below.getKey().equals(address) || !copy.files().contains(file)) {
                continue;
            }
            PageComparison.difference(
                            below.getValue(),
                            copy.bytes(file),
                            PageComparison.Leeway.ofNames(editors, PageDifference::isName))
                    .ifPresent(
                            difference -> findings.add(Finding.error(RULE, Span.ofFile(file), "this page " + difference)
                                    .fix("do not rely on it; the records themselves are below " + Site.RECORDS)));
        }
    }

    /** Prices for other sites name a reviewer, too. */
    private void checkEmbed(CopyPages.Facts facts) {
        String address = CopyPages.addressOf(facts.file());
        if (!facts.claims() || !isBelow(address, "embed/")) {
            return;
        }
        String above = address.substring(0, address.length() - "embed/".length());
        if (!proved.containsKey(above) && !unproved.contains(above) && !stated.contains(above)) {
            findings.add(Finding.error(
                            RULE,
                            Span.ofFile(facts.file()),
                            "this says that it was reviewed, and the page above it is not proved")
                    .fix("do not rely on it"));
        }
    }
}
