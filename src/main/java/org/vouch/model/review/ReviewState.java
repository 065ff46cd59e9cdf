package org.vouch.model.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.text.Worded;

/**
 * What the review of a page is worth on a day. It is derived, never stored.
 *
 * @param badge the one word for it
 * @param integrity whether the words are those that were signed
 * @param freshness what time has left of the review; empty if there is none
 * @param standing the review that counts
 * @param vouchedText the newest entry whose whole text is vouched for, which is what readers may get where the page has
 *     changed since; empty if there is none
 * @param takenBack the decision that ended the review that counted: its withdrawal, or the refusal of the very words
 *     that it approved; empty if there is none, or a review followed
 * @param refusal the newest decision on the words that the page has now, where that decision refuses them
 * @param onRecord whether a reviewer has decided anything about the page; then its records alone say what it is worth,
 *     whatever its front matter claims
 * @param parts the reviews on which the words rest, that are those of the page or that readers get in their place,
 *     oldest first; empty if there is none
 * @param due the last day on which it holds
 * @param expires the last day on which it counts at all
 * @param waivers how many trivial changes were let pass since
 * @param flags what else there is to know
 */
public record ReviewState(
        Badge badge,
        Integrity integrity,
        Optional<Freshness> freshness,
        Optional<Ledger.Kept> standing,
        Optional<Ledger.Kept> vouchedText,
        Optional<Ledger.Kept> takenBack,
        Optional<Ledger.Kept> refusal,
        boolean onRecord,
        List<Part> parts,
        Optional<LocalDate> due,
        Optional<LocalDate> expires,
        int waivers,
        Set<ReviewFlag> flags) {
    /** Copies the flags in. */
    public ReviewState {
        EnumSet<ReviewFlag> copy = EnumSet.noneOf(ReviewFlag.class);
        copy.addAll(flags);
        flags = Collections.unmodifiableSet(copy);
        parts = List.copyOf(parts);
    }

    /**
     * A review that vouches for sections of the words as they are.
     *
     * @param kept the record
     * @param sections ids of the sections, in the order of the page
     */
    public record Part(Ledger.Kept kept, List<String> sections) {
        /** Copies the ids in. */
        public Part {
            sections = List.copyOf(sections);
        }

        /** Returns what the record says. */
        public ReviewRecord record() {
            return (ReviewRecord) kept.entry();
        }
    }

    /** The one word for the state of a page; the first that holds. */
    public enum Badge implements Worded {
        /** A notice is in its place: an editor says so, or a reviewer took the review back. */
        WITHDRAWN,
        /** A reviewer rejected the words that the page has now. */
        REJECTED,
        /** A reviewer asked for changes to the words that the page has now. */
        CHANGES_REQUESTED,
        /** Nobody vouched for it yet, and somebody was asked. */
        IN_REVIEW,
        /** Nobody vouched for it yet. */
        DRAFT,
        /** Somebody vouched for other words. */
        CHANGED,
        /** The review is so old that it is no longer worth a claim. */
        EXPIRED,
        /** The next review is late. */
        OVERDUE,
        /** The next review should be planned. */
        DUE_SOON,
        /** Its front matter claims a review, and no record shows one. */
        CLAIMED,
        /** Somebody vouches for it. */
        VERIFIED;

        /** Returns the badge of a page whose words are those that were signed. */
        public static Badge of(Freshness freshness) {
            return valueOf(freshness.name());
        }
    }

    /** Whether the words are those that were signed. */
    public enum Integrity {
        /** Nobody signed any. */
        NONE,
        /** They are, or differ in form alone. */
        MATCH,
        /** They differ by changes that were waived. */
        WAIVED,
        /** They are others. */
        CHANGED
    }

    /** Returns the record that the state rests on, if there is one. */
    public Optional<ReviewRecord> record() {
        return standing.map(kept -> (ReviewRecord) kept.entry());
    }

    /**
     * Returns the part whose reviewer is named for the page: that of the review of the whole, and where nothing of that
     * is left, that of the first section.
     */
    public Optional<Part> named() {
        return parts.stream()
                .filter(part -> standing.filter(part.kept()::equals).isPresent())
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> part.sections().contains(Fingerprints.START))
                        .findFirst())
                .or(() -> parts.stream().findFirst());
    }

    /** Returns the parts that rest on other reviews than the one whose reviewer is named for the page, oldest first. */
    public List<Part> others() {
        return parts.stream()
                .filter(part -> named().filter(part::equals).isEmpty())
                .toList();
    }

    /** Returns how the review of the page is known: a page is vouched for no better than the weakest of its parts. */
    public Optional<ReviewRecord.Method> assurance() {
        return parts.stream().map(part -> part.record().method()).min(Comparator.naturalOrder());
    }

    /** Returns the decision that refuses the words that the page has now, if there is one. */
    public Optional<ReviewRecord> refused() {
        return refusal.map(kept -> (ReviewRecord) kept.entry());
    }

    /** Returns whether a reviewer rejected the words that the page has now. */
    public boolean rejected() {
        return refused()
                .filter(record -> record.decision() == ReviewRecord.Decision.REJECTED)
                .isPresent();
    }

    /** Returns whether somebody vouches for the words that the page has now, late or not. */
    public boolean vouchedFor() {
        return integrity == Integrity.MATCH || integrity == Integrity.WAIVED;
    }
}
