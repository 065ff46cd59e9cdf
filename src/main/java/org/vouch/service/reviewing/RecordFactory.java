package org.vouch.service.reviewing;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vouch.check.rules.ReviewStates;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Person;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.ReviewRecord.Scope;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.ReviewStateCalculator;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialChange;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.review.WordDiff;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Placed;
import org.vouch.reader.content.LexiconReader;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.verify.Signatures;
import org.vouch.store.ledger.Recorder;
import org.vouch.store.ledger.Recorder.Claim;
import org.vouch.store.ledger.Recorder.Refusal;
import org.vouch.store.signature.SshSignature;

/** Makes entries and weighs whether they may be recorded; writes nothing. */
public final class RecordFactory {
    private final ReviewedSite site;

    /** Makes ready for a site. */
    public RecordFactory(ReviewedSite site) {
        this.site = site;
    }

    /**
     * Prepares the record of what a reviewer decided, so that their own device can sign it; nothing is written.
     *
     * @param name the page
     * @param shown the exact fingerprint of the words that they saw
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     * @throws Refusal if there is a reason not to put it down, or the words are others now
     */
    public PreparedRecord prepare(String name, Fingerprint shown, SignOff signOff)
            throws IOException, NoSuchPage, Refusal {
        return prepare(name, Optional.of(shown), signOff);
    }

    /**
     * Prepares the record of what a reviewer decided, so that it can be signed elsewhere; nothing is written.
     *
     * @param name the page
     * @param expected the exact fingerprint of the words that they read; nothing for the words of the page as it is
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     * @throws Refusal if there is a reason not to record it, or the words changed
     */
    public PreparedRecord prepare(String name, Optional<Fingerprint> expected, SignOff signOff)
            throws IOException, NoSuchPage, Refusal {
        PageSnapshot found = site.page(name);
        Fingerprint shown = expected.orElse(found.seen().fingerprints().exact());
        PageId page = found.page().id();
        Instant moment = site.clock().instant();
        LedgerEntry drafted = new Recorder(site.root())
                .prepare(
                        page,
                        shown,
                        () -> site.held(page),
                        (held, ledger, prev) -> new Recorder.Drafted(
                                signOff(held, ledger, prev, signOff, Method.SIGNED, Optional.empty(), moment)));
        return new PreparedRecord(
                (ReviewRecord) drafted, signOff, found.library().settings().signatureNamespace());
    }

    /** Makes the record of a decision, unless there is a reason not to put it down. */
    ReviewRecord signOff(
            LockedPage held,
            Ledger ledger,
            Optional<Fingerprint> prev,
            SignOff signOff,
            Method method,
            Optional<ReviewRecord.Attachment> attachment,
            Instant moment)
            throws Refusal {
        PageSnapshot found = held.read();
        LocalDate day = signOff.date().orElse(found.asOf());
        Person person = reviewer(found, signOff.reviewer(), day, signOff.meaning(), signOff.decision());
        inOrder(ledger, day, found);
        for (String section : signOff.sections()) {
            if (held.fingerprints().section(section).isEmpty()) {
                throw new Refusal("there is no section '" + section + "'; the page has "
                        + String.join(
                                ", ",
                                held.fingerprints().sections().stream()
                                        .map(Fingerprints.Section::id)
                                        .toList()));
            }
        }
        boolean whole = ofEverySection(signOff, held.fingerprints());
        return new ReviewRecord(
                found.page().id(),
                person.id(),
                person.name(),
                person.credentials().stream().map(Placed::value).toList(),
                day,
                moment,
                signOff.meaning(),
                scope(signOff, whole),
                whole ? List.of() : signOff.sections(),
                signOff.decision(),
                held.fingerprints(),
                PageReview.marks(held.text()),
                // Readers were promised a day: a later setting may bring it forward, and never puts it off.
                Optional.of(ReviewStates.interval(
                        found.page(), found.library().settings().review())),
                signOff.nextReview(),
                signOff.evidence(),
                signOff.conflicts(),
                signOff.note(),
                method,
                attachment,
                prev);
    }

    /** Returns whether a decision is about the whole page: about no section by name, or about each of them. */
    private static boolean ofEverySection(SignOff signOff, Fingerprints words) {
        return signOff.sections().isEmpty()
                || words.sections().stream()
                        .allMatch(section -> signOff.sections().contains(section.id()));
    }

