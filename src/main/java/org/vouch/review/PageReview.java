package org.vouch.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page's ledger beside the words that the page bears now.
 *
 * @param ledger what was put down about it
 * @param now the fingerprints of its words
 * @param depends what it shows from other files
 * @param oldestPrice the day on which the oldest price that it shows was true
 */
public record PageReview(
        Ledger ledger, Fingerprints now, List<ReviewRecord.Mark> depends, Optional<LocalDate> oldestPrice) {
    /** How long a price is taken for recent, in months. */
    public static final int PRICE_MONTHS = 12;

    /** Copies the list in. */
    public PageReview {
        depends = List.copyOf(depends);
    }

    /** Looks at the words that a page bears now. */
    public static PageReview of(Ledger ledger, SignedText text, Fingerprints now) {
        return new PageReview(
                ledger,
                now,
                marks(text),
                text.shown().stream()
                        .flatMap(each -> each.value("as_of").stream())
                        .map(LocalDate::parse)
                        .min(LocalDate::compareTo));
    }

    /** Returns what a record names of everything that a page shows from other files. */
    public static List<ReviewRecord.Mark> marks(SignedText text) {
        return text.shown().stream()
                .map(each -> new ReviewRecord.Mark(each.id(), each.fingerprint()))
                .toList();
    }

    /** Returns the same page with another look at its ledger. */
    public PageReview with(Ledger other) {
        return new PageReview(other, now, depends, oldestPrice);
    }

    /** Returns the same page with other fingerprints of its words. */
    public PageReview with(Fingerprints taken) {
        return new PageReview(ledger, taken, depends, oldestPrice);
    }

    /** Returns whether a price that the page shows is old on a day. */
    public boolean costStale(LocalDate asOf) {
        return oldestPrice
                .map(day -> day.plusMonths(PRICE_MONTHS).isBefore(asOf))
                .orElse(false);
    }
}
