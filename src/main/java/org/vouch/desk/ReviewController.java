package org.vouch.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vouch.desk.ReviewForm.Mistake;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Person;
import org.vouch.model.review.ReviewDecision;
import org.vouch.model.review.ReviewDecision.Remark;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.PageHistory;
import org.vouch.service.reviewing.PreparedRecord;
import org.vouch.service.reviewing.RecordFactory;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewSheet;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SheetAddresses;
import org.vouch.service.reviewing.SignOff;
import org.vouch.service.reviewing.SigningKeys;
import org.vouch.site.render.DeskPrinter;
import org.vouch.store.ledger.Recorder.Refusal;
import org.vouch.store.ledger.Recorder.Result;

/** One page at the desk: what its reviewer is shown, and what they and its editors say about it. */
final class ReviewController {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /** So many texts are remembered as they were shown, to tell what became other since. */
    private static final int TEXTS = 200;

    /** So often a page is read again that is saved while it is read; each time a newer edition is waited for. */
    private static final int TURNS = 12;

    /** So many records may wait for the signature of a device. */
    private static final int RECORDS = 50;

    private final ReviewService office;
    private final EditorController editors;
    private final RecordFactory drafts;
    private final ReviewQueries books;
    private final DeskPrinter printer;
    private final DeskFrame.Maker frames;
    private final SiteRebuilder site;
    private final SheetAddresses addresses;
    private final SigningKeys keys;
    private final Recent<SignedText> shown = new Recent<>(TEXTS);
    private final Recent<PreparedRecord> prepared = new Recent<>(RECORDS);

    /**
     * Opens the desk for the pages of a site.
     *
     * @param reviewed the site as its reviews are recorded
     * @param frames makes what surrounds a page
     * @param site the site as its pages are shown
     * @param addresses where links and pictures of a page lead
     */
    ReviewController(
            ReviewedSite reviewed,
            DeskPrinter printer,
            DeskFrame.Maker frames,
            SiteRebuilder site,
            SheetAddresses addresses) {
        this.office = new ReviewService(reviewed);
        this.drafts = new RecordFactory(reviewed);
        this.books = new ReviewQueries(reviewed);
        this.editors = new EditorController(office);
        this.printer = printer;
        this.frames = frames;
        this.site = site;
        this.addresses = addresses;
        this.keys = new SigningKeys(reviewed);
    }

