package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/**
 * An amount of money has a source and a date: prices are what readers act on, and they age.
 *
 * <p>The paragraph, the item or the table with the amount cites a source, or names one together with a year. Figures
 * that are said to be made up need neither.
 */
final class MoneySourced implements PageRule {
    static final String ID = "money-sourced";

    private static final String NUMBER =
            "(?:[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?:[.,][0-9]{2})?(?![0-9])|[0-9](?:[0-9.,]*[0-9])?)";

    /** A number, and what it is counted in: 2 million, 10k, 1.500. */
    private static final String SUM = NUMBER
            + "(?:\\s?(?:[kKM]|bn|mn)\\b|m\\b|[\\s-](?:thousand|million|billion|mil|mill[oó]n(?:es)?)\\b(?:\\sde(?=\\s))?)?";

    private static final String SIGN = "(?:(?:US|MX|CA|AU|[ACR])?[$\uFF04]|€|£|¥|₹|\\b(?:USD|MXN|EUR|GBP|CAD|AUD))";
    private static final String UNIT =
            "(?:(?:US)?\\$(?![0-9$])|€|£|¢|\uFF04|(?:USD|MXN|EUR|GBP|CAD|AUD)\\b|(?:US\\s)?dollars\\b|d[oó]lar(?:es)?\\b|euros\\b|pesos\\b|bucks\\b|cents\\b|centavos\\b)";

    /** Two sums with a line or a word between them are one amount. */
    private static final String RANGE =
            SUM + "(?:\\s?(?:[-‐‑‒–—−~]|\\b(?:to|up to|a|hasta)\\b)\\s?" + SIGN + "?\\s?" + SUM + ")?";

    /** What lies between one sum and another is one amount, too. */
    private static final String BETWEEN =
            "(?<=\\b(?i:between|entre)\\s)(?:" + SIGN + "\\s?" + SUM + "\\s(?:and|y)\\s(?:" + SIGN + "\\s?)?" + SUM
                    + "|" + SUM + "\\s(?:and|y)\\s(?:" + SIGN + "\\s?" + SUM + "|" + SUM + "\\s?" + UNIT + "))";

    private static final Pattern AMOUNT = Pattern.compile("(" + BETWEEN + "|" + SIGN + "\\s?(?:" + RANGE
            + "|\\.[0-9]{2})|(?<![\\w.,$^_=])" + RANGE + "\\s?" + UNIT + ")");

    /** Thousands without a currency are money only where the words before say so. */
    private static final Pattern THOUSANDS = Pattern.compile(
            "\\b(?i:costs?|costing|pays?|paid|paying|charges?|charged|prices?|fees?|bills?|cuestan?|costó|pagar?|pagó|cobran?)\\b"
                    + "[^.!?;]{0,30}?(?<![\\w.,$])(" + NUMBER + "\\s?[kK])\\b"
                    + "(?=[.,;:!?)]|$|\\s(?:a|an|per|for|each|every|or|and|to|in|out|up|at|on|al|por|o|y|en)\\b)");

    /** Millions are what a program or a law costs, and nobody's bill. */
    private static final Pattern MILLIONS = Pattern.compile("[0-9]\\s?(?:M|m|mn|bn)\\b|illion|mill[oó]n");

    @Override
    public Stream<Finding> check(PageText manuscript) {
        BitSet money = manuscript.money();
        if (money.isEmpty()) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>(0);
        List<Prose> all = manuscript.words();
        int at = money.nextSetBit(0);
        while (at >= 0) {
            int from = at;
            int end = at + 1;
            // The cells of a table stand for each other, since a source often has a column of its own.
            while (isCell(all.get(at)) && from > 0 && isCell(all.get(from - 1))) {
                from--;
            }
            while (isCell(all.get(at)) && end < all.size() && isCell(all.get(end))) {
                end++;
            }
            look(all.subList(from, end), manuscript, findings);
            at = money.nextSetBit(end);
        }
        return findings.stream();
    }

    private static boolean isCell(Prose prose) {
        return prose.kind() == Prose.Kind.CELL;
    }

    private static void look(List<Prose> together, PageText manuscript, List<Finding> findings) {
        boolean year = false;
        boolean source = false;
        for (Prose prose : together) {
            if (!prose.cited().isEmpty() || NamedSource.isMadeUp(prose.text())) {
                return;
            }
            year |= NamedSource.holdsYear(prose.text());
            source |= NamedSource.isIn(prose.text());
        }
        if (year && source) {
            return;
        }
        List<Finding> told = new ArrayList<>();
        for (Prose prose : together) {
            if (prose.kind() != Prose.Kind.NOTE) {
                amounts(prose.text())
                        .forEach(amount -> told.add(finding(
                                manuscript.span(
                                        prose, amount.start(1), amount.group(1).length()),
                                amount.group(1))));
            }
        }
        if (together.size() > 1 && told.size() > 1) {
            findings.add(ofTable(told));
        } else {
            findings.addAll(told);
        }
    }

    /** Of a table one finding is told, at its first amount: one source may stand for all of them. */
    private static Finding ofTable(List<Finding> amounts) {
        return finding(
                amounts.get(0).span(),
                "this table gives " + amounts.size() + " amounts, and no source and date for them",
                "name the source and the year in a column, or cite the source in a cell, as in [^source]; better"
                        + " still, show the cost table");
    }

    private static Finding finding(Span span, String amount) {
        return finding(
                span,
                "'" + amount + "' has no source and no date",
                "cite where it comes from in the same paragraph, as in [^source], or name the source and the year;"
                        + " better still, show the cost table");
    }

    private static Finding finding(Span span, String message, String fix) {
        return new Finding(
                ID,
                Severity.WARNING,
                span,
                message,
                fix,
                "ASAM, standards for the marketing of addiction treatment (2018)");
    }

    /** Returns the amounts in a text, each as the first group of a match, in order; no two share a letter. */
    private static List<MatchResult> amounts(String text) {
        List<MatchResult> amounts = new ArrayList<>(0);
        Stream.concat(AMOUNT.matcher(text).results(), THOUSANDS.matcher(text).results())
                .sorted(Comparator.comparingInt(amount -> amount.start(1)))
                .filter(amount ->
                        amounts.isEmpty() || amounts.get(amounts.size() - 1).end(1) <= amount.start(1))
                .forEach(amounts::add);
        amounts.removeIf(amount -> MILLIONS.matcher(amount.group(1)).find());
        return amounts;
    }
}
