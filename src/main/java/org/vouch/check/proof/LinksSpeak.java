package org.vouch.check.proof;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;

/** Every link of a page has words, for eyes or for ears. */
final class LinksSpeak implements ProofRule {
    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        return tree.getElementsByTag("a").stream()
                .filter(link -> link.hasAttr("href") && isSilent(link) && !ProofRules.waits(link))
                .map(link -> link.attr("href"))
                .distinct()
                .map(href ->
                        ProofRules.finding("page-links", page, "the link to '" + href + "' has no words on the page"));
    }

    static boolean isSilent(Element link) {
        return InvisibleCharacters.showsNothing(link.text())
                && link.attr("aria-label").isBlank()
                && link.attr("aria-labelledby").isBlank()
                && link.attr("title").isBlank()
                && link.select("img[alt], [aria-label], svg title").stream()
                        .allMatch(inside -> (inside.attr("alt") + inside.attr("aria-label") + inside.text()).isBlank());
    }
}
