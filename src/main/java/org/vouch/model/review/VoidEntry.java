package org.vouch.model.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;

/**
 * An entry that keeps its place in the chain and vouches for nothing: one of a kind that this program does not know, or
 * a waiver that does not hold. It takes nothing back, either: what other entries say stays as it is.
 *
 * @param article the page
 * @param date the day, in the zone of the site
 * @param recordedAt when it was written, in whole seconds
 * @param why why it counts for nothing, as part of a sentence about it; one line
 * @param prev the fingerprint of the bytes of the entry before it
 */
public record VoidEntry(PageId article, LocalDate date, Instant recordedAt, String why, Optional<Fingerprint> prev)
        implements LedgerEntry {
    /** Returns an entry that counts for nothing in the place of one that was read. */
    public static VoidEntry of(LedgerEntry entry, String why) {
        return new VoidEntry(entry.article(), entry.date(), entry.recordedAt(), why, entry.prev());
    }

    @Override
    public <R> R match(
            Function<ReviewRecord, R> record,
            Function<TrivialEdit, R> edit,
            Function<ReviewRequest, R> request,
            Function<WithheldEntry, R> withheld,
            Function<VoidEntry, R> nothing) {
        return nothing.apply(this);
    }

    @Override
    public Optional<Fingerprints> words() {
        return Optional.empty();
    }
}
