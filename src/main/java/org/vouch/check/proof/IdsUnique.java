package org.vouch.check.proof;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.vouch.model.text.Finding;

/** No two elements of a page bear one id. */
final class IdsUnique implements ProofRule {
    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        Set<String> seen = new HashSet<>();
        return tree.getElementsByAttribute("id").stream()
                .filter(element -> !ProofRules.waits(element))
                .map(element -> element.id())
                .filter(id -> !seen.add(id))
                .distinct()
                .map(id -> ProofRules.finding("page-ids", page, "two elements of the page bear the id '" + id + "'"));
    }
}
