package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe whether everybody can use a page, as far as a program can tell. */
final class Accessibility {
    /** Everything that the checker knows of the guidelines' levels A and AA, and good practice. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /**
     * Fails if axe finds something wrong with a page as it stands now.
     *
     * @param what the state of the page, in words
     */
    static void check(Page page, String what) {
        List<String> found = new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .map(Accessibility::told)
                        .toList();
        assertEquals(List.of(), found, what);
    }

    private static String told(Rule rule) {
        return rule.getId() + " ("
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList() + ")";
    }
}
