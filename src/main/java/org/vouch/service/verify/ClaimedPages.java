package org.vouch.service.verify;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pages of a published site say that they were reviewed, and what these say around their words.
 *
 * @param signed how many of them a record proves that the reviewer signed with a key
 * @param recorded how many of them a record proves that nobody signed
 * @param unproved how many of them nothing proves
 * @param stated how many further pages carry the publisher's own statement, without a record
 * @param around by language, what the proved pages show around their words and no record holds, such as crisis lines,
 *     the publisher's name and what templates of the site's own print
 */
public record ClaimedPages(
        int signed, int recorded, int unproved, int stated, SortedMap<String, NavigableSet<String>> around) {
    /** No page says anything of a review. */
    public static final ClaimedPages NONE = new ClaimedPages(0, 0, 0, 0, new TreeMap<>());

    /** Copies the map in. */
    public ClaimedPages {
        around = Collections.unmodifiableSortedMap(new TreeMap<>(around));
    }

    /** Returns how many pages say that they were reviewed. */
    public int claimed() {
        return signed + recorded + unproved;
    }
}
