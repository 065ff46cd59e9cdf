package org.vouch.cli;

import java.util.List;
import org.vouch.model.text.Finding;

/** Prints findings in one form. */
interface FindingOutput {
    /** Prints all findings, which are in the order of their places. */
    void print(List<Finding> findings);

    /**
     * Prints the findings of a site that knows some of them since it was brought in. People, and anyone who looks at a
     * pull request, see what is new.
     *
     * @param fresh those that are not known, in the order of their places
     * @param known those that are
     */
    default void print(List<Finding> fresh, List<Finding> known) {
        print(fresh);
    }
}
