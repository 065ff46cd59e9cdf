package org.vouch.check;

import java.util.stream.Stream;
import org.vouch.page.Page;
import org.vouch.text.Finding;
import org.vouch.text.Source;

/**
 * One question about one page and nothing else, named by what ought to be so. It is asked once, when the page is read,
 * and the answer is remembered with the page.
 */
interface PageRule {
    /**
     * Returns what is not as it ought to be.
     *
     * @param page the page, with its prose
     * @param source its file
     */
    Stream<Finding> check(Page page, Source source);
}
