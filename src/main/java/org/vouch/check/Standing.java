package org.vouch.check;

import java.time.LocalDate;
import java.util.Optional;
import org.vouch.page.Withdrawal;
import org.vouch.review.Freshness;

/** Whether a page may go out, and what its review is worth on the day. */
public sealed interface Standing {
    /**
     * It goes out.
     *
     * @param claim the review that readers are told about; empty for a plain page that nobody vouched for
     */
    record Out(Optional<Claim> claim) implements Standing {}

    /**
     * Readers do not get it, in no list and at no address.
     *
     * @param reason why, in a plain half sentence
     */
    record Held(String reason) implements Standing {}

    /**
     * Readers get a notice in its place.
     *
     * @param withdrawal what the notice says
     */
    record Withdrawn(Withdrawal withdrawal) implements Standing {}

    /**
     * Somebody vouched for the page.
     *
     * @param reviewer id of the person
     * @param verified the day
     * @param due the last day on which that holds
     * @param freshness what it is worth today
     */
    record Claim(String reviewer, LocalDate verified, LocalDate due, Freshness freshness) {}
}
