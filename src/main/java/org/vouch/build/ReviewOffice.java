package org.vouch.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.check.Checked;
import org.vouch.check.ReviewStates;
import org.vouch.check.RuleWatch;
import org.vouch.ledger.RecordWriter;
import org.vouch.ledger.Recorder;
import org.vouch.ledger.Recorder.Beside;
import org.vouch.ledger.Recorder.Claim;
import org.vouch.ledger.Recorder.Refusal;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.FrontMatter;
import org.vouch.page.Page;
import org.vouch.page.PageId;
import org.vouch.page.Person;
import org.vouch.read.ContentFolder;
import org.vouch.read.LibraryReader;
import org.vouch.read.PageMemory;
import org.vouch.read.ReviewsReader;
import org.vouch.read.SourceFile;
import org.vouch.read.Sources;
import org.vouch.review.Fingerprints;
import org.vouch.review.Ledger;
import org.vouch.review.LedgerEntry;
import org.vouch.review.LedgerFiles;
import org.vouch.review.PageReview;
import org.vouch.review.ReviewDecision;
import org.vouch.review.ReviewDecisions;
import org.vouch.review.ReviewNorm;
import org.vouch.review.ReviewQuestion;
import org.vouch.review.ReviewRecord;
import org.vouch.review.ReviewRecord.Decision;
import org.vouch.review.ReviewRecord.Meaning;
import org.vouch.review.ReviewRecord.Method;
import org.vouch.review.ReviewRecord.Scope;
import org.vouch.review.ReviewRequest;
import org.vouch.review.ReviewState;
import org.vouch.review.SignedText;
import org.vouch.review.TextWaiver;
import org.vouch.review.TrivialChange;
import org.vouch.review.WithheldEntry;
import org.vouch.review.WordChange;
import org.vouch.signature.PrivateKey;
import org.vouch.signature.PublicKey;
import org.vouch.signature.SshSignature;
import org.vouch.text.Finding;
import org.vouch.text.Fingerprint;
import org.vouch.text.Outcome;
import org.vouch.text.Placed;

/** What reviewers and editors do about reviews: the work list, a page's history, and every entry that they put down. */
public final class ReviewOffice {
    private final Path root;
    private final Function<ZoneId, LocalDate> today;
    private final InstantSource clock;

    /**
     * Opens the office of a site.
     *
     * @param root the folder that holds {@code content/}
     * @param today tells the day that is asked about, in the zone of the site
     * @param clock tells when an entry is written
     */
    public ReviewOffice(Path root, Function<ZoneId, LocalDate> today, InstantSource clock) {
        this.root = root;
        this.today = today;
        this.clock = clock;
    }

    /** Returns the keys with which the reviewers of the site sign. */
    public SigningKeys keys() {
        return new SigningKeys(root, clock);
    }

    /** Returns the work list of the site. */
    public WorkList list() {
        Outcome<Sources> listed = ContentFolder.list(root);
        return WorkList.of(listed.value(), read(listed), today);
    }

