package org.vouch.model.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;

/**
 * Somebody asks for a review.
 *
 * @param article the page
 * @param by who asks: an id or a plain name
 * @param reviewer id of the person who is asked; empty if anybody may
 * @param date the day, in the zone of the site
 * @param recordedAt when it was written, in whole seconds
 * @param note what they ask; may be empty and have several lines
 * @param prev the fingerprint of the bytes of the entry before it
 */
public record ReviewRequest(
        PageId article,
        String by,
        String reviewer,
        LocalDate date,
        Instant recordedAt,
        String note,
        Optional<Fingerprint> prev)
        implements LedgerEntry {
    /** Refuses what cannot be written down. */
    public ReviewRequest {
        by = RecordText.needed("who asks", by);
        reviewer = RecordText.line("the reviewer's id", reviewer);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
        note = RecordText.text("the note", note);
    }

    @Override
    public <R> R match(
            Function<ReviewRecord, R> record,
            Function<TrivialEdit, R> edit,
            Function<ReviewRequest, R> request,
            Function<WithheldEntry, R> withheld,
            Function<VoidEntry, R> nothing) {
        return request.apply(this);
    }

    @Override
    public Optional<Fingerprints> words() {
        return Optional.empty();
    }
}
