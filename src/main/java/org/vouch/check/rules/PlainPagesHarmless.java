package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * A plain page that nobody reviewed gives no doses, no prices and no advice on drugs: readers act on those. Promises
 * are told on every page by the rules for claims.
 */
final class PlainPagesHarmless implements PageRule {
    /** Findings of this rule hold only for pages that nobody reviewed, which is known once all pages are read. */
    static final String ID = "plain-page-reviewed";

    private static final String DRUG = "(?:buprenorphine|buprenorfina|suboxone|subutex|sublocade|methadone|metadona"
            + "|naltrexone|naltrexona|vivitrol|naloxone|naloxona|narcan|disulfiram|antabuse|acamprosate|acamprosato"
            + "|lofexidine|clonidine|gabapentin|diazepam|valium|lorazepam|chlordiazepoxide|librium|alprazolam|xanax"
            + "|clonazepam|fentanyl|fentanilo|oxycodone|oxicodona|hydrocodone|morphine|morfina|tramadol|benzodiazepines?"
            + "|benzodiacepinas?|opioids?|opioides?)";

    private static final Pattern DOSE = Pattern.compile("(?iU)\\b[0-9][0-9.,]*\\s?(?:mg|mcg|[\u00B5\u03BC]g|ml"
            + "|milligrams?|micrograms?|milliliters?|miligramos?|tablets?|tabletas?|pills?|pastillas?|films?|drops?|gotas?"
            + "|doses?|dosis)\\b");
    private static final Pattern ADVICE = Pattern.compile("(?iU)\\b(?:take|taking|stop|stopping|start|starting|skip"
            + "|double|inject|swallow|taper|mix|tome|tomar|deje|dejar|inyecte|mezcle)\\b[^.!?]{0,60}?\\b" + DRUG
            + "\\b");
    private static final Pattern PRICE =
            Pattern.compile("[$\u20AC\u00A3]\\s?[0-9][0-9.,]*|\\b[0-9][0-9.,]*\\s(?:dollars|USD)\\b");

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        if (page.kind() != PageKind.PAGE) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>(0);
        for (Prose prose : manuscript.words()) {
            look(prose, DOSE, "a dose", manuscript, findings);
            look(prose, ADVICE, "advice on a drug", manuscript, findings);
            look(prose, PRICE, "a price", manuscript, findings);
        }
        for (Piece piece : page.body().pieces()) {
            if (piece instanceof Piece.Figures figures) {
                findings.add(figures.match(
                        price -> finding(price.span(), "a price", "the price of " + price.option()),
                        costs -> finding(costs.span(), "prices", "a comparison of costs")));
            }
        }
        return findings.stream();
    }

    private static void look(Prose prose, Pattern pattern, String what, PageText manuscript, List<Finding> findings) {
        Matcher found = pattern.matcher(prose.text());
        if (found.find()) {
            findings.add(finding(
                    manuscript.span(prose, found.start(), found.end() - found.start()),
                    what,
                    "'" + sentence(prose.text(), found.start(), found.end()) + "'"));
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
