package org.vouch.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.page.Prose;
import org.vouch.text.Finding;
import org.vouch.text.Severity;
import org.vouch.text.Span;

/**
 * An amount of money has a source and a date: prices are what readers act on, and they age.
 *
 * <p>The paragraph, the item or the table with the amount cites a source, or names one together with a year. Figures
 * that are said to be made up need neither.
 */
final class MoneySourced implements PageRule {
    static final String ID = "money-sourced";

    private static final Pattern AMOUNT =
            Pattern.compile("(?:US)?\\$\\s?[0-9][0-9.,]*(?:\\s(?:thousand|million|billion)\\b)?"
                    + "|\\b[0-9][0-9.,]*\\s(?:(?:thousand|million|billion)\\s)?(?:US\\s)?dollars\\b"
                    + "|\\bUSD\\s?[0-9][0-9.,]*");
    private static final Sayings SOURCE = Sayings.of(
            "according to",
            "source",
            "sources",
            "study",
            "studies",
            "survey",
            "surveys",
            "report",
            "reports",
            "reported",
            "published",
            "price list",
            "fee schedule",
            "según",
            "fuente",
            "fuentes",
            "estudio",
            "estudios",
            "encuesta",
            "encuestas");
    private static final Sayings MADE_UP = Sayings.of(
            "made up",
            "made-up",
            "imagine",
            "suppose",
            "invented",
            "inventado",
            "inventada",
            "inventados",
            "inventadas",
            "suponga");

    @Override
    public Stream<Finding> check(Manuscript manuscript) {
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

    private static void look(List<Prose> together, Manuscript manuscript, List<Finding> findings) {
        boolean year = false;
        boolean source = false;
        for (Prose prose : together) {
            if (!prose.cited().isEmpty() || MADE_UP.isIn(prose.text())) {
                return;
            }
            year |= holdsYear(prose.text());
            source |= SOURCE.isIn(prose.text());
        }
        if (year && source) {
            return;
        }
        List<Finding> told = new ArrayList<>();
        for (Prose prose : together) {
            if (prose.kind() != Prose.Kind.NOTE) {
                Matcher matcher = AMOUNT.matcher(prose.text());
                while (matcher.find()) {
                    String amount = withoutStop(matcher.group());
                    told.add(finding(manuscript.span(prose, matcher.start(), amount.length()), amount));
                }
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

    private static Finding finding(Span span, String message, String mend) {
        return new Finding(
                ID,
                Severity.WARNING,
                span,
                message,
                mend,
                "ASAM, standards for the marketing of addiction treatment (2018)");
    }

    private static String withoutStop(String amount) {
        int end = amount.length();
        while (amount.charAt(end - 1) == '.' || amount.charAt(end - 1) == ',') {
            end--;
        }
        return amount.substring(0, end);
    }

    /** Returns whether a year of the last or this century stands in a text. */
    private static boolean holdsYear(String text) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
            } else {
                if (digits == 4
                        && !Character.isLetter(c)
                        && (text.startsWith("19", i - 4) || text.startsWith("20", i - 4))
                        && (i == 4 || !Character.isLetter(text.charAt(i - 5)))) {
                    return true;
                }
                digits = 0;
            }
        }
        return false;
    }
}
