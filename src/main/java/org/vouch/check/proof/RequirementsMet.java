package org.vouch.check.proof;

import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.vouch.model.text.Finding;

/** A page shows readers everything that it owes them: help at once, the disclaimer, the notice, who vouches for it. */
final class RequirementsMet implements ProofRule {
    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        VisibleContent seen = VisibleContent.of(tree);
        return Stream.concat(page.frame().duties().stream(), page.own().stream())
                .filter(duty -> !isDone(duty, seen, tree))
                .map(duty -> ProofRules.finding("page-duties", page, "the page lacks " + duty.what()));
    }

    private static boolean isDone(Requirement duty, VisibleContent seen, Document tree) {
        return duty.match(
                says -> seen.says(says.text()),
                link -> seen.leads().contains(link.href()),
                kept -> tree.select("meta[name=robots]").stream()
                        .anyMatch(meta ->
                                meta.attr("content").toLowerCase(Locale.ROOT).contains("noindex")),
                silent -> claimsNoReview(tree));
    }

    /** An author may write these words in an article; only data for machines claims something by them. */
    private static boolean claimsNoReview(Document tree) {
        return tree.getElementsByTag("script").stream()
                        .noneMatch(script ->
                                Requirement.ClaimsNoReview.KEYS.stream().anyMatch(script.data()::contains))
                && tree.getElementsByAttribute("itemprop").stream()
                        .noneMatch(item -> Requirement.ClaimsNoReview.KEYS.contains(item.attr("itemprop")));
    }
}
