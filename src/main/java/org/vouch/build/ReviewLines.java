package org.vouch.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vouch.check.ReviewStates;
import org.vouch.library.Library;
import org.vouch.page.FrontMatter;
import org.vouch.page.Page;
import org.vouch.review.Freshness;
import org.vouch.review.Ledger;
import org.vouch.review.PageReview;
import org.vouch.review.ReviewFlag;
import org.vouch.review.ReviewPolicy;
import org.vouch.review.ReviewRecord;
import org.vouch.review.ReviewRequest;
import org.vouch.review.ReviewState;
import org.vouch.text.Placed;

/** Makes the lines of the reviewers' work list. */
final class ReviewLines {
    private ReviewLines() {}

    /** Returns the line of a page. */
    static ReviewLine line(Page page, Library library, LocalDate asOf) {
        Optional<PageReview> review = Optional.ofNullable(library.reviews().get(page.id()));
        Optional<ReviewState> state = review.map(kept -> ReviewStates.of(page, kept, library, asOf));
        if (state.isEmpty() || (state.get().standing().isEmpty() && claimCounts(library))) {
            return claimed(page, library, asOf, state, review);
        }
        ReviewState known = state.get();
        Optional<ReviewRecord> record = known.record();
        return new ReviewLine(
                page.id().path(),
                library.settings().baseUrl() + page.address().path(),
                page.title(),
                page.language(),
                known.badge().word(),
                known.flags().stream().map(ReviewFlag::word).toList(),
                record.map(ReviewRecord::reviewer).orElse(asked(review)),
                record.map(ReviewRecord::date),
                known.due(),
                known.expires(),
                record.map(each -> each.method().word()).orElse(""),
                known.waivers(),
                review.map(each -> each.now().exact().hex()).orElse(""));
    }

    private static boolean claimCounts(Library library) {
        return library.settings().review().require() == ReviewPolicy.Requirement.CLAIM;
    }

    private static String asked(Optional<PageReview> review) {
        return review.flatMap(each -> each.ledger().newest())
                .map(Ledger.Kept::entry)
                .filter(ReviewRequest.class::isInstance)
                .map(entry -> ((ReviewRequest) entry).reviewer())
                .orElse("");
    }

    /** A page about which nothing counts but what its front matter claims, if that counts on this site. */
    private static ReviewLine claimed(
            Page page, Library library, LocalDate asOf, Optional<ReviewState> state, Optional<PageReview> review) {
        FrontMatter said = page.frontMatter();
        ReviewPolicy policy = library.settings().review();
        Optional<LocalDate> verified = said.verified()
                .map(Placed::value)
                .filter(day -> claimCounts(library) && said.reviewer().isPresent() && !day.isAfter(asOf));
        Optional<LocalDate> due = verified.map(day -> Freshness.due(day, ReviewStates.interval(page, policy)));
        boolean withdrawn =
                said.withdrawn().isPresent() && !said.withdrawn().get().on().isAfter(asOf);
        String badge = withdrawn
                ? "withdrawn"
                : due.map(day -> Freshness.of(day, asOf, policy).word())
                        .orElse(state.map(each -> each.badge().word()).orElse("draft"));
        return new ReviewLine(
                page.id().path(),
                library.settings().baseUrl() + page.address().path(),
                page.title(),
                page.language(),
                badge,
                state.map(each -> each.flags().stream().map(ReviewFlag::word).toList())
                        .orElse(List.of()),
                verified.isPresent() || asked(review).isEmpty()
                        ? said.reviewer().map(Placed::value).orElse("")
                        : asked(review),
                verified,
                due,
                due.map(day -> day.plusDays(policy.grace())),
                verified.isPresent() ? "claim" : "",
                0,
                review.map(each -> each.now().exact().hex()).orElse(""));
    }
}
