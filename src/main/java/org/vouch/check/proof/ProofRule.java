package org.vouch.check.proof;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.vouch.model.text.Finding;

/** One question about one finished page, named by what ought to be so. */
interface ProofRule {
    /**
     * Returns what is not as it ought to be.
     *
     * @param tree the page as a browser reads it; not to be changed
     * @param page the page as it was printed
     */
    Stream<Finding> check(Document tree, PrintedPage page);
}
