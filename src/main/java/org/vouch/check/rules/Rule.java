package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;

/** One question about everything that was read, named by what ought to be so. */
interface Rule {
    /**
     * Returns what is not as it ought to be.
     *
     * @param library everything that was read
     * @param routes where its addresses lead
     * @param asOf the day that is asked about
     */
    Stream<Finding> check(Library library, Routes routes, LocalDate asOf);

    /** Returns what the rule sees to, in the words of its name. */
    default String words() {
        return Rules.words(getClass());
    }
}