    /**
     * The page.
     *
     * @param frame what surrounds it
     * @param sheet what the reviewer is shown
     * @param address where the forms are sent
     * @param entered what was typed
     * @param mistakes what has to be filled in otherwise
     * @param refused why nothing was recorded; may be empty
     * @param changed whether the words are no longer those that were shown
     * @param receipt what was recorded just now
     * @param editors what an editor is shown
     * @param assigned whether the page names its reviewer since just now
     * @param waived whether the page has words that were waived
     * @param reviewed whether there is a review that can be taken back
     * @param keyed ids of those whose keys may sign, with blanks between them
     */
    record View(
            DeskFrame frame,
            ReviewSheet sheet,
            String address,
            ReviewForm entered,
            List<Mistake> mistakes,
            String refused,
            boolean changed,
            Optional<ReviewQueries.Receipt> receipt,
            EditorController.View editors,
            boolean assigned,
            boolean waived,
            boolean reviewed,
            String keyed) {
        View {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * The page of everything that was recorded.
     *
     * @param frame what surrounds it
     * @param address where the article is reviewed
     * @param history what was recorded
     */
    record HistoryView(DeskFrame frame, String address, PageHistory history) {}

    /** What is reported above the page. */
    private record Feedback(int status, List<Mistake> mistakes, String refused, boolean changed, boolean assigned) {}

    /**
     * Returns the page of an article.
     *
     * @param id its path below {@code content/} without its ending
     * @param query what comes after the question mark: who looks, and what was recorded just now
     */
    Answer page(String id, Form query) throws IOException, InterruptedException {
        try {
            Optional<ReviewQueries.Receipt> receipt =
                    query.ticked("recorded") ? receipt(id, number(query.text("recorded"))) : Optional.empty();
            Feedback feedback = new Feedback(200, List.of(), "", false, query.ticked("assigned"));
            return shown(id, ReviewForm.by(query.text("reviewer")), feedback, Optional.empty(), receipt);
        } catch (NoSuchPage none) {
            return missing();
        }
    }

    /** The edition that was made after the entry has it; only where none could be made, the site is read for it. */
    private Optional<ReviewQueries.Receipt> receipt(String id, int number) throws IOException, NoSuchPage {
        Optional<SiteSnapshot> edition = site.newest();
        Optional<ReviewQueries.Receipt> made =
                edition.isPresent() ? edition.get().receipt(id, number) : Optional.empty();
        return made.isPresent() ? made : books.receipt(id, number);
    }

    private static int number(String text) {
        return text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt("0" + text) : 0;
    }

    private static Answer missing() {
        return Answer.words(404, "There is no such page on this site.");
    }

    private Answer shown(
            String id,
            ReviewForm entered,
            Feedback feedback,
            Optional<SignedText> before,
            Optional<ReviewQueries.Receipt> receipt)
            throws IOException, NoSuchPage, InterruptedException {
        Looked looked = look(id, entered.reviewer(), before);
        SiteSnapshot edition = looked.edition();
        ReviewSheet sheet = looked.sheet();
        shown.keep(sheet.fingerprint(), sheet.text());
        View view = new View(
                frames.frame(sheet.title(), "page", edition, QueueFilter.by(entered.reviewer())),
                sheet,
                Queue.address(sheet.page().id()),
                entered,
                feedback.mistakes(),
                feedback.refused(),
                feedback.changed(),
                receipt,
                EditorController.view(sheet, edition),
                feedback.assigned(),
                !sheet.standing().otherWords() && sheet.waivers().stream().anyMatch(ReviewSheet.Waiver::current),
                !sheet.past().history().isEmpty(),
                keys.held().stream().map(SigningKeys.Held::reviewer).distinct().collect(Collectors.joining(" ")));
        return Answer.page(feedback.status(), printer.print("article.ftlh", view));
    }

    /** A page as one edition has it. */
    private record Looked(SiteSnapshot edition, ReviewSheet sheet) {}

    /**
     * Looks at a page. An editor may save it while it is read; then it is read again, from an edition that knows of it.
     *
     * @throws IOException if it is saved all the time, or cannot be read
     */
    private Looked look(String id, String reviewer, Optional<SignedText> before)
            throws IOException, NoSuchPage, InterruptedException {
        SiteSnapshot edition = site.newest().orElseThrow();
        for (int turn = 1; ; turn++) {
            try {
                return new Looked(edition, edition.sheet(id, reviewer, before, addresses));
            } catch (IOException savedMeanwhile) {
                if (turn == TURNS) {
                    throw savedMeanwhile;
                }
                edition = site.renewed().orElseThrow();
            }
        }
    }

    /**
     * Returns everything that was recorded about an article.
     *
     * @param id its path below {@code content/} without its ending
     * @param query what comes after the question mark: who looks
     */
    Answer history(String id, Form query) {
        try {
            SiteSnapshot edition = site.newest().orElseThrow();
            PageHistory history = edition.history(id);
            return Answer.page(
                    200,
                    printer.print(
                            "history.ftlh",
                            new HistoryView(
                                    frames.frame(
                                            "Record of " + history.title(), "page", edition, QueueFilter.of(query)),
                                    Queue.address(history.page()),
                                    history)));
        } catch (NoSuchPage none) {
            return missing();
        }
    }

    /**
     * Does what a form below an article asks for.
     *
     * @param id the article
     */
    Answer act(String id, Form form) throws IOException, InterruptedException {
        ReviewForm entered = ReviewForm.of(form);
        if (!FINGERPRINT.matcher(form.text("shown")).matches()) {
            return Answer.words(400, "This form does not say which words were shown.");
        }
        Fingerprint seen = new Fingerprint(form.text("shown"));
        try {
            return switch (entered.decision()) {
                case "request" -> answer(id, entered, seen, editors.request(id, entered));
                case "waive" -> answer(id, entered, seen, editors.waive(id, entered, seen));
                case "assign" -> assigned(id, entered, seen);
                default -> decided(id, form, entered, seen);
            };
        } catch (NoSuchPage none) {
            return missing();
        }
    }

    /** Sends the browser back to a page that names its reviewer now, or says why it does not. */
    private Answer assigned(String id, ReviewForm entered, Fingerprint seen)
            throws IOException, NoSuchPage, InterruptedException {
        Optional<Result> refused = editors.assign(id, entered, seen);
        if (refused.isPresent()) {
            return answer(id, entered, seen, refused.get());
        }
        site.renewed();
        return sendBack(id, entered, "assigned=yes");
    }

    private static Answer sendBack(String id, ReviewForm entered, String done) {
        String person = QueueFilter.by(entered.reviewer()).personQuery();
        return Answer.sendTo(Queue.address(id) + (person.isEmpty() ? "?" : person + "&") + done);
    }

    private Answer decided(String id, Form form, ReviewForm entered, Fingerprint seen)
            throws IOException, NoSuchPage, InterruptedException {
        List<Mistake> mistakes = mistakes(form, entered);
        if (!mistakes.isEmpty()) {
            return shown(
                    id, entered, new Feedback(422, mistakes, "", false, false), Optional.empty(), Optional.empty());
        }
        try {
            return answer(id, entered, seen, recorded(id, form, entered, seen));
        } catch (IllegalArgumentException unwritable) {
            return answer(id, entered, seen, new Result.Refused(String.valueOf(unwritable.getMessage()), false));
        }
    }

    private List<Mistake> mistakes(Form form, ReviewForm entered) {
        String name = site.newest()
                .orElseThrow()
                .library()
                .person(entered.reviewer())
                .map(Person::name)
                .orElse("");
        return entered.mistakes(form.ticked("vouched"), name);
    }

    private Result recorded(String id, Form form, ReviewForm entered, Fingerprint seen) throws IOException, NoSuchPage {
        SignOff signOff = signOff(id, entered, seen);
        if (!form.text("how").equals("device")) {
            return office.sign(id, Optional.of(seen), signOff);
        }
        Optional<PreparedRecord> waiting = prepared.find(form.text("prepared"))
                .filter(each -> each.signOff().equals(signOff)
                        && each.record().article().path().equals(id));
        if (waiting.isPresent()) {
            try {
                Base64.Decoder base64 = Base64.getDecoder();
                return office.sign(
                        waiting.get(), base64.decode(form.text("key")), base64.decode(form.text("signature")));
            } catch (IllegalArgumentException notBase64) {
                return new Result.Refused("the signature of this device did not arrive", false);
            }
        }
        try {
            drafts.prepare(id, seen, signOff);
            return new Result.Refused("this device did not sign what it was given; try again", false);
        } catch (Refusal refused) {
            return refused.result();
        }
    }

    /**
     * Prepares what a device is to sign: answers three lines, the name under which it waits, for what the signature is
     * to be made, and the record in base64.
     *
     * @param id the article
     */
    Answer prepare(String id, Form form, String name) throws IOException {
        ReviewForm entered = ReviewForm.of(form);
        if (!FINGERPRINT.matcher(form.text("shown")).matches()
                || !mistakes(form, entered).isEmpty()) {
            return Answer.words(422, "The form is not filled in yet.");
        }
        try {
            Fingerprint seen = new Fingerprint(form.text("shown"));
            PreparedRecord made = drafts.prepare(id, seen, signOff(id, entered, seen));
            prepared.keep(name, made);
            return Answer.words(
                    200,
                    name + "\n" + made.namespace() + "\n" + Base64.getEncoder().encodeToString(made.bytes()));
        } catch (Refusal | IllegalArgumentException refused) {
            return Answer.words(409, "This cannot be recorded as it is.");
        } catch (NoSuchPage none) {
            return missing();
        }
    }

    private static SignOff signOff(String id, ReviewForm entered, Fingerprint seen) {
        if (entered.decision().equals("withdraw")) {
            return signOff(entered, List.of(), Decision.WITHDRAWN, entered.note());
        }
        List<Remark> remarks = new ArrayList<>();
        if (entered.decision().equals("changes") || entered.decision().equals("reject")) {
            remarks.add(new Remark(entered.quote(), entered.remark()));
        } else if (entered.decision().equals("waiver")) {
            remarks.add(new Remark("", "What was waived as trivial needs a review."));
        }
        ReviewDecision decision = new ReviewDecision(
                new PageId(id),
                seen,
                switch (entered.decision()) {
                    case "approve" -> ReviewDecision.Kind.APPROVE;
                    case "sections" -> ReviewDecision.Kind.APPROVE_SECTIONS;
                    case "reject" -> ReviewDecision.Kind.REJECT;
                    default -> ReviewDecision.Kind.ASK_FOR_CHANGES;
                },
                entered.decision().equals("sections") ? entered.sections() : List.of(),
                remarks,
                entered.note(),
                entered.evidenceLines(),
                entered.conflicts());
        return signOff(entered, decision.sections(), decision.decision(), decision.recordedNote());
    }

    private static SignOff signOff(ReviewForm entered, List<String> sections, Decision decision, String note) {
        return new SignOff(
                entered.reviewer(),
                Optional.empty(),
                Meaning.CLINICAL_REVIEW,
                sections,
                false,
                decision,
                Optional.empty(),
                entered.evidenceLines(),
                entered.conflicts(),
                note,
                Optional.empty(),
                Optional.empty());
    }

    /** What a browser gets next. */
    private interface Next {
        Answer answer() throws IOException, NoSuchPage, InterruptedException;
    }

    /** Sends the browser to what was recorded, or shows the page again with everything that was typed. */
    private Answer answer(String id, ReviewForm entered, Fingerprint seen, Result result)
            throws IOException, NoSuchPage, InterruptedException {
        site.renewed();
        Next next = result.match(
                recorded -> () -> sendBack(id, entered, "recorded=" + recorded.number()),
                kept -> () -> sendBack(id, entered, "recorded=" + kept.number()),
                refused -> () -> shown(
                        id,
                        entered,
                        new Feedback(
                                refused.changed() ? 409 : 422, List.of(), refused.reason(), refused.changed(), false),
                        refused.changed() ? shown.find(seen.hex()) : Optional.empty(),
                        Optional.empty()));
        return next.answer();
    }
}
