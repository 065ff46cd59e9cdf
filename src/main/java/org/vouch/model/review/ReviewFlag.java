package org.vouch.model.review;

import org.vouch.model.text.Worded;

/** What else there is to know about the review of a page, whatever its state. */
public enum ReviewFlag implements Worded {
    /** Somebody asked for a review, and none came since. */
    REQUEST_OPEN,
    /** The newest decision of a reviewer is that the page needs changes. */
    CHANGES_REQUESTED,
    /** The newest decision of a reviewer is that the page may not be published. */
    REJECTED,
    /** The reviewer's license was not looked up for so long that nobody knows whether it holds. */
    CREDENTIAL_LAPSED,
    /** Nothing but an editor's word tells of the review. */
    ASSERTED,
    /** Trivial changes were let pass since. */
    WAIVERS,
    /** Only the form of the words changed since. */
    FORMATTED,
    /** Some sections were reviewed later than the whole. */
    SECTION_SCOPED,
    /** Of what the page shows from other files something changed since. */
    DEPENDENCY_CHANGED,
    /** The time of the review is past, too. */
    PAST,
    /** A price that the page shows is old. */
    COST_STALE,
    /** Files of the ledger are missing or not as they were written. */
    LEDGER_BROKEN;
}
