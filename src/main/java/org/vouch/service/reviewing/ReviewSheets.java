package org.vouch.service.reviewing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.check.proof.Excerpt;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.ReviewStates;
import org.vouch.check.rules.RuleIds;
import org.vouch.model.library.Library;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Page;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Scope;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.SignedProse;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Lexicon;
import org.vouch.reader.content.LexiconReader;
import org.vouch.reader.content.ReviewsReader;
import org.vouch.reader.content.Sources;
import org.vouch.service.pipeline.OutOfSight;
import org.vouch.service.verify.PageBodies;
import org.vouch.service.verify.ReviewWords;
import org.vouch.site.render.DeskPrinter;
import org.vouch.site.view.BodyView;

/** Makes the sheets that reviewers are shown, of a site as it is written at one moment; one after the other. */
public final class ReviewSheets {
    /** Headings of a page start at the second level, and on a sheet at the fourth: above it are title and column. */
    private static final int DEEPER = 2;

    private static final Lexicon LEXICON = LexiconReader.builtIn();

    private final Sources sources;
    private final Checked written;
    private final Library library;
    private final LocalDate asOf;
    private final ReviewsReader reader;
    private final ReviewLines lines;
    private final DecisionEffects effects;
    private final PageBodies bodies = new PageBodies();
    private final DeskPrinter printer = new DeskPrinter();

    /**
     * Prepares the sheets of a site.
     *
     * @param sources the files that it was read from
     * @param written what was judged
     */
    public ReviewSheets(Sources sources, Checked written) {
        this.sources = sources;
        this.written = written;
        this.library = written.library();
        this.asOf = written.asOf();
        this.reader = new ReviewsReader(sources, library);
        this.lines = new ReviewLines(sources, library, asOf);
        this.effects = new DecisionEffects(sources, library, asOf);
    }

    /**
     * Words that a page is compared with.
     *
     * @param summary which words they are, in a sentence
     * @param text the words
     * @param signed their fingerprints, if somebody signed them
     */
    private record Basis(String summary, SignedText text, Optional<Fingerprints> signed) {}

    /**
     * Makes the sheet of a page.
     *
     * @param page a page of the site
     * @param body its words, as readers would see them now
     * @param base is before addresses that start with '/'; empty if they lead to the same place from the sheet
     * @param reviewer id of the person to whom it is shown
     * @param before the words that they were shown before; nothing for those that they signed last, or that count
     * @throws IOException if the page's file cannot be read, or was saved since the site was read
     */
    public synchronized ReviewSheet sheet(
            Page page, BodyView body, String base, String reviewer, Optional<SignedText> before) throws IOException {
        ReviewsReader.Seen seen = reader.see(page);
        SignedText text = seen.text();
        Optional<PageReview> review = Optional.ofNullable(library.reviews().get(page.id()));
        Optional<ReviewState> state = review.map(kept -> ReviewStates.of(page, kept, library, asOf));
        Ledger ledger = review.map(PageReview::ledger).orElse(Ledger.none(page.id()));
        SignedProse now = bodies.prose(text, library, page.language());
        Optional<Basis> basis = before.map(
                        words -> new Basis("Compared with the words that you were shown.", words, Optional.empty()))
                .or(() -> basis(ledger, state, seen.fingerprints(), reviewer));
        SheetDifference difference = basis.map(known ->
                        SheetDifference.between(bodies.prose(known.text(), library, page.language()), now, LEXICON))
                .orElse(SheetDifference.NONE);
        ReviewLine line = lines.line(page);
        String fingerprint = seen.fingerprints().exact().hex();
        String anchor = "s" + fingerprint.substring(0, 10) + "-";
        List<Finding> findings = written.findings().stream()
                .filter(finding -> finding.span().path().equals(page.path())
                        // The whole sheet says so.
                        && !finding.rule().equals(RuleIds.REVIEW_CURRENT))
                .toList();
        List<ReviewSheet.Reference> references = references(page, findings);
        OutOfSight outOfSight = OutOfSight.of(now.passages());
        List<ReviewSheet.Question> checklist = new SheetChecklist(
                        text,
                        SheetFigures.of(now.passages(), LEXICON.figures()),
                        outOfSight.dialled(),
                        findings,
                        references,
                        asOf)
                .questions();
        return new ReviewSheet(
                line.page(),
                anchor,
                new ReviewSheet.Standing(
                        line.state(),
                        state.map(ReviewSheets::flags).orElse(List.of()),
                        due(line),
                        minutes(page, basis, seen)),
                new ReviewSheet.Shown(
                        text, fingerprint, Excerpt.of(printer.body(body), anchor, DEEPER, base), outOfSight),
                new ReviewSheet.Comparison(
                        basis.map(Basis::summary).orElse("Nobody has signed this page yet: all of it is new."),
                        basis.isPresent(),
                        difference),
                sections(now, seen.fingerprints(), ledger, state),
                new ReviewSheet.Evidence(
                        references, findings.stream().map(ReviewSheets::problem).toList(), checklist),
                new ReviewSheet.Past(
                        waivers(ledger, seen.fingerprints()),
                        ledger.entries().stream()
                                .map(kept -> ReviewWords.describe(kept, library))
                                .toList()),
                effects.of(page, PageReview.of(ledger, text, seen.fingerprints()), reviewer));
    }

    private static ReviewSheet.Problem problem(Finding finding) {
        return new ReviewSheet.Problem(
                finding.severity().word(),
                finding.span().line() == 1 ? 0 : finding.span().line(),
                finding.message(),
                finding.fix(),
                finding.rule());
    }

