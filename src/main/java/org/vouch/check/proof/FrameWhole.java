package org.vouch.check.proof;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.vouch.model.text.Finding;

/** A page says its language and its title, and has one heading of the first level. */
final class FrameWhole implements ProofRule {
    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        long headings = tree.getElementsByTag("h1").stream()
                .filter(heading -> !ProofRules.waits(heading))
                .count();
        boolean language = !tree.getElementsByTag("html").attr("lang").isBlank();
        return Stream.of(
                        language ? "" : "the page does not say its language",
                        tree.title().isBlank() ? "the page has no title" : "",
                        headings == 1 ? "" : wrongHeadings(headings))
                .filter(message -> !message.isEmpty())
                .map(message -> ProofRules.finding("page-frame", page, message));
    }

    private static String wrongHeadings(long headings) {
        String found = headings == 0 ? "no heading" : headings + " headings";
        return "the page has " + found + " of the first level; it needs one";
    }
}
