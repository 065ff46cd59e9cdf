package org.vouch.site.view;

import java.util.List;
import java.util.Optional;

/**
 * Who reviewed a page, when, and how that is known.
 *
 * @param reviewer who vouched for it
 * @param verified the day on which they did
 * @param due the last day on which that review holds
 * @param recorded whether a record shows it; if not, the publisher states it, and nothing shows which words were
 *     reviewed
 * @param since what changed after a review that is on record: {@code none}, {@code form}, {@code waived} or
 *     {@code sections}; empty without a record, since nothing is known then
 * @param changed the day of a change of substance after the review, if the publisher states one
 * @param freshness what it is worth on the day of the build: verified, due-soon, overdue or expired
 * @param others who vouched for some sections of these words, later or instead
 * @param fingerprint the first digits of the SHA-256 of the words that were reviewed; empty without a record of them
 * @param history the address of the page of its records, or without a record of the page that says which reviews have
 *     one
 */
public record ReviewView(
        PersonView reviewer,
        DateView verified,
        DateView due,
        boolean recorded,
        String since,
        Optional<DateView> changed,
        String freshness,
        List<OtherReview> others,
        String fingerprint,
        String history) {
    /** Copies the list in. */
    public ReviewView {
        others = List.copyOf(others);
    }

    /**
     * A review of some sections alone.
     *
     * @param reviewer who vouched for them
     * @param verified the day on which they did
     * @param sections the names of the sections, as readers see them, in order
     */
    public record OtherReview(PersonView reviewer, DateView verified, List<String> sections) {
        /** Copies the names in. */
        public OtherReview {
            sections = List.copyOf(sections);
        }
    }
}
