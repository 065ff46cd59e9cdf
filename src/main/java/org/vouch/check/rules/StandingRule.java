package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.model.text.Finding;

/** One question about what readers get, asked once it is known of every page whether it goes out. */
interface StandingRule {
    /**
     * Returns what is not as it ought to be.
     *
     * @param judged everything that was read, without the findings
     */
    Stream<Finding> check(Checked judged);

    /** Returns what the rule sees to, in the words of its name. */
    default String words() {
        return Rules.words(getClass());
    }
}
