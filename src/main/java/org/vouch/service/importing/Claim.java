package org.vouch.service.importing;

import java.time.LocalDate;

/** What an export says of the review of a page. */
sealed interface Claim {
    /**
     * Who reviewed it, and when.
     *
     * @param reviewer id of the person
     * @param day the day that the export says
     */
    record Said(String reviewer, LocalDate day) implements Claim {}

    /**
     * Something is missing, so no claim comes.
     *
     * @param why in words for the report
     */
    record Missing(String why) implements Claim {}

    /** Nothing of a review is said. */
    record None() implements Claim {}
}
