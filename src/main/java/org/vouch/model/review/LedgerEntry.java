package org.vouch.model.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;

/** One thing that somebody recorded about the review of a page. Entries are only ever added, each after the last. */
public sealed interface LedgerEntry permits ReviewRecord, TrivialEdit, ReviewRequest, WithheldEntry, VoidEntry {
    /** Answers by what kind of entry it is; the last is what counts for nothing. */
    <R> R match(
            Function<ReviewRecord, R> record,
            Function<TrivialEdit, R> edit,
            Function<ReviewRequest, R> request,
            Function<WithheldEntry, R> withheld,
            Function<VoidEntry, R> nothing);

    /** Returns whether its words may be shown under a reviewer's name: a review vouches, or what a waiver lets pass. */
    default boolean mayVouch() {
        return match(ReviewRecord::vouches, edit -> true, request -> false, withheld -> false, nothing -> false);
    }

    /** Returns the page that it is about. */
    PageId article();

    /** Returns the day that it holds from, in the zone of the site. */
    LocalDate date();

    /** Returns when it was recorded, in whole seconds. */
    Instant recordedAt();

    /** Returns the fingerprint of the bytes of the entry before it; nothing for the first. */
    Optional<Fingerprint> prev();

    /** Returns the fingerprints of the words that it is about; nothing if it is about none. */
    Optional<Fingerprints> words();
}
