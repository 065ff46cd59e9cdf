package org.vouch.check;

import java.util.List;
import org.vouch.page.Page;
import org.vouch.text.Finding;
import org.vouch.text.Source;

/** All rules that look at one page alone, in plain sight. */
public final class PageRules {
    private static final List<PageRule> ALL = List.of();

    private PageRules() {}

    /**
     * Returns what all of them find on a page, in the order of its places.
     *
     * @param page the page, with its prose
     * @param source its file
     */
    public static List<Finding> check(Page page, Source source) {
        return ALL.stream()
                .flatMap(rule -> rule.check(page, source))
                .sorted(Finding.BY_PLACE)
                .toList();
    }
}
