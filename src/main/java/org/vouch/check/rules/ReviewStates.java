package org.vouch.check.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.ReviewStateCalculator;

/** What the records of a site's pages are worth on a day. */
public final class ReviewStates {
    private ReviewStates() {}

    /** Returns the state of a page about which something was recorded. */
    public static Optional<ReviewState> of(Page page, Library library, LocalDate asOf) {
        return Optional.ofNullable(library.reviews().get(page.id())).map(review -> of(page, review, library, asOf));
    }

    /** Returns the state that a page would have with these records. */
    public static ReviewState of(Page page, PageReview review, Library library, LocalDate asOf) {
        return new ReviewStateCalculator(
                        review.ledger(),
                        review.now(),
                        review.depends(),
                        // Nobody else makes a page a medically reviewed one.
                        library.clinicians(),
                        page.frontMatter().withdrawn().map(Withdrawal::on),
                        interval(page, library.settings().review()),
                        library.settings().review(),
                        review.costStale(asOf),
                        asOf)
                .answer();
    }

    /**
     * Returns how long a review of a page holds. Prices age faster than prose: a page that shows them is reviewed every
     * six months, unless it says otherwise.
     */
    public static Period interval(Page page, ReviewPolicy policy) {
        if (page.frontMatter().reviewEvery().isPresent()) {
            return page.frontMatter().reviewEvery().get().value();
        }
        return showsPrices(page) ? policy.everyWithPrices() : policy.every();
    }

    private static boolean showsPrices(Page page) {
        for (Piece piece : page.body().notable()) {
            if (piece instanceof Piece.Figures) {
                return true;
            }
        }
        return false;
    }
}
