package org.vouch.proof;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.vouch.text.Finding;

/** A page shows readers everything that it owes them: help at once, the disclaimer, the notice, who vouches for it. */
final class DutiesDone implements ProofRule {
    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        Seen seen = Seen.of(tree);
        return Stream.concat(page.frame().duties().stream(), page.own().stream())
                .filter(duty -> !isDone(duty, seen))
                .map(duty -> ProofRules.finding("page-duties", page, "the page lacks " + duty.what()));
    }

    private static boolean isDone(Duty duty, Seen seen) {
        return duty instanceof Duty.Says says
                ? seen.says(says.text())
                : seen.leads().contains(((Duty.LeadsTo) duty).href());
    }
}
