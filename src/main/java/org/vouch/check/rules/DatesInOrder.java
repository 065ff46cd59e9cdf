package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;

/** Published comes before verified, and neither lies in the future. */
final class DatesInOrder implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : library.pages()) {
            FrontMatter said = page.frontMatter();
            future("verified", said.verified(), asOf).ifPresent(findings::add);
            future("modified", said.modified(), asOf).ifPresent(findings::add);
            before("verified", said.verified(), "published", said.published()).ifPresent(findings::add);
            before("modified", said.modified(), "published", said.published()).ifPresent(findings::add);
        }
        return findings.stream();
    }

    private static Optional<Finding> future(String name, Optional<Placed<LocalDate>> day, LocalDate asOf) {
        return day.filter(d -> d.value().isAfter(asOf))
                .map(d -> Finding.error(
                                "date-order",
                                d.span(),
                                "'" + name + "' is " + d.value() + ", which is still to come: today is " + asOf)
                        .fix("write the day on which it happened"));
    }

    private static Optional<Finding> before(
            String name, Optional<Placed<LocalDate>> day, String other, Optional<Placed<LocalDate>> bound) {
        return day.filter(
                        d -> bound.isPresent() && d.value().isBefore(bound.get().value()))
                .map(d -> Finding.error(
                                "date-order",
                                d.span(),
                                "'" + name + "' is " + d.value() + ", before '" + other + "', "
                                        + bound.get().value())
                        .fix("correct the one that is wrong"));
    }
}
