package org.vouch.site.view;

import java.util.List;

/**
 * What anybody may know about the review of a page.
 *
 * @param id the page
 * @param url its whole address
 * @param title its name
 * @param language its language tag
 * @param state what its review is worth on the day of the build
 * @param reviewer id of the person who vouched for it; empty for a page that is withdrawn or changed since
 * @param verified the day on which they did, as {@code YYYY-MM-DD}; empty as the reviewer is
 * @param due the last day on which that holds
 * @param expires the last day on which an overdue review counts at all
 * @param assurance how the review is known; that of its weakest part
 * @param others the reviews of some sections by others, or later
 * @param fingerprint the SHA-256 of the words that were signed, or of the page's file where no record tells of them
 * @param record the file of the record that vouches for it, relative to the root of the site; empty if there is none
 * @param recordFingerprint the SHA-256 of that file; empty if there is none
 * @param text the file of the signed words that the page has, below the output folder; empty if it has others
 */
public record ReviewEntry(
        String id,
        String url,
        String title,
        String language,
        String state,
        String reviewer,
        String verified,
        String due,
        String expires,
        String assurance,
        List<Part> others,
        String fingerprint,
        String record,
        String recordFingerprint,
        String text) {
    /** Copies the list in. */
    public ReviewEntry {
        others = List.copyOf(others);
    }

    /**
     * A review of some sections alone.
     *
     * @param reviewer id of the person who vouched for them
     * @param verified the day on which they did, as {@code YYYY-MM-DD}
     * @param assurance how that is known
     * @param sections ids of the sections, in order
     */
    public record Part(String reviewer, String verified, String assurance, List<String> sections) {
        /** Copies the ids in. */
        public Part {
            sections = List.copyOf(sections);
        }
    }
}