    /** Returns a person who may say this about the page on the day, or refuses for a reason. */
    static Person reviewer(PageSnapshot found, String id, LocalDate day, Meaning meaning, Decision decision)
            throws Refusal {
        Person person = found.library().people().get(id);
        if (person == null) {
            throw new Refusal("there is no reviewer '" + id + "' in content/reviewers/; known: "
                    + String.join(
                            ", ",
                            found.library().people().keySet().stream().sorted().toList()));
        }
        if (decision == Decision.WITHDRAWN) {
            return person;
        }
        if (meaning == Meaning.CLINICAL_REVIEW && !found.library().isClinical(person)) {
            throw new Refusal(person.name() + " has no clinical letters, so this would not be a clinician's review; "
                    + (person.credentials().isEmpty()
                            ? "write the letters after their name in "
                                    + person.span().path()
                                    + ", as in 'credentials: [MD]', or have a clinician read the page"
                            : "have a clinician read the page, or, if the letters are clinical, say so in"
                                    + " content/site.yaml: credentials: {LETTERS: {meaning: …, clinical: true}}"));
        }
        if (!person.activeOn(day)) {
            throw new Refusal(person.name() + " could not vouch on " + day + ": see 'active' in "
                    + person.span().path());
        }
        if (ReviewStateCalculator.lapsed(person, day)) {
            throw new Refusal("the license of " + person.name() + " was last looked up more than "
                    + ReviewStateCalculator.LICENSE_MONTHS + " months before " + day);
        }
        Optional<String> author =
                found.page().frontMatter().author().map(each -> each.value().strip());
        if (author.isPresent() && (author.get().equals(id) || Person.isName(author.get(), person.name()))) {
            throw new Refusal(person.name() + " wrote the page, and nobody vouches for their own words");
        }
        return person;
    }

    /**
     * Refuses a day that is still to come, whatever day is asked about, and one before that of an earlier entry. An
     * entry of a day to come, which a wrong clock or a hand may have left, is in nobody's way: what is recorded after
     * it counts instead.
     */
    private void inOrder(Ledger ledger, LocalDate day, PageSnapshot found) throws Refusal {
        LocalDate today = LocalDate.ofInstant(
                site.clock().instant(), found.library().settings().timeZone());
        if (day.isAfter(today) || day.isAfter(found.asOf())) {
            LocalDate last = today.isBefore(found.asOf()) ? today : found.asOf();
            throw new Refusal(day + " is still to come: the latest day that can be recorded is " + last);
        }
        for (int i = ledger.entries().size() - 1; i >= 0; i--) {
            LocalDate before = ledger.entries().get(i).entry().date();
            if (!before.isAfter(today)) {
                if (day.isBefore(before)) {
                    throw new Refusal(day + " is before the entry before it, which is of " + before);
                }
                return;
            }
        }
    }

    /** Refuses a signature that would count for nothing. */
    void objectTo(SshSignature signature, byte[] bytes, PageSnapshot found, ReviewRecord record) throws Refusal {
        Optional<String> objection = Signatures.objection(
                found.sources(), found.library(), signature, bytes, record.reviewer(), record.recordedAt());
        if (objection.isPresent()) {
            throw new Refusal(objection.get());
        }
    }

    /** Makes the waiver of a trivial change, unless there is a reason not to put it down. */
    TrivialEdit waiver(LockedPage held, Ledger ledger, Optional<Fingerprint> prev, String by, TrivialEdit.Reason reason)
            throws Refusal {
        PageSnapshot found = held.read();
        ReviewState state = ReviewStates.of(
                found.page(), PageReview.of(ledger, held.text(), held.fingerprints()), found.library(), found.asOf());
        PageReview read = found.library().reviews().get(found.page().id());
        if (read != null && !read.ledger().whole()) {
            throw new Refusal(
                    "some of what was recorded about the page cannot be believed; 'vouch review verify' reports"
                            + " what to fix first");
        }
        if (state.standing().isEmpty()) {
            throw new Refusal("nobody signed the page, so there is nothing to waive");
        }
        if (state.vouchedFor()) {
            throw new Refusal("the words are those that were signed or waived, so there is nothing to waive");
        }
        if (state.waivers() >= TrivialEdit.MOST) {
            throw new Refusal("there were " + TrivialEdit.MOST + " waivers since the review; now somebody reads again");
        }
        SignedText from = lastGood(ledger, state.standing().get(), found)
                .orElseThrow(() -> new Refusal("the words that were signed cannot be read"));
        List<String> objections = TrivialChange.objections(from, held.text(), LexiconReader.builtIn());
        if (!objections.isEmpty()) {
            throw new Refusal("this needs a review: " + String.join("; ", objections));
        }
        inOrder(ledger, found.asOf(), found);
        return new TrivialEdit(
                found.page().id(),
                by,
                found.asOf(),
                site.clock().instant(),
                reason,
                from.exact(),
                held.fingerprints(),
                String.join(
                        "\n",
                        TrivialChange.changes(from, held.text()).stream()
                                .map(WordDiff::text)
                                .toList()),
                prev);
    }

