package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Credential;
import org.vouch.model.page.Person;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/** Reviewers are still the people who signed, by their names and letters. */
final class ReviewersAsSigned implements Rule {
    private static final String RULE = "reviewer-as-signed";

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        library.pages().stream()
                .flatMap(page -> Stream.ofNullable(library.reviews().get(page.id())))
                .forEach(review -> newest(review.ledger(), asOf).ifPresent(kept -> {
                    ReviewRecord record = (ReviewRecord) kept.entry();
                    Person person = library.people().get(record.reviewer());
                    // That nobody has this id is reported with the record.
                    if (person != null) {
                        for (Finding finding : of(record, person, library, kept.path())) {
                            // One change of a file concerns many records, and is reported once.
                            if (reported.add(person.id() + finding.message())) {
                                findings.add(finding);
                            }
                        }
                    }
                }));
        return findings.stream();
    }

    /** Returns the newest review of the whole page: earlier ones name nobody to readers. */
    private static Optional<Ledger.Kept> newest(Ledger ledger, LocalDate asOf) {
        Optional<Ledger.Kept> newest = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof ReviewRecord record
                    && record.vouches()
                    && record.scope() == ReviewRecord.Scope.WHOLE
                    && !record.date().isAfter(asOf)) {
                newest = Optional.of(kept);
            }
        }
        return newest;
    }

    private static List<Finding> of(ReviewRecord record, Person person, Library library, String path) {
        List<Finding> findings = new ArrayList<>(0);
        if (!record.name().equals(person.name())) {
            findings.add(Finding.warning(
                            RULE,
                            person.span(),
                            "this person signed reviews as '" + record.name() + "', and the name here is now '"
                                    + person.name() + "'; readers of those pages see the name that signed")
                    .fix("if the name changed, have the pages signed again; else write '" + record.name() + "'"));
        }
        List<String> now = person.credentials().stream().map(Placed::value).toList();
        List<String> gone = record.credentials().stream()
                .filter(each -> !now.contains(each))
                .toList();
        if (!gone.isEmpty()) {
            findings.add(Finding.error(
                            RULE,
                            person.span(),
                            record.name() + " signed reviews with the letters " + String.join(", ", gone)
                                    + ", and this file no longer has them")
                    .fix("add " + String.join(", ", gone)
                            + " to 'credentials'; or, if they were wrong, have the pages signed again by a clinician"));
        }
        if (record.credentials().stream()
                .noneMatch(each -> library.settings()
                        .credential(each)
                        .map(Credential::clinical)
                        .orElse(false))) {
            findings.add(Finding.error(
                            RULE,
                            Span.ofFile(path),
                            record.name() + " signed this without clinical letters, so it is not a clinician's review")
                    .fix("have a clinician read the page and sign it"));
        }
        return findings;
    }
}
