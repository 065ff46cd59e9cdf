package org.vouch.check.proof;

import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.vouch.model.text.Finding;

/** A page shows readers everything that it owes them: help at once, the disclaimer, the notice, who vouches for it. */
final class DutiesDone implements ProofRule {
    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        Seen seen = Seen.of(tree);
        return Stream.concat(page.frame().duties().stream(), page.own().stream())
                .filter(duty -> !isDone(duty, seen, tree))
                .map(duty -> ProofRules.finding("page-duties", page, "the page lacks " + duty.what()));
    }

    private static boolean isDone(Duty duty, Seen seen, Document tree) {
        if (duty instanceof Duty.Says says) {
            return seen.says(says.text());
        }
        if (duty instanceof Duty.KeptFromSearch) {
            return tree.select("meta[name=robots]").stream()
                    .anyMatch(meta ->
                            meta.attr("content").toLowerCase(Locale.ROOT).contains("noindex"));
        }
        return duty instanceof Duty.LeadsTo link ? seen.leads().contains(link.href()) : claimsNoReview(tree);
    }

    /** An author may write these words in an article; only data for machines claims something by them. */
    private static boolean claimsNoReview(Document tree) {
        return tree.getElementsByTag("script").stream()
                        .noneMatch(script -> Duty.ClaimsNoReview.KEYS.stream().anyMatch(script.data()::contains))
                && tree.getElementsByAttribute("itemprop").stream()
                        .noneMatch(item -> Duty.ClaimsNoReview.KEYS.contains(item.attr("itemprop")));
    }
}
