package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.Placed;

/** Every reviewer is somebody whom the site knows, and could vouch on the day. */
final class ReviewersKnown implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        KnownNames ids = new KnownNames(library.people().keySet());
        for (Page page : library.pages()) {
            page.frontMatter().reviewer().ifPresent(reviewer -> {
                Optional<Person> person = library.person(reviewer.value());
                if (person.isEmpty()) {
                    findings.add(unknown(ids, reviewer));
                } else {
                    activeOnTheDay(page, person.get(), reviewer).ifPresent(findings::add);
                }
            });
        }
        return findings.stream();
    }

    private static Finding unknown(KnownNames ids, Placed<String> reviewer) {
        Finding finding = Finding.error(
                "reviewer-known",
                reviewer.span(),
                "there is no reviewer '" + reviewer.value() + "' in content/reviewers/");
        Optional<String> nearest = ids.nearest(reviewer.value());
        if (nearest.isPresent()) {
            return finding.fix("write '" + nearest.get() + "'");
        }
        return finding.fix(
                ids.isEmpty()
                        ? "add the file content/reviewers/" + reviewer.value() + ".yaml"
                        : "known reviewers: " + ids.listed());
    }

    private static Optional<Finding> activeOnTheDay(Page page, Person person, Placed<String> reviewer) {
        return page.frontMatter()
                .verified()
                .filter(day -> !person.activeOn(day.value()))
                .map(day -> Finding.error(
                                "reviewer-active",
                                reviewer.span(),
                                person.name() + " could not vouch on " + day.value() + ": their file says active "
                                        + person.activeFrom()
                                                .map(from -> "from " + from + " ")
                                                .orElse("")
                                        + person.activeUntil()
                                                .map(until -> "until " + until)
                                                .orElse(""))
                        .fix("name a reviewer who was active on that day, or correct 'active' in "
                                + person.span().path()));
    }
}
