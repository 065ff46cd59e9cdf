package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;
import org.vouch.model.text.Finding;

/** The license of every clinician who vouches was looked up not long before. */
final class LicensesChecked implements Rule {
    /** How long a look at the board's register holds. */
    private static final int MONTHS = 24;

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        Map<String, Page> latest = new TreeMap<>();
        for (Page page : library.pages()) {
            if (page.frontMatter().reviewer().isPresent()
                    && page.frontMatter().verified().isPresent()) {
                latest.merge(
                        page.frontMatter().reviewer().get().value(),
                        page,
                        (one, other) -> verified(one).isBefore(verified(other)) ? other : one);
            }
        }
        // Once for each person, not for each of their pages: it is one telephone call to fix it.
        return latest.entrySet().stream()
                .flatMap(entry -> library.person(entry.getKey()).stream()
                        .filter(person -> library.isClinical(person))
                        .flatMap(person -> unchecked(person, entry.getValue()).stream()));
    }

    private static LocalDate verified(Page page) {
        return page.frontMatter().verified().orElseThrow().value();
    }

    private static Optional<Finding> unchecked(Person person, Page latest) {
        Optional<LocalDate> checked = person.license().flatMap(Person.License::checked);
        String message;
        if (person.license().isEmpty()) {
            message = person.name() + " vouches for pages, but their file names no license";
        } else if (checked.isEmpty()) {
            message = person.name() + " vouches for pages, but no date says when their license was last looked up";
        } else if (checked.get().plusMonths(MONTHS).isBefore(verified(latest))) {
            message = "the license of " + person.name() + " was last looked up on " + checked.get() + ", more than "
                    + MONTHS + " months before they vouched for " + latest.address() + " on " + verified(latest);
        } else {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                        "license-checked",
                        person.license().map(Person.License::span).orElse(person.span()),
                        message)
                .fix("look it up at the board, and write license: {id: …, state: …, checked: the day}"));
    }
}
