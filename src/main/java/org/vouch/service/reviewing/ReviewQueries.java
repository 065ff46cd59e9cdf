package org.vouch.service.reviewing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.check.rules.JudgedSite;
import org.vouch.check.rules.ReviewStates;
import org.vouch.check.rules.RuleIds;
import org.vouch.check.rules.RuleTimer;
import org.vouch.model.library.Library;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.ReviewRecord.Scope;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.SignedWith;
import org.vouch.model.review.TrivialChange;
import org.vouch.model.review.WithheldEntry;
import org.vouch.model.review.WordDiff;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.LexiconReader;
import org.vouch.reader.content.Sources;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.verify.ClaimedPages;
import org.vouch.service.verify.PageBodies;
import org.vouch.service.verify.PublishedSite;
import org.vouch.service.verify.ReviewWords;
import org.vouch.service.verify.SignedPages;
import org.vouch.service.verify.TakenBack;

/** What is in the books: the work list, what was recorded about a page, and whether all of it holds. */
public final class ReviewQueries {
    private final ReviewedSite site;

    /** Opens the books of a site. */
    public ReviewQueries(ReviewedSite site) {
        this.site = site;
    }

    /** Returns the work list of the site. */
    public WorkList list() {
        Outcome<Sources> listed = ContentFolder.list(site.root());
        return WorkList.of(listed.value(), ReviewedSite.read(listed), site.today());
    }

