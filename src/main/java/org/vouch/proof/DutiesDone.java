package org.vouch.proof;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vouch.text.Finding;

/** A page shows readers everything that it owes them: help at once, the disclaimer, the notice, who vouches for it. */
final class DutiesDone implements ProofRule {
    /** What is on the page without anybody seeing or hearing it. */
    private static final String UNSEEN = "[hidden], template, script, style, noscript, [aria-hidden=true],"
            + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        Element seen = tree.body().clone();
        seen.select(UNSEEN).remove();
        String words = plain(seen.wholeText());
        return Stream.concat(page.frame().duties().stream(), page.own().stream())
                .filter(duty -> !isDone(duty, seen, words))
                .map(duty -> ProofRules.finding("page-duties", page, "the page lacks " + duty.what()));
    }

    private static boolean isDone(Duty duty, Element seen, String words) {
        if (duty instanceof Duty.Says says) {
            return words.contains(plain(says.text()));
        }
        String href = ((Duty.LeadsTo) duty).href();
        return seen.select("a[href]").stream()
                .anyMatch(link -> link.attr("href").equals(href) && !LinksSpeak.isSilent(link));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ").strip();
    }
}
