package org.vouch.service.verify;

/**
 * How many pages of a published site say that they were reviewed.
 *
 * @param signed how many of them a record proves that the reviewer signed with a key
 * @param recorded how many of them a record proves that nobody signed
 * @param unproved how many of them nothing proves
 * @param stated how many further pages carry the publisher's own statement, without a record
 */
public record ClaimedPages(int signed, int recorded, int unproved, int stated) {
    /** No page says anything of a review. */
    public static final ClaimedPages NONE = new ClaimedPages(0, 0, 0, 0);

    /** Returns how many pages say that they were reviewed. */
    public int claimed() {
        return signed + recorded + unproved;
    }
}