    /**
     * A page and its history.
     *
     * @param line its line of the work list
     * @param asOf the day on which that holds
     * @param history what was recorded, oldest first, a line each
     * @param sections the sections that changed since sign-off, by their ids
     * @param changes the places where words changed since sign-off, a line each
     * @param forms what the form of the words says now and did not say when they were signed, a sentence each
     * @param shown what it shows from other files and changed since sign-off, by what it is
     * @param fingerprint the exact fingerprint of its words
     * @param findings what is wrong with its records
     */
    public record Shown(
            ReviewLine line,
            LocalDate asOf,
            List<String> history,
            List<String> sections,
            List<String> changes,
            List<String> forms,
            List<String> shown,
            Fingerprint fingerprint,
            List<Finding> findings) {
        /** Copies the lists in. */
        public Shown {
            history = List.copyOf(history);
            sections = List.copyOf(sections);
            changes = List.copyOf(changes);
            forms = List.copyOf(forms);
            shown = List.copyOf(shown);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Returns a page and its history.
     *
     * @param name the page's path below {@code content/} without its ending, its address, or its file
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     */
    public Shown show(String name) throws IOException, NoSuchPage {
        PageSnapshot found = site.page(name);
        Optional<PageReview> review =
                Optional.ofNullable(found.library().reviews().get(found.page().id()));
        List<String> history = new ArrayList<>();
        review.ifPresent(each -> each.ledger().entries().forEach(kept -> history.add(line(kept))));
        Optional<Ledger.Kept> standing = review.map(
                        each -> ReviewStates.of(found.page(), each, found.library(), found.asOf()))
                .flatMap(ReviewState::standing);
        Optional<SignedText> signed = standing.flatMap(kept -> ReviewLines.words(site.root(), kept));
        List<String> sections = new ArrayList<>();
        standing.flatMap(kept -> kept.entry().words())
                .ifPresent(before -> found.seen().fingerprints().sections().stream()
                        .filter(now -> !before.section(now.id()).equals(Optional.of(now.fingerprint())))
                        .forEach(now -> sections.add(now.id())));
        List<String> shown = new ArrayList<>();
        signed.ifPresent(text -> {
            found.seen().text().shown().stream()
                    .filter(each -> !text.shown().contains(each))
                    .forEach(each -> shown.add(each.id()));
            text.shown().stream()
                    .filter(each -> found.seen().text().shown().stream()
                            .noneMatch(now -> now.id().equals(each.id())))
                    .forEach(each -> shown.add(each.id() + " (no longer shown)"));
        });
        return new Shown(
                new ReviewLines(found.sources(), found.library(), found.asOf()).line(found.page()),
                found.asOf(),
                history,
                sections,
                signed.map(text -> TrivialChange.changes(text, found.seen().text()).stream()
                                .map(WordDiff::text)
                                .toList())
                        .orElse(List.of()),
                signed.map(text -> forms(text, found)).orElse(List.of()),
                shown,
                found.seen().fingerprints().exact(),
                WorkList.aboutReviews(found.findings()));
    }

    private static List<String> forms(SignedText signed, PageSnapshot found) {
        PageBodies bodies = new PageBodies();
        String language = found.page().language();
        SheetDifference difference = SheetDifference.between(
                bodies.prose(signed, found.library(), language),
                bodies.prose(found.seen().text(), found.library(), language),
                LexiconReader.builtIn());
        return difference.sayings();
    }

    /** Returns what an entry says, on one line. */
    static String line(Ledger.Kept kept) {
        LedgerEntry entry = kept.entry();
        String said = entry.match(
                record -> line(record, kept),
                edit -> "waived by " + edit.by() + " (" + edit.reason().word() + "): " + onOneLine(edit.diff()),
                request -> "review asked for by " + request.by()
                        + (request.reviewer().isEmpty() ? "" : ", of " + request.reviewer())
                        + behindColon(request.note()),
                withheld -> "",
                nothing -> "counts for nothing: " + nothing.why());
        return kept.number() + "  " + entry.date() + "  " + said;
    }

    private static String line(ReviewRecord record, Ledger.Kept kept) {
        String scope = record.scope() == Scope.SECTIONS
                ? "sections " + String.join(" ", record.sections())
                : record.scope().word();
        String signature = kept.signature()
                .map(with -> " " + with.label() + ", " + with.named())
                .orElse("");
        return record.decision().word() + " by " + ReviewWords.who(record) + " ("
                + record.meaning().word() + ", " + scope + ", "
                + record.method().word() + signature + ")"
                + behindColon(record.note());
    }

    private static String behindColon(String note) {
        return note.isEmpty() ? "" : ": " + onOneLine(note);
    }

    private static String onOneLine(String text) {
        return text.replace('\n', ' ');
    }

    /**
     * What was recorded about a page, as its files say it.
     *
     * @param number of the entry
     * @param line what it says, on one line
     * @param path its file, relative to the root of the site
     * @param text what is in that file
     * @param signature the file of its signature; empty if it has none
     * @param article the page's own file
     * @param claim the two lines of that file that claim a review, as they are now; empty if it claims none
     * @param claimed whether those lines say what the entry says
     */
    public record Receipt(
            int number,
            String line,
            String path,
            String text,
            String signature,
            String article,
            List<String> claim,
            boolean claimed) {
        /** Copies the lines in. */
        public Receipt {
            claim = List.copyOf(claim);
        }
    }

    /**
     * Returns what was recorded about a page.
     *
     * @param name the page
     * @param number of the entry
     * @return nothing if there is no such entry
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     */
    public Optional<Receipt> receipt(String name, int number) throws IOException, NoSuchPage {
        PageSnapshot found = site.page(name);
        return receipt(site.root(), found.library(), found.page(), number);
    }

    /**
     * Returns what was recorded about a page, of a site that was read.
     *
     * @param root the folder that holds {@code content/}
     * @param library the site
     * @param page one of its pages
     * @param number of the entry
     * @return nothing if there is no such entry
     * @throws IOException if a file of the ledger cannot be read
     */
    public static Optional<Receipt> receipt(Path root, Library library, Page page, int number) throws IOException {
        Optional<Ledger.Kept> entry = Optional.ofNullable(library.reviews().get(page.id()))
                .flatMap(review -> review.ledger().entries().stream()
                        .filter(kept -> kept.number() == number)
                        .findFirst());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Ledger.Kept kept = entry.get();
        FrontMatter said = page.frontMatter();
        List<String> claim = new ArrayList<>();
        said.reviewer().ifPresent(reviewer -> claim.add("reviewer: " + reviewer.value()));
        said.verified().ifPresent(day -> claim.add("verified: " + day.value()));
        String signature = kept.folder() + LedgerFiles.signatureName(number);
        return Optional.of(new Receipt(
                number,
                ReviewWords.describe(kept, library),
                kept.path(),
                Files.readString(root.resolve(kept.path()), UTF_8),
                Files.exists(root.resolve(signature)) ? signature : "",
                page.path(),
                claim,
                kept.entry() instanceof ReviewRecord record
                        && claim.equals(List.of("reviewer: " + record.reviewer(), "verified: " + record.date()))));
    }

    /**
     * What was verified.
     *
     * @param ledgers how many pages have one
     * @param entries how many entries can be believed
     * @param signatures how many of them bear a good signature
     * @param keys the keys that made those, a line each, by the ids of their reviewers
     * @param pages how many pages of a published site say that they were reviewed, and what proves them; nothing if no
     *     published site was looked at
     * @param findings what is wrong, in the order of its places
     */
    public record Verified(
            int ledgers,
            int entries,
            int signatures,
            List<String> keys,
            Optional<ClaimedPages> pages,
            List<Finding> findings) {
        /** Copies the lists in. */
        public Verified {
            keys = List.copyOf(keys);
            findings = List.copyOf(findings);
        }

        /** Returns what was verified of some ledgers. */
        static Verified of(Collection<Ledger> ledgers, Optional<ClaimedPages> pages, List<Finding> findings) {
            int entries = 0;
            int signatures = 0;
            for (Ledger ledger : ledgers) {
                entries += (int) ledger.entries().stream()
                        .filter(kept -> !(kept.entry() instanceof WithheldEntry))
                        .count();
                signatures += (int) ledger.entries().stream()
                        .filter(kept -> kept.entry() instanceof ReviewRecord record && record.method() == Method.SIGNED)
                        .count();
            }
            return new Verified(ledgers.size(), entries, signatures, keys(ledgers), pages, findings);
        }

        /** Returns the same with what was verified of a published site. */
        Verified and(ClaimedPages claimed, List<Finding> more) {
            return new Verified(ledgers, entries, signatures, keys, Optional.of(claimed), findings).and(more);
        }

        /** Returns the same with more that is wrong. */
        Verified and(List<Finding> more) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(more);
            return new Verified(ledgers, entries, signatures, keys, pages, all);
        }

        private static List<String> keys(Collection<Ledger> ledgers) {
            Map<String, Integer> times = new TreeMap<>();
            for (Ledger ledger : ledgers) {
                for (Ledger.Kept kept : ledger.entries()) {
                    if (kept.entry() instanceof ReviewRecord record
                            && kept.signature().isPresent()) {
                        SignedWith with = kept.signature().get();
                        times.merge(
                                record.reviewer() + " signed " + with.label() + ", " + with.named(), 1, Integer::sum);
                    }
                }
            }
            return times.entrySet().stream()
                    .map(each -> each.getKey() + ": " + Counted.of(each.getValue(), "record"))
                    .toList();
        }
    }

    /**
     * Verifies every record, chain, fingerprint and signature, and what the pages claim. A published site is verified
     * by what it carries itself, and beside that by what is here, if anything does.
     *
     * @param published the folder of a published site that is to be verified, too
     * @throws IOException if a file cannot be read
     */
    public Verified verify(Optional<Path> published) throws IOException {
        if (published.isPresent() && Files.notExists(site.root().resolve(ContentFolder.NAME))) {
            PublishedSite proved = PublishedSite.check(published.get());
            return Verified.of(proved.ledgers(), Optional.of(proved.count()), proved.findings());
        }
        // A large site would fill the memory if it were held beside its copy: each is let go before the next is read.
        Verified here = here(published);
        if (published.isEmpty()) {
            return here;
        }
        PublishedSite proved = PublishedSite.check(published.get());
        return here.and(proved.count(), proved.findings());
    }

    /**
     * Returns what today's pages and records say against a site that was built before: pages that were withdrawn, and
     * words that a reviewer took back or refused since. Where no site is here there is nothing to say.
     *
     * @param kept the folder of the site that was built before
     * @throws IOException if a file cannot be read
     */
    public List<Finding> takenBack(Path kept) throws IOException {
        if (Files.notExists(site.root().resolve(ContentFolder.NAME))) {
            return List.of();
        }
        Outcome<Sources> sources = ContentFolder.list(site.root());
        Library library = ReviewedSite.readForRecords(sources).value();
        LocalDate today = site.today().apply(library.settings().timeZone());
        return TakenBack.check(kept, sources.value(), library, today);
    }

    /** Verifies the records that are here, and whether a published site was made of what is here. */
    private Verified here(Optional<Path> published) throws IOException {
        Books books = books();
        return published.isEmpty()
                ? books.verified()
                : books.verified().and(PublishedSite.compare(published.get(), books.here()));
    }

    /** The records that are here, and what they are compared with. */
    private record Books(Verified verified, PublishedSite.Here here) {}

    private Books books() {
        Outcome<Sources> sources = ContentFolder.list(site.root());
        Outcome<Library> read = ReviewedSite.readForRecords(sources);
        Library library = read.value();
        JudgedSite judged = SignedPages.judge(
                        sources.value(),
                        library,
                        site.today().apply(library.settings().timeZone()))
                .site(read.findings(), RuleTimer.NONE);
        List<Finding> findings = judged.findings().stream()
                .filter(finding -> finding.span().path().startsWith("content/reviews")
                        || finding.rule().equals(RuleIds.CLAIM_EVIDENCED)
                        || finding.rule().equals(RuleIds.REVIEW_CURRENT))
                .toList();
        List<Ledger> ledgers =
                library.reviews().values().stream().map(PageReview::ledger).toList();
        return new Books(Verified.of(ledgers, Optional.empty(), findings), PublishedSite.Here.of(library, site.root()));
    }
}
