package org.vouch.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vouch.review.ChangeSize;

/**
 * A page in the reviewers' work list.
 *
 * @param id the page
 * @param url its whole address
 * @param title its name
 * @param language its language tag
 * @param state what its review is worth on the day, in one word
 * @param flags what else there is to know, in words
 * @param reviewer id of who vouches for it, or is asked to; may be empty
 * @param asked id of who is asked to read it, as long as they did not answer; may be empty
 * @param verified the day of the review that counts
 * @param due the last day on which it holds
 * @param expires the last day on which it counts at all
 * @param assurance how the review is known: {@code asserted}, {@code countersigned}, {@code signed}, or {@code claim}
 *     if nothing but the front matter tells of it; empty if there is none
 * @param waivers how many trivial changes were let pass since
 * @param change how much of it is other than signed
 * @param minutes about how long it takes to read what has to be read
 * @param fingerprint the exact fingerprint of the words of now; empty for a page without records
 */
public record ReviewLine(
        String id,
        String url,
        String title,
        String language,
        String state,
        List<String> flags,
        String reviewer,
        String asked,
        Optional<LocalDate> verified,
        Optional<LocalDate> due,
        Optional<LocalDate> expires,
        String assurance,
        int waivers,
        ChangeSize change,
        int minutes,
        String fingerprint) {
    /** Copies the flags in. */
    public ReviewLine {
        flags = List.copyOf(flags);
    }

    /** Returns whether the page is somebody's to read: they vouch for it, or are asked to. */
    public boolean concerns(String person) {
        return reviewer.equals(person) || (!person.isEmpty() && asked.equals(person));
    }

    /** Returns whether the next review is late on a day; nobody waits for that of a page that was withdrawn. */
    public boolean late(LocalDate asOf) {
        return !state.equals("withdrawn") && due.map(day -> day.isBefore(asOf)).orElse(false);
    }
}