    /** Returns the words that a reviewer knows: those that they signed last, or else those that count. */
    private Optional<Basis> basis(Ledger ledger, Optional<ReviewState> state, Fingerprints now, String reviewer) {
        Optional<Ledger.Kept> own = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof ReviewRecord record
                    && record.reviewer().equals(reviewer)
                    && record.vouches()
                    && record.scope() == Scope.WHOLE
                    && !record.date().isAfter(asOf)) {
                own = Optional.of(kept);
            }
        }
        boolean again = own.flatMap(kept -> kept.entry().words())
                .map(signed -> signed.exact().equals(now.exact()))
                .orElse(false);
        Optional<Ledger.Kept> standing = state.flatMap(ReviewState::standing);
        if (again && standing.isPresent() && !standing.equals(own)) {
            // Somebody signed other words since: the sheet shows what differs from those.
            return basis(
                    standing.get(),
                    "The page is again as you signed it. Compared with the words that "
                            + ((ReviewRecord) standing.get().entry()).name() + " signed on ");
        }
        return own.flatMap(kept -> basis(kept, "Compared with the words that you signed on "))
                .or(() -> state.flatMap(ReviewState::standing)
                        .flatMap(kept -> basis(
                                kept,
                                "You have not signed this page yet. Compared with the words that "
                                        + ((ReviewRecord) kept.entry()).name() + " signed on ")));
    }

    private Optional<Basis> basis(Ledger.Kept kept, String summary) {
        return ReviewLines.words(sources.root(), kept)
                .map(text -> new Basis(
                        summary + ReviewWords.day(kept.entry().date()) + ".",
                        text,
                        kept.entry().words()));
    }

    private static int minutes(Page page, Optional<Basis> basis, ReviewsReader.Seen seen) {
        ChangeSize change = basis.map(known -> ChangeSize.of(
                        known.text(),
                        known.signed().orElse(seen.fingerprints()),
                        seen.text(),
                        seen.fingerprints(),
                        LEXICON))
                .orElse(ChangeSize.NONE);
        return ReviewLines.minutes(page, change);
    }

    private String due(ReviewLine line) {
        if (line.due().isEmpty()) {
            return "";
        }
        LocalDate day = line.due().get();
        return "due " + ReviewWords.day(day) + ", " + ReviewWords.distance(asOf, day);
    }

    private static List<String> flags(ReviewState state) {
        return state.flags().stream().map(ReviewSheets::summary).toList();
    }

    private static String summary(ReviewFlag flag) {
        return switch (flag) {
            case REQUEST_OPEN -> "a review was asked for";
            case CHANGES_REQUESTED -> "changes were asked for";
            case REJECTED -> "the page was rejected";
            case CREDENTIAL_LAPSED -> "license not looked up lately";
            case ASSERTED -> "typed name, no signature";
            case WAIVERS -> "small changes without a review";
            case FORMATTED -> "only the form changed";
            case SECTION_SCOPED -> "some sections were reviewed later";
            case DEPENDENCY_CHANGED -> "what it shows from other files changed";
            case PAST -> "the review is late, too";
            case COST_STALE -> "a price is old";
            case LEDGER_BROKEN -> "files of its record are damaged";
        };
    }

    /** Tells for each section who vouches for it as it is: anyone who signed it last in these very words. */
    private List<ReviewSheet.SheetSection> sections(
            SignedProse prose, Fingerprints now, Ledger ledger, Optional<ReviewState> state) {
        Map<String, String> vouched = new HashMap<>();
        int first =
                state.flatMap(ReviewState::standing).map(Ledger.Kept::number).orElse(Integer.MAX_VALUE);
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.number() >= first
                    && kept.entry() instanceof ReviewRecord record
                    && record.vouches()
                    && record.scope() != Scope.CLAIMS_ONLY) {
                for (Fingerprints.Section section : record.fingerprints().sections()) {
                    boolean meant =
                            record.scope() == Scope.WHOLE || record.sections().contains(section.id());
                    if (meant && now.section(section.id()).equals(Optional.of(section.fingerprint()))) {
                        vouched.put(
                                section.id(), "signed by " + record.name() + " on " + ReviewWords.day(record.date()));
                    }
                }
            }
        }
        Map<String, String> titles = prose.titles();
        return now.sections().stream()
                .map(section -> new ReviewSheet.SheetSection(
                        section.id(),
                        section.id().equals(Fingerprints.START)
                                ? "The start: title, description and first words"
                                : titles.getOrDefault(section.id(), section.id()),
                        !vouched.containsKey(section.id()),
                        vouched.getOrDefault(section.id(), "")))
                .toList();
    }

    private static List<ReviewSheet.Reference> references(Page page, List<Finding> findings) {
        List<ReviewSheet.Reference> references = new ArrayList<>();
        for (Citation work : page.frontMatter().sources()) {
            boolean old = findings.stream()
                    .anyMatch(finding -> finding.rule().equals(RuleIds.SOURCE_RECENT)
                            && finding.span().equals(work.span()));
            references.add(new ReviewSheet.Reference(
                    work.id(),
                    work.title(),
                    work.url().orElse(""),
                    work.year().map(String::valueOf).orElse(""),
                    old));
        }
        return references;
    }

    private static List<ReviewSheet.Waiver> waivers(Ledger ledger, Fingerprints now) {
        List<ReviewSheet.Waiver> waivers = new ArrayList<>();
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof TrivialEdit waiver) {
                waivers.add(new ReviewSheet.Waiver(
                        kept.number(),
                        waiver.by(),
                        ReviewWords.day(waiver.date()),
                        waiver.reason().word(),
                        waiver.diff().lines().toList(),
                        waiver.fingerprints().words().equals(now.words())));
            } else if (kept.entry() instanceof ReviewRecord record
                    && record.vouches()
                    && record.scope() == Scope.WHOLE) {
                waivers.clear();
            }
        }
        return waivers;
    }
}