    /**
     * A page and its history.
     *
     * @param line its line of the work list
     * @param asOf the day on which that holds
     * @param history what was put down, oldest first, a line each
     * @param sections the sections that are other than signed, by their ids
     * @param changes the places at which the words are other than signed, a line each
     * @param shown what it shows from other files that is other than signed, by what it is
     * @param fingerprint the exact fingerprint of its words
     * @param findings what is wrong with its records
     */
    public record Shown(
            ReviewLine line,
            LocalDate asOf,
            List<String> history,
            List<String> sections,
            List<String> changes,
            List<String> shown,
            Fingerprint fingerprint,
            List<Finding> findings) {
        /** Copies the lists in. */
        public Shown {
            history = List.copyOf(history);
            sections = List.copyOf(sections);
            changes = List.copyOf(changes);
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
        Desk desk = desk(name);
        Optional<PageReview> review =
                Optional.ofNullable(desk.library().reviews().get(desk.page().id()));
        List<String> history = new ArrayList<>();
        review.ifPresent(each -> each.ledger().entries().forEach(kept -> history.add(told(kept))));
        Optional<Ledger.Kept> standing = review.map(
                        each -> ReviewStates.of(desk.page(), each, desk.library(), desk.asOf()))
                .flatMap(ReviewState::standing);
        Optional<SignedText> signed = standing.flatMap(kept -> ReviewLines.words(root, kept));
        List<String> sections = new ArrayList<>();
        standing.flatMap(kept -> kept.entry().words())
                .ifPresent(before -> desk.seen().fingerprints().sections().stream()
                        .filter(now -> !before.section(now.id()).equals(Optional.of(now.fingerprint())))
                        .forEach(now -> sections.add(now.id())));
        List<String> shown = new ArrayList<>();
        signed.ifPresent(text -> {
            desk.seen().text().shown().stream()
                    .filter(each -> !text.shown().contains(each))
                    .forEach(each -> shown.add(each.id()));
            text.shown().stream()
                    .filter(each -> desk.seen().text().shown().stream()
                            .noneMatch(now -> now.id().equals(each.id())))
                    .forEach(each -> shown.add(each.id() + " (no longer shown)"));
        });
        return new Shown(
                new ReviewLines(desk.sources(), desk.library(), desk.asOf()).line(desk.page()),
                desk.asOf(),
                history,
                sections,
                signed.map(text -> TrivialChange.changes(text, desk.seen().text()).stream()
                                .map(WordChange::text)
                                .toList())
                        .orElse(List.of()),
                shown,
                desk.seen().fingerprints().exact(),
                WorkList.aboutReviews(desk.findings()));
    }

    /** Returns what an entry says, on one line. */
    static String told(Ledger.Kept kept) {
        LedgerEntry entry = kept.entry();
        StringBuilder told = new StringBuilder();
        told.append(kept.number()).append("  ").append(entry.date()).append("  ");
        if (entry instanceof ReviewRecord record) {
            told.append(record.decision().word())
                    .append(" by ")
                    .append(record.name())
                    .append(record.credentials().isEmpty() ? "" : ", " + String.join(", ", record.credentials()))
                    .append(" (")
                    .append(record.meaning().word())
                    .append(", ")
                    .append(
                            record.scope() == Scope.SECTIONS
                                    ? "sections " + String.join(" ", record.sections())
                                    : record.scope().word())
                    .append(", ")
                    .append(record.method().word())
                    .append(')')
                    .append(record.note().isEmpty() ? "" : ": " + record.note().replace('\n', ' '));
        } else if (entry instanceof TextWaiver waiver) {
            told.append("waived by ")
                    .append(waiver.by())
                    .append(" (")
                    .append(waiver.reason().word());
            told.append("): ").append(waiver.diff().replace('\n', ' '));
        } else if (entry instanceof ReviewRequest request) {
            told.append("review asked for by ").append(request.by());
            told.append(request.reviewer().isEmpty() ? "" : ", of " + request.reviewer());
            told.append(request.note().isEmpty() ? "" : ": " + request.note().replace('\n', ' '));
        }
        return told.toString();
    }

    /** There is no page of that name. */
    public static final class NoSuchPage extends Exception {
        private static final long serialVersionUID = 1L;

        NoSuchPage(String name) {
            super("there is no page '" + name + "'; name it by its path below content/, its address or its file");
        }
    }

    /**
     * What a reviewer says about a page.
     *
     * @param reviewer id of the person
     * @param date the day of the review; today if nothing is said
     * @param meaning what kind of review it is
     * @param sections ids of the sections that it is of; empty for the whole page
     * @param claimsOnly whether it is of what the page claims alone
     * @param decision what they decided
     * @param nextReview the day on which the next one is wanted at the latest
     * @param evidence what they checked the page against
     * @param conflicts interests that readers may want to know of; may be empty
     * @param note what else they said; may be empty
     * @param attachment a file with their own answer
     * @param key the key that they sign with
     */
    public record SignOff(
            String reviewer,
            Optional<LocalDate> date,
            Meaning meaning,
            List<String> sections,
            boolean claimsOnly,
            Decision decision,
            Optional<LocalDate> nextReview,
            List<String> evidence,
            String conflicts,
            String note,
            Optional<Path> attachment,
            Optional<PrivateKey> key) {
        /** Copies the lists in. */
        public SignOff {
            sections = List.copyOf(sections);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Records what a reviewer decided.
     *
     * @param name the page
     * @param shown the exact fingerprint of the words that they saw; nothing for the words that stand there now
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result sign(String name, Optional<Fingerprint> shown, SignOff signOff)
            throws IOException, NoSuchPage {
        Desk desk = desk(name);
        Optional<PrivateKey> key = signOff.key();
        Optional<byte[]> answer = signOff.attachment().isPresent()
                ? Optional.of(Files.readAllBytes(signOff.attachment().get()))
                : Optional.empty();
        String ending = signOff.attachment().map(ReviewOffice::ending).orElse("");
        List<Beside> beside = new ArrayList<>();
        answer.ifPresent(bytes -> beside.add(new Beside(ending, record -> bytes.clone())));
        String namespace = desk.library().settings().signatureNamespace();
        key.ifPresent(secret -> beside.add(new Beside(
                ".sig",
                record -> SshSignature.of(secret, namespace, record).text().getBytes(UTF_8))));
        Method method = key.isPresent() ? Method.SIGNED : answer.isPresent() ? Method.COUNTERSIGNED : Method.ASSERTED;
        return record(desk, shown, claim(desk, signOff), beside, (now, ledger, prev) -> {
            int number = ledger.newest().map(Ledger.Kept::number).orElse(0) + 1;
            Optional<ReviewRecord.Attachment> attachment =
                    answer.map(bytes -> new ReviewRecord.Attachment(number + ending, Fingerprint.of(bytes)));
            Instant moment = clock.instant();
            ReviewRecord drafted = drafted(desk, now, ledger, prev, signOff, method, attachment, moment);
            if (key.isPresent()) {
                byte[] bytes = RecordWriter.bytes(drafted);
                objectTo(SshSignature.of(key.get(), namespace, bytes), bytes, desk, drafted);
            }
            return drafted;
        });
    }

    private static Claim claim(Desk desk, SignOff signOff) {
        boolean vouches = signOff.decision().approves()
                && signOff.meaning() == Meaning.CLINICAL_REVIEW
                && signOff.sections().isEmpty()
                && !signOff.claimsOnly();
        return vouches
                ? new Claim.Made(signOff.reviewer(), signOff.date().orElse(desk.asOf()))
                : signOff.decision() == Decision.WITHDRAWN && claimsStanding(desk)
                        ? new Claim.GivenUp()
                        : new Claim.Untouched();
    }

    /** Makes the record of a decision, unless there is a reason not to put it down. */
    private static ReviewRecord drafted(
            Desk desk,
            Recorder.Now now,
            Ledger ledger,
            Optional<Fingerprint> prev,
            SignOff signOff,
            Method method,
            Optional<ReviewRecord.Attachment> attachment,
            Instant moment)
            throws Refusal {
        LocalDate day = signOff.date().orElse(desk.asOf());
        Person person = reviewer(desk, signOff.reviewer(), day, signOff.decision());
        inOrder(ledger, day, desk.asOf());
        for (String section : signOff.sections()) {
            if (now.fingerprints().section(section).isEmpty()) {
                throw new Refusal("there is no section '" + section + "'; the page has "
                        + String.join(
                                ", ",
                                now.fingerprints().sections().stream()
                                        .map(Fingerprints.Section::id)
                                        .toList()));
            }
        }
        return new ReviewRecord(
                desk.page().id(),
                person.id(),
                person.name(),
                person.credentials().stream().map(Placed::value).toList(),
                day,
                moment,
                signOff.meaning(),
                signOff.claimsOnly() ? Scope.CLAIMS_ONLY : signOff.sections().isEmpty() ? Scope.WHOLE : Scope.SECTIONS,
                signOff.sections(),
                signOff.decision(),
                now.fingerprints(),
                PageReview.marks(now.text()),
                Optional.empty(),
                signOff.nextReview(),
                signOff.evidence(),
                signOff.conflicts(),
                signOff.note(),
                method,
                attachment,
                prev);
    }

    /** Refuses a signature that would count for nothing. */
    private void objectTo(SshSignature signature, byte[] bytes, Desk desk, ReviewRecord record) throws Refusal {
        Optional<String> objection = Signatures.objection(
                ContentFolder.list(root).value(),
                desk.library(),
                signature,
                bytes,
                record.reviewer(),
                record.recordedAt());
        if (objection.isPresent()) {
            throw new Refusal(objection.get());
        }
    }

    /**
     * A record that is to be signed somewhere else before it is put down.
     *
     * @param record what it will say, and not a letter else
     * @param signOff what the reviewer decided
     * @param namespace for what the signature is to be made
     */
    public record Prepared(ReviewRecord record, SignOff signOff, String namespace) {
        /** Returns the bytes over which the signature is to be made. */
        public byte[] bytes() {
            return RecordWriter.bytes(record);
        }
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
    public Prepared prepare(String name, Fingerprint shown, SignOff signOff) throws IOException, NoSuchPage, Refusal {
        Desk desk = desk(name);
        Instant moment = clock.instant();
        LedgerEntry drafted = new Recorder(root)
                .prepare(
                        desk.page().id(),
                        shown,
                        () -> now(desk.page().id()),
                        (now, ledger, prev) -> plainly(() ->
                                drafted(desk, now, ledger, prev, signOff, Method.SIGNED, Optional.empty(), moment)));
        return new Prepared(
                (ReviewRecord) drafted, signOff, desk.library().settings().signatureNamespace());
    }

    /**
     * Records what was prepared, with the signature that was made over it meanwhile: exactly those bytes, or nothing.
     *
     * @param key the 32 bytes of the public half of the key that signed
     * @param signature the 64 bytes of the signature
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if the page is gone
     */
    public Recorder.Result sign(Prepared prepared, byte[] key, byte[] signature) throws IOException, NoSuchPage {
        if (key.length != 32 || signature.length != 64) {
            return new Recorder.Result.Refused("this is not a signature of the kind that is used here", false);
        }
        HexFormat hex = HexFormat.of();
        SshSignature signed = new SshSignature(
                new PublicKey(hex.formatHex(key)), prepared.namespace(), "sha512", hex.formatHex(signature));
        ReviewRecord wanted = prepared.record();
        Desk desk = desk(wanted.article().path());
        return record(
                desk,
                Optional.of(wanted.fingerprints().exact()),
                claim(desk, prepared.signOff()),
                List.of(new Beside(".sig", record -> signed.text().getBytes(UTF_8))),
                (now, ledger, prev) -> {
                    ReviewRecord again = drafted(
                            desk,
                            now,
                            ledger,
                            prev,
                            prepared.signOff(),
                            Method.SIGNED,
                            Optional.empty(),
                            wanted.recordedAt());
                    if (!again.equals(wanted)) {
                        throw new Refusal("something that the record says is other than when it was signed");
                    }
                    objectTo(signed, prepared.bytes(), desk, again);
                    return again;
                });
    }

    /**
     * Records what a reviewer decided about a page that they were shown. Asking for changes takes nothing back: what
     * was signed before goes on.
     *
     * @param reviewer id of the person
     * @param date the day on which they decided; today if nothing is said
     * @param answer a file with their own answer
     * @param key the key that they sign with
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result decide(
            ReviewDecision decision,
            String reviewer,
            Optional<LocalDate> date,
            Optional<Path> answer,
            Optional<PrivateKey> key)
            throws IOException, NoSuchPage {
        SignOff signOff = new SignOff(
                reviewer,
                date,
                Meaning.CLINICAL_REVIEW,
                decision.sections(),
                false,
                decision.decision(),
                Optional.empty(),
                decision.evidence(),
                decision.conflicts(),
                decision.recordedNote(),
                answer,
                key);
        return sign(decision.page().path(), Optional.of(decision.shown()), signOff);
    }

    /** Returns why an answer from elsewhere is none for this site, or not of who it says; nothing if it is. */
    Optional<String> stranger(ReviewDecisions said) {
        Outcome<Sources> listed = ContentFolder.list(root);
        Library library =
                read(new Outcome<>(only(listed.value(), ""), listed.findings())).value();
        if (!said.site().equals(library.settings().baseUrl().toString())) {
            return Optional.of("the answer is about " + said.site() + ", and this site is "
                    + library.settings().baseUrl());
        }
        Person person = library.people().get(said.reviewer());
        if (person == null) {
            return Optional.of("there is no reviewer '" + said.reviewer() + "' in content/reviewers/");
        }
        return ReviewNorm.line(said.name()).equalsIgnoreCase(ReviewNorm.line(person.name()))
                ? Optional.empty()
                : Optional.of("the answer is of '" + said.reviewer() + "', who is " + person.name()
                        + ", and the name typed is " + said.name());
    }

    /**
     * Returns the entry in which an answer is kept already, if one of a page does.
     *
     * @param answer the fingerprint of the answer's bytes
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     */
    Optional<Recorder.Result.Recorded> recordedBefore(String name, Fingerprint answer) throws IOException, NoSuchPage {
        Desk desk = desk(name);
        return Optional.ofNullable(desk.library().reviews().get(desk.page().id())).stream()
                .flatMap(review -> review.ledger().entries().stream())
                .filter(kept -> kept.entry() instanceof ReviewRecord record
                        && record.attachment()
                                .map(ReviewRecord.Attachment::sha256)
                                .equals(Optional.of(answer)))
                .map(kept -> new Recorder.Result.Recorded(kept.number(), kept.path(), true))
                .findFirst();
    }

    /**
     * Returns the places at which a page is other than it was shown.
     *
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     */
    List<WordChange> changesSince(String name, SignedText shown) throws IOException, NoSuchPage {
        return TrivialChange.changes(shown, desk(name).seen().text());
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int point = name.lastIndexOf('.');
        String ending = point < 1 ? "" : name.substring(point).toLowerCase(Locale.ROOT);
        boolean taken = ending.isEmpty() || List.of(".yaml", ".txt", ".sig").contains(ending);
        return ending.matches("\\.[a-z0-9]{1,8}") && !taken ? ending : ".answer";
    }

    private static boolean claimsStanding(Desk desk) {
        FrontMatter said = desk.page().frontMatter();
        return ReviewStates.of(desk.page(), desk.library(), desk.asOf())
                .flatMap(ReviewState::record)
                .map(record -> said.reviewer().map(Placed::value).equals(Optional.of(record.reviewer()))
                        && said.verified().map(Placed::value).equals(Optional.of(record.date())))
                .orElse(false);
    }

    private static Person reviewer(Desk desk, String id, LocalDate day, Decision decision) throws Refusal {
        Person person = desk.library().people().get(id);
        if (person == null) {
            throw new Refusal("there is no reviewer '" + id + "' in content/reviewers/; known: "
                    + String.join(
                            ", ",
                            desk.library().people().keySet().stream().sorted().toList()));
        }
        if (decision == Decision.WITHDRAWN) {
            return person;
        }
        if (!person.activeOn(day)) {
            throw new Refusal(person.name() + " could not vouch on " + day + ": see 'active' in "
                    + person.span().path());
        }
        if (ReviewQuestion.lapsed(person, day)) {
            throw new Refusal("the license of " + person.name() + " was last looked up more than "
                    + ReviewQuestion.LICENSE_MONTHS + " months before " + day);
        }
        Optional<String> author =
                desk.page().frontMatter().author().map(each -> each.value().strip());
        if (author.isPresent() && (author.get().equals(id) || author.get().equalsIgnoreCase(person.name()))) {
            throw new Refusal(person.name() + " wrote the page, and nobody vouches for their own words");
        }
        return person;
    }

    private static void inOrder(Ledger ledger, LocalDate day, LocalDate asOf) throws Refusal {
        if (day.isAfter(asOf)) {
            throw new Refusal(day + " is still to come");
        }
        Optional<LocalDate> before = ledger.newest().map(kept -> kept.entry().date());
        if (before.isPresent() && day.isBefore(before.get())) {
            throw new Refusal(day + " is before the entry before it, which is of " + before.get());
        }
    }

    /**
     * Records that a change after the review was trivial.
     *
     * @param name the page
     * @param shown the exact fingerprint of the words that the editor saw; nothing for those that stand there now
     * @param by who says so
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result waive(String name, Optional<Fingerprint> shown, String by, TextWaiver.Reason reason)
            throws IOException, NoSuchPage {
        Desk desk = desk(name);
        return record(desk, shown, new Claim.Untouched(), List.of(), (now, ledger, prev) -> {
            ReviewState state = ReviewStates.of(
                    desk.page(), PageReview.of(ledger, now.text(), now.fingerprints()), desk.library(), desk.asOf());
            if (state.standing().isEmpty()) {
                throw new Refusal("nobody signed the page, so there is nothing to waive");
            }
            if (state.vouchedFor()) {
                throw new Refusal("the words are those that were signed or waived, so there is nothing to waive");
            }
            if (state.waivers() >= TextWaiver.MOST) {
                throw new Refusal(
                        "there were " + TextWaiver.MOST + " waivers since the review; now somebody reads again");
            }
            SignedText from = lastGood(ledger, state.standing().get(), desk)
                    .orElseThrow(() -> new Refusal("the words that were signed cannot be read"));
            List<String> objections = TrivialChange.objections(from, now.text());
            if (!objections.isEmpty()) {
                throw new Refusal("this needs a review: " + String.join("; ", objections));
            }
            inOrder(ledger, desk.asOf(), desk.asOf());
            return new TextWaiver(
                    desk.page().id(),
                    by,
                    desk.asOf(),
                    clock.instant(),
                    reason,
                    from.exact(),
                    now.fingerprints(),
                    String.join(
                            "\n",
                            TrivialChange.changes(from, now.text()).stream()
                                    .map(WordChange::text)
                                    .toList()),
                    prev);
        });
    }

    /**
     * Returns the newest words that count: of the entries from the review on, the last whose words would be vouched for
     * if the page bore them.
     */
    private Optional<SignedText> lastGood(Ledger ledger, Ledger.Kept standing, Desk desk) {
        for (int i = ledger.entries().size() - 1; i >= 0; i--) {
            Ledger.Kept kept = ledger.entries().get(i);
            if (kept.number() < standing.number()) {
                break;
            }
            Optional<SignedText> words = ReviewLines.words(root, kept);
            if (kept.entry().words().isPresent() && words.isPresent()) {
                PageReview then =
                        PageReview.of(ledger, words.get(), kept.entry().words().get());
                if (ReviewStates.of(desk.page(), then, desk.library(), desk.asOf())
                        .vouchedFor()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Records that somebody asks for a review.
     *
     * @param name the page
     * @param by who asks
     * @param reviewer id of the person who is asked; empty if anybody may
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result request(String name, String by, String reviewer, String note)
            throws IOException, NoSuchPage {
        Desk desk = desk(name);
        return record(desk, Optional.empty(), new Claim.Untouched(), List.of(), (now, ledger, prev) -> {
            if (!reviewer.isEmpty() && !desk.library().people().containsKey(reviewer)) {
                throw new Refusal("there is no reviewer '" + reviewer + "' in content/reviewers/");
            }
            inOrder(ledger, desk.asOf(), desk.asOf());
            return new ReviewRequest(desk.page().id(), by, reviewer, desk.asOf(), clock.instant(), note, prev);
        });
    }

    /**
     * Names in a page that claims no review who is to review it.
     *
     * @param name the page
     * @param shown the exact fingerprint of the words that the editor saw
     * @param reviewer id of the person
     * @return why it was not done; nothing if it was
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Optional<Recorder.Result.Refused> assign(String name, Fingerprint shown, String reviewer)
            throws IOException, NoSuchPage {
        Desk desk = desk(name);
        try {
            reviewer(desk, reviewer, desk.asOf(), Decision.APPROVED);
        } catch (Refusal refused) {
            return Optional.of(refused.told());
        }
        return new Recorder(root).assign(shown, () -> now(desk.page().id()), reviewer);
    }

    private Recorder.Result record(
            Desk desk, Optional<Fingerprint> shown, Claim claim, List<Beside> beside, Recorder.Draft draft)
            throws IOException {
        PageId page = desk.page().id();
        Fingerprint wanted = shown.orElse(desk.seen().fingerprints().exact());
        return new Recorder(root)
                .record(
                        page,
                        Optional.of(wanted),
                        () -> now(page),
                        (now, ledger, prev) -> plainly(() -> draft.entry(now, ledger, prev)),
                        claim,
                        beside);
    }

    /**
     * What was put down about a page, as its files say it.
     *
     * @param number of the entry
     * @param told what it says, on one line
     * @param path its file, relative to the root of the site
     * @param text what stands in that file
     * @param signature the file of its signature; empty if it has none
     * @param article the page's own file
     * @param claim the two lines of that file that claim a review, as they are now; empty if it claims none
     * @param claimed whether those lines say what the entry says
     */
    public record Receipt(
            int number,
            String told,
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
     * Returns what was put down about a page.
     *
     * @param name the page
     * @param number of the entry
     * @return nothing if there is no such entry
     * @throws IOException if a file cannot be read
     * @throws NoSuchPage if there is no such page
     */
    public Optional<Receipt> receipt(String name, int number) throws IOException, NoSuchPage {
        Desk desk = desk(name);
        Optional<Ledger.Kept> found = Optional.ofNullable(
                        desk.library().reviews().get(desk.page().id()))
                .flatMap(review -> review.ledger().entries().stream()
                        .filter(kept -> kept.number() == number)
                        .findFirst());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Ledger.Kept kept = found.get();
        FrontMatter said = desk.page().frontMatter();
        List<String> claim = new ArrayList<>();
        said.reviewer().ifPresent(reviewer -> claim.add("reviewer: " + reviewer.value()));
        said.verified().ifPresent(day -> claim.add("verified: " + day.value()));
        String signature = LedgerFiles.folderOf(desk.page().id()) + LedgerFiles.signatureName(number);
        return Optional.of(new Receipt(
                number,
                told(kept),
                kept.path(),
                Files.readString(root.resolve(kept.path()), UTF_8),
                Files.exists(root.resolve(signature)) ? signature : "",
                desk.page().path(),
                claim,
                kept.entry() instanceof ReviewRecord record
                        && claim.equals(List.of("reviewer: " + record.reviewer(), "verified: " + record.date()))));
    }

    /** Makes an entry. */
    private interface Making {
        LedgerEntry entry() throws Refusal;
    }

    /** What cannot be written down is refused in the words of whoever tried. */
    private static LedgerEntry plainly(Making making) throws Refusal {
        try {
            return making.entry();
        } catch (IllegalArgumentException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }

    /** Reads a page anew, as it is at this moment. */
    private Recorder.Now now(PageId page) throws IOException {
        String path = ContentFolder.NAME + "/" + page.path() + ".md";
        Outcome<Sources> listed = ContentFolder.list(root);
        Sources sources = only(listed.value(), path);
        Library library = read(new Outcome<>(sources, listed.findings())).value();
        if (library.pages().isEmpty()) {
            throw new IOException(path + " cannot be read");
        }
        Page read = library.pages().get(0);
        ReviewsReader.Seen seen = new ReviewsReader(sources, library).see(read);
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        if (!Fingerprint.of(bytes).equals(read.source())) {
            throw new IOException(path + " was saved while it was being read; try again");
        }
        return new Recorder.Now(path, bytes, seen.text(), seen.fingerprints());
    }

    /**
     * What was verified.
     *
     * @param ledgers how many pages have one
     * @param entries how many entries can be believed
     * @param signatures how many of them bear a good signature
     * @param findings what is wrong, in the order of its places
     */
    public record Verified(int ledgers, int entries, int signatures, List<Finding> findings) {
        /** Copies the findings in. */
        public Verified {
            findings = List.copyOf(findings);
        }

        /** Returns what was verified of some ledgers. */
        static Verified of(Collection<Ledger> ledgers, List<Finding> findings) {
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
            return new Verified(ledgers.size(), entries, signatures, findings);
        }
    }

    /**
     * Verifies every record, chain, fingerprint and signature, and what the pages claim. A published site is verified
     * by what it carries itself, and beside that by what stands here, if anything does.
     *
     * @param site the folder of a published site that is to be verified, too
     * @throws IOException if a file cannot be read
     */
    public Verified verify(Optional<Path> site) throws IOException {
        if (site.isPresent() && Files.notExists(root.resolve(ContentFolder.NAME))) {
            PublishedSite published = PublishedSite.check(site.get(), Optional.empty());
            return Verified.of(published.ledgers(), published.findings());
        }
        Outcome<Sources> sources = ContentFolder.list(root);
        Outcome<Library> read = read(sources);
        Library library = read.value();
        Checked checked = SignedPages.judge(
                sources.value(), read, today.apply(library.settings().timeZone()), RuleWatch.NONE);
        List<Finding> findings = new ArrayList<>(checked.findings().stream()
                .filter(finding -> finding.span().path().startsWith("content/reviews")
                        || finding.rule().equals("claim-evidenced")
                        || finding.rule().equals("review-current"))
                .toList());
        if (site.isPresent()) {
            findings.addAll(
                    PublishedSite.check(site.get(), Optional.of(library)).findings());
        }
        return Verified.of(
                library.reviews().values().stream().map(PageReview::ledger).toList(), findings);
    }

    /** Leaves all pages out but one: what a page shows does not depend on the others. */
    private static Sources only(Sources sources, String path) {
        List<SourceFile> files = sources.files().stream()
                .filter(file -> !file.path().endsWith(".md") || file.path().equals(path))
                .toList();
        return new Sources(sources.root(), files);
    }

    /** A page with everything that is needed to judge it. */
    private record Desk(
            Sources sources,
            Library library,
            Page page,
            ReviewsReader.Seen seen,
            LocalDate asOf,
            List<Finding> findings) {}

    private Desk desk(String name) throws IOException, NoSuchPage {
        Outcome<Sources> listed = ContentFolder.list(root);
        String file = name.startsWith("content/") ? name : ContentFolder.NAME + "/" + name + ".md";
        boolean known = listed.value().files().stream()
                .anyMatch(each -> each.path().equals(file) && each.path().endsWith(".md"));
        Sources sources = known ? only(listed.value(), file) : listed.value();
        Outcome<Library> read = read(new Outcome<>(sources, listed.findings()));
        Library library = read.value();
        Page page = new Routes(library).find(name).orElseThrow(() -> new NoSuchPage(name));
        return new Desk(
                sources,
                library,
                page,
                new ReviewsReader(sources, library).see(page),
                today.apply(library.settings().timeZone()),
                read.findings());
    }

    private static Outcome<Library> read(Outcome<Sources> listed) {
        return listed.then(
                sources -> new LibraryReader(PageBodies::new, house -> (page, source) -> List.of(), PageMemory.NONE)
                        .read(sources)
                        .then(library -> Signatures.judge(sources, library)));
    }
}
