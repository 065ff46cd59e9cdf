package org.vouch.model.review;

import java.time.LocalDate;
import java.time.Period;
import org.vouch.model.text.Worded;

/** What the passing of time leaves of a review. */
public enum Freshness implements Worded {
    /** It holds. */
    VERIFIED,
    /** It holds, and the next one should be planned. */
    DUE_SOON,
    /** The next one is late. */
    OVERDUE,
    /** The next one is so late that this one is no longer worth a claim. */
    EXPIRED;

    /**
     * Returns the last day on which a review holds; on that day it is not overdue.
     *
     * @param verified the day of the review
     * @param every how long it holds; where the month is too short, its last day counts (2024-02-29 and 12 months:
     *     2025-02-28)
     */
    public static LocalDate due(LocalDate verified, Period every) {
        return verified.plus(every);
    }

    /**
     * Returns what a review is worth on a day.
     *
     * @param due the last day on which it holds
     * @param asOf the day that is asked about
     * @param policy how early "soon" is and how long the grace lasts
     */
    public static Freshness of(LocalDate due, LocalDate asOf, ReviewPolicy policy) {
        if (asOf.isAfter(due.plusDays(policy.grace()))) {
            return EXPIRED;
        }
        if (asOf.isAfter(due)) {
            return OVERDUE;
        }
        return asOf.isBefore(due.minusDays(policy.dueSoon())) ? VERIFIED : DUE_SOON;
    }

    /** Returns whether the day is past on which the next review was due. */
    public boolean past() {
        return this == OVERDUE || this == EXPIRED;
    }
}
