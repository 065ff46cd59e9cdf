package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Figures.Found;
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
        List<Finding> reported = new ArrayList<>();
        for (Prose prose : together) {
            if (prose.kind() != Prose.Kind.NOTE) {
                amounts(prose.text(), manuscript)
                        .forEach(amount -> reported.add(finding(
                                manuscript.span(
                                        prose, amount.start(), amount.text().length()),
                                amount.text())));
            }
        }
        if (together.size() > 1 && reported.size() > 1) {
            findings.add(ofTable(reported));
        } else {
            findings.addAll(reported);
        }
    }

    /** Of a table one finding is reported, at its first amount: one source may stand for all of them. */
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

    /** Returns the amounts in a text that somebody may have to pay, in order. */
    private static List<Found> amounts(String text, PageText manuscript) {
        return manuscript.lexicon().figures().money(text).stream()
                .filter(amount -> !MILLIONS.matcher(amount.text()).find())
                .toList();
    }
}
