package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.Finding;

/** Readers know who answers the publisher's own telephone. */
final class PhoneAnswered implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        SiteSettings.Organization organization = library.settings().organization();
        return organization.phone().isEmpty() || !organization.answeredBy().isBlank()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                                "phone-answered",
                                library.settings().places().organization(),
                                "nobody says who answers "
                                        + organization.phone().get()
                                        + ", and a reader in need may take it for a crisis line")
                        .fix("add 'answered_by: ' below 'organization:', as in: Admissions staff of the center"));
    }
}
