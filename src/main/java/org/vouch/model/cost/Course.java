package org.vouch.model.cost;

/**
 * How a course of treatment lies in time: plans count visits and start anew each plan year.
 *
 * @param visits how many visits a copay is asked for
 * @param days how many days it takes
 * @param daysThisYear how many of them lie in the present plan year; the rest lie in the next
 */
public record Course(int visits, int days, int daysThisYear) {
    private static final int MOST = 10_000;

    /** Refuses what is no course. */
    public Course {
        if (visits < 0 || visits > MOST || days < 1 || days > MOST || daysThisYear < 0 || daysThisYear > days) {
            throw new IllegalArgumentException(
                    "no course: " + visits + " visits, " + daysThisYear + " of " + days + " days");
        }
    }

    /** Returns a course that ends in the plan year in which it starts. */
    public static Course inOneYear(int visits) {
        return new Course(visits, 1, 1);
    }

    /** Returns the part of an amount that belongs to this plan year; the rest belongs to the next. */
    long thisYear(long amount) {
        return amount * daysThisYear / days;
    }
}
