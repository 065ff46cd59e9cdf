package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** A claim of review names both the reviewer and the day. */
final class ClaimsWhole implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.pages().stream().flatMap(ClaimsWhole::half);
    }

    private static Stream<Finding> half(Page page) {
        FrontMatter said = page.frontMatter();
        if (!said.unread().isEmpty()) {
            // The missing half is there, and why it cannot be read has been reported.
            return Stream.empty();
        }
        if (said.reviewer().isPresent() && said.verified().isEmpty()) {
            return Stream.of(Finding.warning(
                            "claim-whole",
                            said.reviewer().get().span(),
                            "a reviewer is named, but not the day of the review")
                    .fix("add 'verified: ' and the day, as in 2024-02-01"));
        }
        if (said.verified().isPresent() && said.reviewer().isEmpty()) {
            return Stream.of(Finding.warning(
                            "claim-whole",
                            said.verified().get().span(),
                            "a day of review is named, but not the reviewer")
                    .fix("add 'reviewer: ' and the id of a file in content/reviewers/"));
        }
        return Stream.empty();
    }
}
