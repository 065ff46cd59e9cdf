package org.vouch.check.proof;

import java.util.List;
import org.jsoup.nodes.Element;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** All rules about finished pages, in plain sight. */
final class ProofRules {
    static final List<ProofRule> ALL = List.of(
            new FrameWhole(),
            new RequirementsMet(),
            new IdsUnique(),
            new LinksSpeak(),
            new TablesWhole(),
            new NothingFromElsewhere(),
            new DataReadable(),
            new DataShown());

    private ProofRules() {}

    /** Returns what a rule says of a page; one template prints many, so the page is named in the fix alone. */
    static Finding finding(String rule, PrintedPage page, String message) {
        return Finding.error(rule, new Span("templates/" + page.template(), 1, 1, 0), message)
                .fix("fix the template, or one that it includes, or delete it so that the built-in one is used; it"
                        + " was printing " + page.address());
    }

    /** Returns whether an element waits in a template for a script, so that it is not on the page yet. */
    static boolean waits(Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            if (each.normalName().equals("template")) {
                return true;
            }
        }
        return false;
    }
}
