package org.vouch.service.reviewing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.vouch.check.rules.ReviewStates;
import org.vouch.model.library.Library;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Freshness;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Placed;
import org.vouch.reader.content.LexiconReader;
import org.vouch.reader.content.ReviewsReader;
import org.vouch.reader.content.Sources;

/** Makes the lines of the reviewers' work list. */
final class ReviewLines {
    /** Adults read plain prose at about 200 words a minute on a screen. */
    private static final int WORDS_A_MINUTE = 200;

    /** Who judges a change reads about so many words around it. */
    private static final int WORDS_AROUND = 40;

    private final Sources sources;
    private final Library library;
    private final LocalDate asOf;

    ReviewLines(Sources sources, Library library, LocalDate asOf) {
        this.sources = sources;
        this.library = library;
        this.asOf = asOf;
    }

    /** Returns the line of a page. */
    ReviewLine line(Page page) {
        Optional<PageReview> review = Optional.ofNullable(library.reviews().get(page.id()));
        Optional<ReviewState> state = review.map(kept -> ReviewStates.of(page, kept, library, asOf));
        if (state.filter(ReviewState::onRecord).isEmpty()) {
            return claimed(page, state, review);
        }
        ReviewState known = state.get();
        Optional<ReviewRecord> record = known.record();
        ChangeSize change = known.integrity() == ReviewState.Integrity.CHANGED
                ? known.standing().map(kept -> change(page, kept)).orElse(ChangeSize.NONE)
                : ChangeSize.NONE;
        String asked = asked(review);
        String refuser = known.refusal()
                .or(known::takenBack)
                .map(kept -> ((ReviewRecord) kept.entry()).reviewer())
                .orElse("");
        return new ReviewLine(
                which(page),
                known.badge(),
                known.flags(),
                new ReviewLine.People(
                        record.map(ReviewRecord::reviewer).orElse(asked.isEmpty() ? refuser : asked), asked),
                new ReviewLine.Dates(record.map(ReviewRecord::date), known.due(), known.expires()),
                known.assurance().map(Assurance::of),
                known.waivers(),
                new ReviewLine.Work(change, minutes(page, change)),
                review.map(each -> each.now().exact().hex()).orElse(""));
    }

    private ReviewLine.Which which(Page page) {
        return new ReviewLine.Which(
                page.id().path(), library.settings().url(page.address().path()), page.title(), page.language());
    }

    private boolean claimCounts() {
        return !library.settings().review().require().needsRecord();
    }

    private static String asked(Optional<PageReview> review) {
        return review.flatMap(each -> each.ledger().newest())
                .map(Ledger.Kept::entry)
                .filter(ReviewRequest.class::isInstance)
                .map(entry -> ((ReviewRequest) entry).reviewer())
                .orElse("");
    }

    /**
     * A page about which no reviewer has decided: what its front matter claims is all there is, if that counts here.
     */
    private ReviewLine claimed(Page page, Optional<ReviewState> state, Optional<PageReview> review) {
        FrontMatter said = page.frontMatter();
        ReviewPolicy policy = library.settings().review();
        Optional<LocalDate> verified = said.verified()
                .map(Placed::value)
                .filter(day -> claimCounts() && said.reviewer().isPresent() && !day.isAfter(asOf));
        Optional<LocalDate> due = verified.map(day -> Freshness.due(day, ReviewStates.interval(page, policy)));
        boolean withdrawn =
                said.withdrawn().isPresent() && !said.withdrawn().get().on().isAfter(asOf);
        Badge badge = withdrawn
                ? Badge.WITHDRAWN
                : due.map(day -> claimed(Freshness.of(day, asOf, policy)))
                        .orElse(state.map(ReviewState::badge).orElse(Badge.DRAFT));
        String asked = asked(review);
        return new ReviewLine(
                which(page),
                badge,
                state.map(ReviewState::flags).orElse(Set.of()),
                new ReviewLine.People(
                        verified.isPresent() || asked.isEmpty()
                                ? said.reviewer().map(Placed::value).orElse("")
                                : asked,
                        asked),
                new ReviewLine.Dates(verified, due, due.map(day -> day.plusDays(policy.grace()))),
                verified.map(day -> Assurance.CLAIM),
                0,
                new ReviewLine.Work(ChangeSize.NONE, minutes(page, ChangeSize.NONE)),
                review.map(each -> each.now().exact().hex()).orElse(""));
    }

    /** Without a record, nothing is verified: a claim is called a claim. */
    private static Badge claimed(Freshness freshness) {
        return freshness == Freshness.VERIFIED ? Badge.CLAIMED : Badge.of(freshness);
    }

    /** Compares a page with the words that were signed. */
    private ChangeSize change(Page page, Ledger.Kept signed) {
        Optional<Fingerprints> before = signed.entry().words();
        Optional<SignedText> words = words(sources.root(), signed);
        if (before.isEmpty() || words.isEmpty()) {
            return ChangeSize.NONE;
        }
        try {
            ReviewsReader.Seen now = new ReviewsReader(sources, library).see(page);
            return ChangeSize.of(words.get(), before.get(), now.text(), now.fingerprints(), LexiconReader.builtIn());
        } catch (IOException saved) {
            // It is being written at this moment; that it changed is reported all the same.
            return ChangeSize.NONE;
        }
    }

    /**
     * Reads the words that an entry is about; they were verified when the ledger was read.
     *
     * @param root the folder that holds {@code content/}
     */
    static Optional<SignedText> words(Path root, Ledger.Kept kept) {
        Path file = root.resolve(kept.folder() + LedgerFiles.textName(kept.number()));
        try {
            return SignedText.parse(Files.readString(file, UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Returns about how long it takes to read what changed, or all of a page of which nothing did. */
    static int minutes(Page page, ChangeSize change) {
        int all = page.body().words();
        int words = change.places() == 0
                ? all
                : Math.min(all, change.added() + change.removed() + change.places() * WORDS_AROUND);
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }
}
