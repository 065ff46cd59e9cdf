package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Figures;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * A plain page that nobody reviewed gives no doses, no prices and no advice on drugs: readers act on those. Promises
 * are reported on every page by the rules for claims.
 */
final class PlainPagesHarmless implements PageRule {
    /** Findings of this rule hold only for pages that nobody reviewed, which is known once all pages are read. */
    static final String ID = "plain-page-reviewed";

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        if (page.kind() != PageKind.PAGE) {
            return Stream.empty();
        }
        Figures finder = manuscript.lexicon().figures();
        List<Finding> findings = new ArrayList<>(0);
        for (Prose prose : manuscript.words()) {
            look(prose, finder.doses(prose.text()), "a dose", manuscript, findings);
            look(prose, finder.advice(prose.text()), "advice on a drug", manuscript, findings);
            look(prose, finder.money(prose.text()), "a price", manuscript, findings);
        }
        for (Piece piece : page.body().notable()) {
            if (piece instanceof Piece.Figures figures) {
                findings.add(figures.match(
                        price -> finding(price.span(), "a price", "the price of " + price.option()),
                        costs -> finding(costs.span(), "prices", "a comparison of costs")));
            }
        }
        return findings.stream();
    }

    /** Tells the first of each kind: one is enough to ask for a review. */
    private static void look(
            Prose prose, List<Figures.Found> found, String what, PageText manuscript, List<Finding> findings) {
        if (!found.isEmpty()) {
            Figures.Found first = found.get(0);
            findings.add(finding(
                    manuscript.span(prose, first.start(), first.text().length()),
                    what,
                    "'" + sentence(prose.text(), first.start(), first.end()) + "'"));
        }
    }

    private static Finding finding(Span span, String what, String quoted) {
        return Finding.warning(ID, span, "nobody reviewed this page, and it gives " + what + ": " + quoted)
                .fix("have a clinician review the page, or move this to an article");
    }

    /** Returns the sentence around a place, cut where it is long. */
    private static String sentence(String text, int from, int to) {
        int start = Math.max(text.lastIndexOf(". ", from) + 1, Math.max(0, from - 80));
        int end = text.indexOf(". ", to);
        end = end < 0 ? text.length() : end + 1;
        return text.substring(start, Math.min(end, to + 80)).strip().replace('\n', ' ');
    }
}
