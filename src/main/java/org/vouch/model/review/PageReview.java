package org.vouch.model.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page's ledger beside the words that the page has now.
 *
 * @param ledger what was recorded about it
 * @param now the fingerprints of its words
 * @param depends what it shows from other files
 * @param pricesOf the days on which the prices that it shows were true, as its signed text says them; one of them may
 *     be {@link #UNKNOWN_DAY}
 */
public record PageReview(Ledger ledger, Fingerprints now, List<ReviewRecord.Mark> depends, Set<String> pricesOf) {
    /** How long a price is taken for recent, in months. */
    public static final int PRICE_MONTHS = 12;

    /** How a signed text says that nobody knows on which day a price was true. */
    public static final String UNKNOWN_DAY = "unknown";

    /** How the fields of a signed text are called that say on which day a price was true. */
    private static final String AS_OF = "as_of";

    /** Copies the collections in. */
    public PageReview {
        depends = List.copyOf(depends);
        pricesOf = Set.copyOf(pricesOf);
    }

    /** Looks at the words that a page has now. */
    public static PageReview of(Ledger ledger, SignedText text, Fingerprints now) {
        return new PageReview(
                ledger, now, marks(text), Set.copyOf(pricesOf(text).toList()));
    }

    /** Returns the day of each price that a text shows, or {@link #UNKNOWN_DAY}. */
    public static Stream<String> pricesOf(SignedText text) {
        return text.shown().stream()
                .flatMap(each -> each.fields().stream())
                .filter(field -> field.name().startsWith(AS_OF))
                .map(Dependency.Field::value);
    }

    /** Returns what a record names of everything that a page shows from other files. */
    public static List<ReviewRecord.Mark> marks(SignedText text) {
        return text.shown().stream()
                .map(each -> new ReviewRecord.Mark(RecordText.named(each.id()), each.fingerprint()))
                .toList();
    }

    /** Returns the same page with another look at its ledger. */
    public PageReview with(Ledger other) {
        return new PageReview(other, now, depends, pricesOf);
    }

    /** Returns the same page with other fingerprints of its words. */
    public PageReview with(Fingerprints taken) {
        return new PageReview(ledger, taken, depends, pricesOf);
    }

    /**
     * Returns whether a price that the page shows is old on a day, or may be, since nobody knows of which day it is.
     */
    public boolean costStale(LocalDate asOf) {
        return pricesOf.stream().anyMatch(day -> isOld(day, asOf));
    }

    /** Returns whether a price of a day is old on another, or may be. */
    public static boolean isOld(String day, LocalDate asOf) {
        return day.equals(UNKNOWN_DAY)
                || LocalDate.parse(day).plusMonths(PRICE_MONTHS).isBefore(asOf);
    }
}
