package org.vouch.service.reviewing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewState;

/**
 * A page in the reviewers' work list.
 *
 * @param page which page it is
 * @param state what its review is worth on the day
 * @param flags what else there is to know
 * @param people whose it is to read
 * @param dates how long its review holds
 * @param assurance how the review is known; empty if there is none
 * @param waivers how many trivial changes were let pass since
 * @param work what there is to read
 * @param fingerprint the exact fingerprint of its current words; empty for a page without records
 */
public record ReviewLine(
        Which page,
        ReviewState.Badge state,
        Set<ReviewFlag> flags,
        People people,
        Dates dates,
        Optional<Assurance> assurance,
        int waivers,
        Work work,
        String fingerprint) {
    /** Copies the flags in. */
    public ReviewLine {
        EnumSet<ReviewFlag> copy = EnumSet.noneOf(ReviewFlag.class);
        copy.addAll(flags);
        flags = Collections.unmodifiableSet(copy);
    }

    /**
     * Which page a line is about.
     *
     * @param id its path below {@code content/} without its ending
     * @param url its whole address
     * @param title its name
     * @param language its language tag
     */
    public record Which(String id, String url, String title, String language) {}

    /**
     * Whose a page is to read.
     *
     * @param reviewer id of who vouches for it, or is asked to; may be empty
     * @param asked id of who is asked to read it, as long as they did not answer; may be empty
     */
    public record People(String reviewer, String asked) {}

    /**
     * How long a review holds.
     *
     * @param verified the day of the review that counts
     * @param due the last day on which it holds
     * @param expires the last day on which it counts at all
     */
    public record Dates(Optional<LocalDate> verified, Optional<LocalDate> due, Optional<LocalDate> expires) {}

    /**
     * What there is to read.
     *
     * @param change how much of the page changed since it was signed
     * @param minutes about how long it takes to read what has to be read
     */
    public record Work(ChangeSize change, int minutes) {}

    /** Returns the path of the page below {@code content/} without its ending. */
    public String id() {
        return page.id();
    }

    /** Returns the whole address of the page. */
    public String url() {
        return page.url();
    }

    /** Returns the name of the page. */
    public String title() {
        return page.title();
    }

    /** Returns the language tag of the page. */
    public String language() {
        return page.language();
    }

    /** Returns the id of who vouches for the page, or is asked to; may be empty. */
    public String reviewer() {
        return people.reviewer();
    }

    /** Returns the day of the review that counts. */
    public Optional<LocalDate> verified() {
        return dates.verified();
    }

    /** Returns the last day on which the review holds. */
    public Optional<LocalDate> due() {
        return dates.due();
    }

    /** Returns the last day on which the review counts at all. */
    public Optional<LocalDate> expires() {
        return dates.expires();
    }

    /** Returns how much of the page changed since it was signed. */
    public ChangeSize change() {
        return work.change();
    }

    /** Returns about how long it takes to read what has to be read. */
    public int minutes() {
        return work.minutes();
    }

    /** Returns whether the page is somebody's to read: they vouch for it, or are asked to. */
    public boolean concerns(String person) {
        return reviewer().equals(person) || (!person.isEmpty() && people.asked().equals(person));
    }

    /** Returns whether the next review is late on a day; nobody waits for that of a page that was withdrawn. */
    public boolean late(LocalDate asOf) {
        return waits() && due().map(day -> day.isBefore(asOf)).orElse(false);
    }

    /** Returns whether anybody waits for the next review: nobody does for that of a page that was withdrawn. */
    public boolean waits() {
        return state != ReviewState.Badge.WITHDRAWN;
    }
}
