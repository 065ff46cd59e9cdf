package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/** What a page claims about its review is what the records say. */
final class ClaimsEvidenced implements Rule {
    /** The name of the rule. */
    static final String ID = "claim-evidenced";

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        boolean required = library.settings().review().require().needsRecord();
        if (!required && library.reviews().isEmpty()) {
            return Stream.empty();
        }
        return library.pages().stream()
                .filter(page -> !page.frontMatter().draft())
                .flatMap(page -> judge(page, library, asOf, required).stream());
    }

    private static Optional<Finding> judge(Page page, Library library, LocalDate asOf, boolean required) {
        FrontMatter said = page.frontMatter();
        if (!said.unread().isEmpty()) {
            // What is claimed cannot be read, and that has been reported.
            return Optional.empty();
        }
        Optional<ReviewState> state = ReviewStates.of(page, library, asOf);
        if (state.flatMap(ReviewState::refusal).isPresent()) {
            // That the reviewer refused these words is a finding of its own.
            return Optional.empty();
        }
        Optional<ReviewRecord> record = state.flatMap(ReviewState::record);
        boolean claims = said.reviewer().isPresent() && said.verified().isPresent();
        if (!claims) {
            return record.map(signed -> Finding.warning(
                            ID,
                            Span.ofFile(page.path()),
                            signed.name() + " signed this page on " + signed.date()
                                    + ", and its front matter does not say so")
                    .fix("write 'reviewer: " + signed.reviewer() + "' and 'verified: " + signed.date() + "'"));
        }
        String reviewer = said.reviewer().get().value();
        LocalDate verified = said.verified().get().value();
        Span place = said.verified().get().span();
        if (record.isEmpty()) {
            boolean ruled = state.filter(ReviewState::onRecord).isPresent();
            Severity optional = ruled ? Severity.WARNING : Severity.ADVICE;
            return Optional.of(weighed(
                            required ? Severity.ERROR : optional,
                            place,
                            "the page says that " + reviewer + " verified it on " + verified
                                    + (ruled
                                            ? ", but its records do not confirm that: readers see no review"
                                            : ", but no record confirms it: readers see that only the publisher says so"))
                    .fix("ask them to sign it: vouch review sign " + page.id() + " --reviewer " + reviewer));
        }
        ReviewRecord signed = record.get();
        if (signed.reviewer().equals(reviewer) && signed.date().equals(verified)) {
            return Optional.empty();
        }
        return Optional.of(weighed(
                        required ? Severity.ERROR : Severity.WARNING,
                        place,
                        "the page says that " + reviewer + " verified it on " + verified
                                + ", and the newest record says: " + signed.reviewer() + " on " + signed.date())
                .fix("write 'reviewer: " + signed.reviewer() + "' and 'verified: " + signed.date() + "'"));
    }

    private static Finding weighed(Severity severity, Span place, String message) {
        return new Finding(ID, severity, place, message, "", "");
    }
}
