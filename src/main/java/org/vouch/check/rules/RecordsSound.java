package org.vouch.check.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Person;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewStateCalculator;
import org.vouch.model.review.VoidEntry;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.Span;

/** Every record is by somebody who could vouch on its day, and its day is in its place. */
final class RecordsSound implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        KnownNames people = new KnownNames(library.people().keySet());
        return library.reviews().values().stream()
                .flatMap(review -> judge(review.ledger(), library, people, asOf).stream());
    }

    private static List<Finding> judge(Ledger ledger, Library library, KnownNames people, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        ZoneId zone = library.settings().timeZone();
        LedgerEntry before = null;
        for (Ledger.Kept kept : ledger.entries()) {
            LedgerEntry entry = kept.entry();
            if (entry instanceof VoidEntry) {
                continue;
            }
            Span place = Span.ofFile(kept.path());
            if (entry.date().isAfter(asOf)) {
                findings.add(toCome(ledger, kept, asOf));
            }
            if (before != null && entry.date().isBefore(before.date()) && !wasToCome(before, entry, zone)) {
                findings.add(finding(
                                place,
                                "this is dated " + entry.date() + ", before the entry before it (" + before.date()
                                        + ")")
                        .fix("the later entry is right; sign again if it is not"));
            }
            if (before != null && entry.recordedAt().isBefore(before.recordedAt())) {
                findings.add(Finding.warning(
                                "record-sound",
                                place,
                                "this was written at " + entry.recordedAt() + " and the entry before it at "
                                        + before.recordedAt() + ": the clock of a machine was wrong")
                        .fix("set the clock; the order of the entries is that of their numbers"));
            }
            if (entry instanceof ReviewRecord record) {
                contradiction(record, place).ifPresent(findings::add);
                if (record.decision() != ReviewRecord.Decision.WITHDRAWN) {
                    reviewer(record, library, people, place).ifPresent(findings::add);
                }
            }
            before = entry;
        }
        return findings;
    }

    /** An entry of a day to come is an error until a reviewer has the last word after it: then it counts no more. */
    private static Finding toCome(Ledger ledger, Ledger.Kept kept, LocalDate asOf) {
        LocalDate day = kept.entry().date();
        Optional<Ledger.Kept> later = ledger.entries().stream()
                .filter(each -> each.number() > kept.number()
                        && each.entry() instanceof ReviewRecord record
                        && !record.date().isAfter(asOf)
                        && endsWhatWasSaid(record))
                .findFirst();
        String message = "this is dated " + day + ", which is still to come";
        Span place = Span.ofFile(kept.path());
        return later.isPresent()
                ? Finding.warning("record-sound", place, message)
                        .fix("nothing: " + later.get().path() + " was recorded after it, and counts instead")
                : finding(place, message)
                        .fix(
                                "it counts from that day on; if the day is wrong, sign the page again, or take the review back"
                                        + " with 'vouch review withdraw'");
    }

    private static boolean endsWhatWasSaid(ReviewRecord record) {
        return record.decision() == ReviewRecord.Decision.WITHDRAWN || record.vouchesForWhole();
    }

    /** Returns whether an entry was of a day to come when the one after it was written, so that it could not wait. */
    private static boolean wasToCome(LedgerEntry before, LedgerEntry entry, ZoneId zone) {
        return before.date().isAfter(LocalDate.ofInstant(entry.recordedAt(), zone));
    }

    /** What the program never writes, since it would say more than there is. */
    private static Optional<Finding> contradiction(ReviewRecord record, Span place) {
        Optional<String> missing = record.sections().stream()
                .filter(id -> record.fingerprints().section(id).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(finding(
                            place,
                            "this is a review of the section '" + missing.get() + "', which its words do not have")
                    .fix("bring the file back from version control; if it never was, have the section reviewed"));
        }
        if (record.method() == ReviewRecord.Method.COUNTERSIGNED
                && record.attachment().isEmpty()) {
            return Optional.of(finding(place, "this says that the reviewer's own answer is kept, and names no file")
                    .fix("bring the file back from version control; if it never was, have the page reviewed again"));
        }
        return Optional.empty();
    }

    private static Optional<Finding> reviewer(ReviewRecord record, Library library, KnownNames people, Span place) {
        Person person = library.people().get(record.reviewer());
        if (person == null) {
            return Optional.of(finding(place, "there is no reviewer '" + record.reviewer() + "' in content/reviewers/")
                    .fix(people.nearest(record.reviewer())
                            .map(near -> "if they were renamed to '" + near + "', bring back the old file beside it")
                            .orElse("bring back their file")));
        }
        if (!person.activeOn(record.date())) {
            return Optional.of(finding(
                            place,
                            person.name() + " could not vouch on " + record.date() + ": see 'active' in "
                                    + person.span().path())
                    .fix("have the page reviewed again, or correct 'active'"));
        }
        if (ReviewStateCalculator.lapsed(person, record.date())) {
            return Optional.of(finding(
                            place,
                            "the license of " + person.name() + " was last looked up more than "
                                    + ReviewStateCalculator.LICENSE_MONTHS + " months before " + record.date())
                    .fix("look it up at the board, and write the day into "
                            + person.span().path()));
        }
        return Optional.empty();
    }

    private static Finding finding(Span place, String message) {
        return Finding.error("record-sound", place, message);
    }
}
