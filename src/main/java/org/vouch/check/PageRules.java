package org.vouch.check;

import java.util.ArrayList;
import java.util.List;
import org.vouch.page.Page;
import org.vouch.text.Finding;
import org.vouch.text.Source;

/** All rules that look at one page alone, in plain sight. */
public final class PageRules {
    private static final List<PageRule> ALL = List.of(
            new TitlesShort(),
            new DescriptionsShort(),
            new HeadingsInOrder(),
            new SectionsFilled(),
            new SectionsShort(),
            new TablesHeaded(),
            new UrgentOnce(),
            new LinksHaveWords(),
            new LinksSayWhere(),
            new SourcesUsed(),
            new SourcesAddressed(),
            new SourcesDistinct(),
            new PhonesLabelled());

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

    /**
     * Returns the same, and lets somebody watch.
     *
     * @param page the page, with its prose
     * @param source its file
     * @param watch is told of each rule
     */
    public static List<Finding> check(Page page, Source source, RuleWatch watch) {
        List<Finding> findings = new ArrayList<>();
        for (PageRule rule : ALL) {
            Runnable end = watch.begin(rule.words());
            rule.check(page, source).forEach(findings::add);
            end.run();
        }
        findings.sort(Finding.BY_PLACE);
        return findings;
    }
}
