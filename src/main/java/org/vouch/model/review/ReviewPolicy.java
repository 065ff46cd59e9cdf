package org.vouch.model.review;

import java.time.Period;

/**
 * What the site asks of a review, and what it does when one is missing, past or no longer fits the words.
 *
 * @param every how long a review holds
 * @param dueSoon how many days before the due day a page counts as due soon
 * @param grace how many days after the due day a page counts as overdue; after them it counts as expired
 * @param require what a page needs to go out
 * @param changed what happens to a page whose words changed after its review
 * @param overdue what happens to an overdue page
 * @param expired what happens to an expired page
 * @param structuredDataFromClaims whether machines learn of reviews that only the publisher states
 */
public record ReviewPolicy(
        Period every,
        int dueSoon,
        int grace,
        Requirement require,
        WhenChanged changed,
        WhenPast overdue,
        WhenPast expired,
        boolean structuredDataFromClaims) {
    /** The policy of a site that says nothing of its own. */
    public static final ReviewPolicy DEFAULT = new ReviewPolicy(
            Period.ofMonths(12),
            45,
            90,
            Requirement.RECORD,
            WhenChanged.SERVE_REVIEWED,
            WhenPast.PUBLISH,
            WhenPast.PUBLISH,
            false);

    /** The same policy, content with the front matter's claim. */
    public static final ReviewPolicy CLAIMED = new ReviewPolicy(
            DEFAULT.every(),
            DEFAULT.dueSoon(),
            DEFAULT.grace(),
            Requirement.CLAIM,
            DEFAULT.changed(),
            DEFAULT.overdue(),
            DEFAULT.expired(),
            DEFAULT.structuredDataFromClaims());

    /** Prices age faster than prose, in months. */
    private static final int MONTHS_WITH_PRICES = 6;

    /** Returns how long a review of a page holds that shows prices and says nothing of its own. */
    public Period everyWithPrices() {
        return every.toTotalMonths() > MONTHS_WITH_PRICES ? Period.ofMonths(MONTHS_WITH_PRICES) : every;
    }

    /** What a page needs to go out. */
    public enum Requirement {
        /** A reviewer and a day in the front matter. */
        CLAIM,
        /** A sign-off on these very words. */
        RECORD,
        /** A sign-off on these very words that the reviewer signed with a key of their own. */
        SIGNED;

        /** Returns whether only a record counts, and not what the front matter says by itself. */
        public boolean needsRecord() {
            return this != CLAIM;
        }

        /**
         * Returns whether a review of a kind may vouch for words.
         *
         * @param method how it is known that the reviewer decided
         */
        public boolean accepts(ReviewRecord.Method method) {
            return this != SIGNED || method == ReviewRecord.Method.SIGNED;
        }
    }

    /** What happens to a page whose words changed after its review. */
    public enum WhenChanged {
        /** Readers get the words that were signed. */
        SERVE_REVIEWED,
        /** Readers do not get the page. */
        HOLD,
        /** Readers get the new words with a plain notice. */
        NOTICE
    }

    /** What happens to a page whose review is past. */
    public enum WhenPast {
        /** Readers get it, with the plain statement. */
        PUBLISH,
        /** Readers do not get it. */
        HOLD
    }
}
