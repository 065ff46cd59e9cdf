package org.vouch.model.review;

import org.vouch.model.text.Worded;

/** How it is known that a page was reviewed, the weakest first. */
public enum Assurance implements Worded {
    /** Nothing but the front matter of the page tells of a review. */
    CLAIM,
    /** Somebody recorded it under a typed name. */
    ASSERTED,
    /** So, and the reviewer's own answer is kept. */
    COUNTERSIGNED,
    /** The reviewer signed with a key of their own. */
    SIGNED;

    /** Returns how it is known from a record. */
    public static Assurance of(ReviewRecord.Method method) {
        return valueOf(method.name());
    }
}
