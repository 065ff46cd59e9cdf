package org.vouch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.Person;
import org.vouch.review.Ledger;
import org.vouch.review.LedgerEntry;
import org.vouch.review.ReviewQuestion;
import org.vouch.review.ReviewRecord;
import org.vouch.review.VoidEntry;
import org.vouch.text.Finding;
import org.vouch.text.NearestName;
import org.vouch.text.Span;

/** Every record is by somebody who could vouch on its day, and its day is in its place. */
final class RecordsSound implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.reviews().values().stream().flatMap(review -> judge(review.ledger(), library, asOf).stream());
    }

    private static List<Finding> judge(Ledger ledger, Library library, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        LedgerEntry before = null;
        for (Ledger.Kept kept : ledger.entries()) {
            LedgerEntry entry = kept.entry();
            if (entry instanceof VoidEntry) {
                continue;
            }
            Span place = Span.ofFile(kept.path());
            if (entry.date().isAfter(asOf)) {
                findings.add(told(place, "this is dated " + entry.date() + ", which is still to come")
                        .mend("it counts from that day on; if the day is wrong, sign again"));
            }
            if (before != null && entry.date().isBefore(before.date())) {
                findings.add(told(
                                place,
                                "this is dated " + entry.date() + ", before the entry before it (" + before.date()
                                        + ")")
                        .mend("the later entry is right; sign again if it is not"));
            }
            if (before != null && entry.recordedAt().isBefore(before.recordedAt())) {
                findings.add(Finding.warning(
                                "record-sound",
                                place,
                                "this was written at " + entry.recordedAt() + " and the entry before it at "
                                        + before.recordedAt() + ": the clock of a machine was wrong")
                        .mend("set the clock; the order of the entries is that of their numbers"));
            }
            if (entry instanceof ReviewRecord record) {
                contradiction(record, place).ifPresent(findings::add);
                if (record.decision() != ReviewRecord.Decision.WITHDRAWN) {
                    reviewer(record, library, place).ifPresent(findings::add);
                }
            }
            before = entry;
        }
        return findings;
    }

    /** What the program never writes, since it would say more than there is. */
    private static Optional<Finding> contradiction(ReviewRecord record, Span place) {
        Optional<String> missing = record.sections().stream()
                .filter(id -> record.fingerprints().section(id).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(
                    told(place, "this is a review of the section '" + missing.get() + "', which its words do not have")
                            .mend(
                                    "bring the file back from version control; if it never was, have the section reviewed"));
        }
        if (record.method() == ReviewRecord.Method.COUNTERSIGNED
                && record.attachment().isEmpty()) {
            return Optional.of(told(place, "this says that the reviewer's own answer is kept, and names no file")
                    .mend("bring the file back from version control; if it never was, have the page reviewed again"));
        }
        return Optional.empty();
    }

    private static Optional<Finding> reviewer(ReviewRecord record, Library library, Span place) {
        Person person = library.people().get(record.reviewer());
        if (person == null) {
            TreeSet<String> known = new TreeSet<>(library.people().keySet());
            return Optional.of(told(place, "there is no reviewer '" + record.reviewer() + "' in content/reviewers/")
                    .mend(NearestName.to(record.reviewer(), known)
                            .map(near -> "if they were renamed to '" + near + "', bring back the old file beside it")
                            .orElse("bring back their file")));
        }
        if (!person.activeOn(record.date())) {
            return Optional.of(told(
                            place,
                            person.name() + " could not vouch on " + record.date() + ": see 'active' in "
                                    + person.span().path())
                    .mend("have the page reviewed again, or correct 'active'"));
        }
        if (ReviewQuestion.lapsed(person, record.date())) {
            return Optional.of(told(
                            place,
                            "the license of " + person.name() + " was last looked up more than "
                                    + ReviewQuestion.LICENSE_MONTHS + " months before " + record.date())
                    .mend("look it up at the board, and write the day into "
                            + person.span().path()));
        }
        return Optional.empty();
    }

    private static Finding told(Span place, String message) {
        return Finding.error("record-sound", place, message);
    }
}
