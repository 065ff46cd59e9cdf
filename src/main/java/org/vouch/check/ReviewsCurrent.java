package org.vouch.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.Page;
import org.vouch.review.Fingerprints;
import org.vouch.review.PageReview;
import org.vouch.review.ReviewFlag;
import org.vouch.review.ReviewRecord;
import org.vouch.review.ReviewState;
import org.vouch.text.Finding;
import org.vouch.text.Span;

/** A page that was signed bears the words that were signed. */
final class ReviewsCurrent implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        if (library.reviews().isEmpty()) {
            return Stream.empty();
        }
        return library.pages().stream()
                .filter(page -> !page.frontMatter().draft())
                .flatMap(page -> judge(page, library, asOf).stream());
    }

    private static Optional<Finding> judge(Page page, Library library, LocalDate asOf) {
        PageReview review = library.reviews().get(page.id());
        if (review == null) {
            return Optional.empty();
        }
        ReviewState state = ReviewStates.of(page, review, library, asOf);
        if (state.badge() != ReviewState.Badge.CHANGED) {
            return Optional.empty();
        }
        ReviewRecord signed = state.record().orElseThrow();
        return Optional.of(Finding.warning(
                        "review-current",
                        Span.ofFile(page.path()),
                        "the words changed since " + signed.name() + " signed them on " + signed.date() + ": "
                                + changes(signed, review, state))
                .mend("ask for a review of what changed ('vouch review show " + page.id()
                        + "' shows it), or waive it if it is trivial"));
    }

    private static String changes(ReviewRecord signed, PageReview review, ReviewState state) {
        List<Fingerprints.Section> now = review.now().sections();
        long changed = now.stream()
                .filter(section ->
                        !signed.fingerprints().section(section.id()).equals(Optional.of(section.fingerprint())))
                .count();
        long gone = signed.fingerprints().sections().stream()
                .filter(section -> review.now().section(section.id()).isEmpty())
                .count();
        return changed + " of " + now.size() + (now.size() == 1 ? " section is" : " sections are")
                + " other than signed"
                + (gone > 0 ? ", " + gone + " gone" : "")
                + (state.flags().contains(ReviewFlag.DEPENDENCY_CHANGED)
                        ? "; what the page shows from other files changed, too"
                        : "");
    }
}
