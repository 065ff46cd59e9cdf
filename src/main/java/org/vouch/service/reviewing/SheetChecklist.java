package org.vouch.service.reviewing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * The questions that a reviewer asks themselves, with what the program knows about the answers.
 *
 * @param text the words that are shown
 * @param figures the figures in them
 * @param dialled the numbers that its links dial
 * @param findings what is wrong with the page
 * @param references the works that it rests on
 * @param asOf the day that is asked about
 */
record SheetChecklist(
        SignedText text,
        SheetFigures figures,
        List<String> dialled,
        List<Finding> findings,
        List<ReviewSheet.Reference> references,
        LocalDate asOf) {
    List<ReviewSheet.Question> questions() {
        return List.of(claims(), doses(), numbers(), help(), language());
    }

    private ReviewSheet.Question claims() {
        List<String> facts = new ArrayList<>();
        facts.add(Counted.of(references.size(), "reference") + " listed");
        List<String> old = references.stream()
                .filter(ReviewSheet.Reference::old)
                .map(work -> work.title() + " (" + work.year() + ")")
                .toList();
        old.forEach(work -> facts.add("old: " + work));
        boolean found = addFindings(facts, "source-", "money-", "citation-", "claims.");
        return new ReviewSheet.Question(
                "Is every claim about treatment, risk and success right, and does a reference carry it?",
                facts,
                found || !old.isEmpty() || references.isEmpty());
    }

    private ReviewSheet.Question doses() {
        return new ReviewSheet.Question(
                "Are medicines, doses and warnings right, and is nothing left out that could hurt somebody?",
                List.of(
                        figures.doses().isEmpty()
                                ? "no dose was found in the text"
                                : "doses in the text: " + String.join(", ", figures.doses())),
                !figures.doses().isEmpty());
    }

    private ReviewSheet.Question numbers() {
        List<String> facts = new ArrayList<>();
        if (!figures.money().isEmpty()) {
            facts.add("amounts in the text: " + String.join(", ", figures.money()));
        }
        Map<String, Integer> days = new TreeMap<>();
        PageReview.pricesOf(text).forEach(day -> days.merge(day, 1, Integer::sum));
        days.forEach((day, number) -> facts.add(Counted.of(number, "price")
                + (day.equals(PageReview.UNKNOWN_DAY) ? " of a day that is not known" : " as of " + day)));
        boolean stale = days.keySet().stream().anyMatch(day -> PageReview.isOld(day, asOf));
        if (days.keySet().stream()
                .anyMatch(day -> !day.equals(PageReview.UNKNOWN_DAY) && PageReview.isOld(day, asOf))) {
            facts.add("a price is older than " + PageReview.PRICE_MONTHS + " months");
        }
        boolean found = addFindings(facts, "cost-");
        if (facts.isEmpty()) {
            facts.add("no amounts and no prices were found");
        }
        return new ReviewSheet.Question(
                "Are prices, times and other figures true today?",
                facts,
                found || stale || !figures.money().isEmpty());
    }

    private ReviewSheet.Question help() {
        List<String> facts = new ArrayList<>();
        List<String> lines = text.shown().stream()
                .filter(each -> each.kind() == Dependency.Kind.CRISIS_LINE)
                .map(Dependency::name)
                .toList();
        facts.add(lines.isEmpty() ? "no crisis line on the page" : "on the page: " + String.join(", ", lines));
        if (!figures.phones().isEmpty()) {
            facts.add("numbers in the text: " + String.join(", ", figures.phones()));
        }
        if (!dialled.isEmpty()) {
            facts.add("numbers that links dial: " + String.join(", ", dialled));
        }
        boolean found = addFindings(facts, "crisis-", "phone-", "urgent-", "link-as-said");
        return new ReviewSheet.Question(
                "Would somebody in danger find the right help at once, and are the numbers right?",
                facts,
                found || lines.isEmpty());
    }

    private ReviewSheet.Question language() {
        List<String> facts = new ArrayList<>();
        boolean found = addFindings(facts, "words.", "plain-");
        if (!found) {
            facts.add("no word of blame or fear and no hard sentence was found");
        }
        return new ReviewSheet.Question(
                "Is the language plain, kind and without blame, for a frightened person?", facts, found);
    }

    private boolean addFindings(List<String> facts, String... rules) {
        long number = findings.stream()
                .filter(finding -> finding.severity() != Severity.ADVICE)
                .filter(finding -> List.of(rules).stream().anyMatch(finding.rule()::startsWith))
                .count();
        if (number > 0) {
            facts.add(Counted.of(number, "finding") + " below");
        }
        return number > 0;
    }
}
