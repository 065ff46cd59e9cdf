package org.vouch.model.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Worded;

/**
 * An editor's word that a change after the review was trivial, such as a typo. It moves no day, and the reviewer is
 * shown it the next time.
 *
 * @param article the page
 * @param by who says so: an id or a plain name
 * @param date the day, in the zone of the site
 * @param recordedAt when it was written, in whole seconds
 * @param reason what kind of change it is
 * @param from the exact fingerprint of the words before it
 * @param fingerprints what tells the words after it
 * @param diff the words that changed, a line for each place
 * @param prev the fingerprint of the bytes of the entry before it
 */
public record TrivialEdit(
        PageId article,
        String by,
        LocalDate date,
        Instant recordedAt,
        Reason reason,
        Fingerprint from,
        Fingerprints fingerprints,
        String diff,
        Optional<Fingerprint> prev)
        implements LedgerEntry {
    /** So many trivial changes may follow one review; then somebody has to read again. */
    public static final int MOST = 5;

    /** What kind of change needs no review. */
    public enum Reason implements Worded {
        /** A typo was fixed. */
        TYPO,
        /** A link leads to the same place by another way. */
        LINK,
        /** The words are in another form. */
        FORMAT;
    }

    /** Refuses what cannot be written down. */
    public TrivialEdit {
        by = RecordText.needed("who waives", by);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
        diff = RecordText.text("the difference", diff);
    }

    /** Returns the same waiver about words with these fingerprints. */
    public TrivialEdit with(Fingerprints taken) {
        return new TrivialEdit(article, by, date, recordedAt, reason, from, taken, diff, prev);
    }

    @Override
    public <R> R match(
            Function<ReviewRecord, R> record,
            Function<TrivialEdit, R> edit,
            Function<ReviewRequest, R> request,
            Function<WithheldEntry, R> withheld,
            Function<VoidEntry, R> nothing) {
        return edit.apply(this);
    }

    @Override
    public Optional<Fingerprints> words() {
        return Optional.of(fingerprints);
    }
}
