package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * One question about one page and nothing else but the language of the house, named by what ought to be so. It is asked
 * once, when the page is read, and the answer is remembered with the page.
 */
interface PageRule {
    /**
     * Returns what is not as it ought to be.
     *
     * @param manuscript the page, with its prose and its file
     */
    Stream<Finding> check(PageText manuscript);

    /** Returns how much its gravest finding weighs: where nobody asks for as little, the rule need not be asked. */
    default Severity gravest() {
        return Severity.ERROR;
    }

    /** Returns what the rule sees to, in the words of its name. */
    default String words() {
        return Rules.words(getClass());
    }
}
