package org.vouch.service.verify;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.vouch.model.library.Library;
import org.vouch.model.page.Person;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.SignedWith;
import org.vouch.model.text.Counted;

/** What reviewers read, in the words that people use: files and lists for programs have words of their own. */
public final class ReviewWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    private ReviewWords() {}

    /** Returns a day as people write it, such as {@code Apr 13, 2027}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns how far away a day is: {@code today}, {@code in 3 days} or {@code 3 days late}. */
    public static String distance(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        return days > 0 ? "in " + Counted.of(days, "day") : Counted.of(-days, "day") + " late";
    }

    /** Returns what people call a state of a page's review, in lower case. */
    public static String state(Badge state) {
        return switch (state) {
            case CLAIMED -> "claimed, no record";
            case CHANGES_REQUESTED -> "changes asked for";
            default -> state.word().replace('-', ' ');
        };
    }

    /** Returns how it is known that somebody decided something. */
    public static String known(Assurance assurance) {
        return switch (assurance) {
            case CLAIM -> "stated on the page, no record";
            case ASSERTED -> "a typed name";
            case COUNTERSIGNED -> "a typed name, with their own answer kept";
            case SIGNED -> "signed with a key";
        };
    }

    /** Returns how a decision is known, for people. */
    public static String known(Method method, Optional<SignedWith> signature) {
        return signature.map(each -> "signed " + each.label()).orElse(known(Assurance.of(method)));
    }

    /** Returns a decision in words. */
    public static String decided(Decision decision) {
        return switch (decision) {
            case APPROVED -> "Approved";
            case APPROVED_WITH_CHANGES -> "Approved, with changes by the reviewer";
            case CHANGES_REQUESTED -> "Changes asked for";
            case REJECTED -> "Rejected";
            case WITHDRAWN -> "Review taken back";
        };
    }

    /** Returns what a record covers, in words. */
    public static String scope(ReviewRecord record) {
        return switch (record.scope()) {
            case WHOLE -> "the whole page";
            case SECTIONS ->
                (record.sections().size() == 1 ? "section " : "sections ") + String.join(", ", record.sections());
            case CLAIMS_ONLY -> "what the page claims";
        };
    }

    /** Returns the name of a reviewer with their credentials, as on the day of the record. */
    public static String who(ReviewRecord record) {
        return record.name() + (record.credentials().isEmpty() ? "" : ", " + String.join(", ", record.credentials()));
    }

    /** Returns the name of a person, or the id if the site does not know it. */
    public static String name(String id, Library library) {
        return library.person(id).map(Person::name).orElse(id);
    }

    /** Returns what an entry says, on one line. */
    public static String describe(Ledger.Kept kept, Library library) {
        LedgerEntry entry = kept.entry();
        String on = " on " + day(entry.date());
        return entry.match(
                record -> decided(record.decision()) + " by " + who(record) + on + ": " + scope(record) + "; "
                        + known(record.method(), kept.signature()) + said(record.note()),
                edit -> "A small change was made without a review ("
                        + edit.reason().word() + ") by " + name(edit.by(), library) + on + said(edit.diff()),
                request -> name(request.by(), library) + " asked "
                        + (request.reviewer().isEmpty() ? "" : name(request.reviewer(), library) + " ")
                        + "for a review" + on + said(request.note()),
                withheld -> "An entry of " + day(entry.date()) + ", which is not shown.",
                nothing -> "An entry of " + day(entry.date()) + " counts for nothing" + said(nothing.why()));
    }

    private static String said(String note) {
        return note.isEmpty() ? "." : ". \u201C" + note.replace('\n', ' ') + "\u201D";
    }
}
