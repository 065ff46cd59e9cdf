package org.vouch.check;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.review.ReviewPolicy.Requirement;
import org.vouch.text.Finding;

/** The site asks for no more evidence than this version of the program can weigh. */
final class RequirementMet implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.settings().review().require() == Requirement.CLAIM
                ? Stream.empty()
                : Stream.of(Finding.error(
                                "requirement-met",
                                library.settings().places().review(),
                                "'review.require' is 'record' (which is also what it is when nothing is said),"
                                        + " but this version cannot weigh sign-off records yet")
                        .mend("write 'require: claim' below 'review:', and every article that names a reviewer"
                                + " and a day may go out"));
    }
}
