package org.vouch.model.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;

/**
 * An entry that a published site does not carry, since it is about words that readers do not get. What is known of it
 * is its place in the chain.
 *
 * @param article the page
 * @param date the day, in the zone of the site
 * @param recordedAt when it was written, in whole seconds
 * @param prev the fingerprint of the bytes of the entry before it
 */
public record WithheldEntry(PageId article, LocalDate date, Instant recordedAt, Optional<Fingerprint> prev)
        implements LedgerEntry {
    @Override
    public <R> R match(
            Function<ReviewRecord, R> record,
            Function<TrivialEdit, R> edit,
            Function<ReviewRequest, R> request,
            Function<WithheldEntry, R> withheld,
            Function<VoidEntry, R> nothing) {
        return withheld.apply(this);
    }

    @Override
    public Optional<Fingerprints> words() {
        return Optional.empty();
    }

    /**
     * Returns what is in its place on a published site: four words, of which the first is the fingerprint of the entry
     * and the last that of the one before it.
     */
    public String text(Fingerprint entry) {
        return entry.hex() + " " + date + " " + recordedAt + " "
                + prev.map(Fingerprint::hex).orElse("-") + "\n";
    }

    /**
     * What takes the place of an entry.
     *
     * @param bytes the fingerprint of the entry
     * @param entry what is known of it
     */
    public record Placeholder(Fingerprint bytes, WithheldEntry entry) {}

    /** Reads what {@link #text} writes; nothing is read of anything else. */
    public static Optional<Placeholder> parse(PageId page, String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            Fingerprint bytes = new Fingerprint(parts[0]);
            WithheldEntry entry = new WithheldEntry(
                    page,
                    LocalDate.parse(parts[1]),
                    Instant.parse(parts[2]),
                    parts[3].equals("-") ? Optional.empty() : Optional.of(new Fingerprint(parts[3])));
            return entry.text(bytes).equals(text) ? Optional.of(new Placeholder(bytes, entry)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