    /**
     * Returns the newest words that count: of the entries from the review on, the last whose words would be vouched for
     * if the page bore them.
     */
    private Optional<SignedText> lastGood(Ledger ledger, Ledger.Kept standing, PageSnapshot found) {
        for (int i = ledger.entries().size() - 1; i >= 0; i--) {
            Ledger.Kept kept = ledger.entries().get(i);
            if (kept.number() < standing.number()) {
                break;
            }
            Optional<SignedText> words = ReviewLines.words(site.root(), kept);
            if (kept.entry().words().isPresent() && words.isPresent()) {
                PageReview then =
                        PageReview.of(ledger, words.get(), kept.entry().words().get());
                if (ReviewStates.of(found.page(), then, found.library(), found.asOf())
                        .vouchedFor()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }

    /** Makes the request for a review, unless there is a reason not to put it down. */
    ReviewRequest request(
            LockedPage held, Ledger ledger, Optional<Fingerprint> prev, String by, String reviewer, String note)
            throws Refusal {
        PageSnapshot found = held.read();
        if (!reviewer.isEmpty() && !found.library().people().containsKey(reviewer)) {
            throw new Refusal("there is no reviewer '" + reviewer + "' in content/reviewers/");
        }
        inOrder(ledger, found.asOf(), found);
        return new ReviewRequest(
                found.page().id(), by, reviewer, found.asOf(), site.clock().instant(), note, prev);
    }

    /** Returns what becomes of the lines of a page that claim a review. */
    static Claim claim(PageSnapshot found, SignOff signOff) {
        boolean vouches = signOff.decision().approves()
                && signOff.meaning() == Meaning.CLINICAL_REVIEW
                && ofEverySection(signOff, found.seen().fingerprints())
                && !signOff.claimsOnly();
        if (vouches) {
            return new Claim.Made(signOff.reviewer(), signOff.date().orElse(found.asOf()));
        }
        boolean ends = signOff.decision() == Decision.WITHDRAWN || endsStanding(found, signOff);
        return ends && claimsStanding(found) ? new Claim.GivenUp() : new Claim.Untouched();
    }

    private static Scope scope(SignOff signOff, boolean whole) {
        if (signOff.claimsOnly()) {
            return Scope.CLAIMS_ONLY;
        }
        return whole ? Scope.WHOLE : Scope.SECTIONS;
    }

    /** Returns whether a decision refuses the very words that were approved last, which ends that approval. */
    private static boolean endsStanding(PageSnapshot found, SignOff signOff) {
        return signOff.decision().refuses()
                && ReviewStates.of(found.page(), found.library(), found.asOf())
                        .flatMap(ReviewState::record)
                        .filter(record ->
                                record.fingerprints().sameWords(found.seen().fingerprints()))
                        .isPresent();
    }

    private static boolean claimsStanding(PageSnapshot found) {
        FrontMatter said = found.page().frontMatter();
        PageReview review = found.library().reviews().get(found.page().id());
        // One of a day to come is not yet, and is taken back with the others.
        return review != null
                && review.ledger().entries().stream()
                        .anyMatch(kept -> kept.entry() instanceof ReviewRecord record
                                && record.vouches()
                                && said.reviewer().map(Placed::value).equals(Optional.of(record.reviewer()))
                                && said.verified().map(Placed::value).equals(Optional.of(record.date())));
    }

    /** Refuses a record that is in the ledger already. */
    static void onlyOnce(Ledger ledger, ReviewRecord record) throws Refusal {
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry().equals(record)) {
                throw Refusal.since(kept);
            }
        }
    }

    /** Refuses an answer that an entry keeps already. */
    static void onlyOnce(Ledger ledger, Fingerprint answer) throws Refusal {
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof ReviewRecord record
                    && record.attachment().map(ReviewRecord.Attachment::sha256).equals(Optional.of(answer))) {
                throw Refusal.since(kept);
            }
        }
    }
}
