package org.vouch.model.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reviewer elsewhere decided, as the file says that their packet saved.
 *
 * @param site the address of the site that they were shown
 * @param reviewer id of the person
 * @param name the name that they typed
 * @param date the day on which they decided
 * @param decisions one for each page on which they decided
 */
public record ReviewDecisions(
        String site, String reviewer, String name, LocalDate date, List<ReviewDecision> decisions) {
    /** The form of the file, which every such file has. */
    public static final String FORMAT = "vouch-decisions-1";

    /** Copies the decisions in. */
    public ReviewDecisions {
        decisions = List.copyOf(decisions);
    }
}
