package org.vouch.check.rules;

import java.util.List;
import org.vouch.model.page.Page;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Finding;

/**
 * Which pages may go out, and in which words, before anything is said of what is wrong. Only {@link Checker} makes one,
 * so that nothing can go out by a judgement that somebody else put together.
 */
public final class JudgedPages {
    private final Checked written;
    private final Checked served;

    JudgedPages(Checked written, Checked served) {
        this.written = written;
        this.served = served;
    }

    /**
     * A page that changed and goes out in the words that were signed.
     *
     * @param page in these words
     * @param state what its review is worth
     */
    public record InSignedWords(Page page, ReviewState state) {}

    /** Returns what was read, with every page as it is written. */
    public Checked written() {
        return written;
    }

    /** Returns the same with the pages that changed in their signed words; equal if there are none. */
    public Checked served() {
        return served;
    }

    /**
     * Asks every rule.
     *
     * @param reading what was found while reading
     * @param watch is notified of each rule
     */
    public JudgedSite site(List<Finding> reading, RuleTimer watch) {
        return new JudgedSite(served.with(Checker.findings(reading, written, watch)));
    }
}
