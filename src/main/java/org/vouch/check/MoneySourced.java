package org.vouch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.page.Prose;
import org.vouch.text.Finding;

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
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");
    private static final Pattern SOURCE = Pattern.compile(
            "\\b(?:according to|sources?|stud(?:y|ies)|surveys?|reports?|reported|published|price list|fee schedule"
                    + "|según|fuentes?|estudios?|encuestas?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MADE_UP = Pattern.compile(
            "\\b(?:made[- ]up|imagine|suppose|invented|inventad[oa]s?|suponga)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        if (!mayHoldAmount(manuscript.letters())) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>(0);
        for (Prose prose : manuscript.frontMatter()) {
            look(List.of(prose), manuscript, findings);
        }
        List<Prose> all = manuscript.page().body().prose();
        int at = 0;
        while (at < all.size()) {
            int end = at + 1;
            // The cells of a table stand for each other, since a source often has a column of its own.
            while (isCell(all.get(at)) && end < all.size() && isCell(all.get(end))) {
                end++;
            }
            look(all.subList(at, end), manuscript, findings);
            at = end;
        }
        return findings.stream();
    }

    private static boolean isCell(Prose prose) {
        return prose.kind() == Prose.Kind.CELL;
    }

    private static boolean starts(char[] letters, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= letters.length || letters[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void look(List<Prose> together, Manuscript manuscript, List<Finding> findings) {
        if (together.stream().noneMatch(prose -> prose.kind() != Prose.Kind.NOTE && mayHoldAmount(prose.text()))
                || together.stream().anyMatch(prose -> !prose.cited().isEmpty())) {
            return;
        }
        if ((says(YEAR, together) && says(SOURCE, together)) || says(MADE_UP, together)) {
            return;
        }
        for (Prose prose : together) {
            Matcher amounts = AMOUNT.matcher(prose.text());
            while (amounts.find()) {
                findings.add(finding(prose, amounts.start(), amounts.group().replaceFirst("[.,]+$", ""), manuscript));
            }
        }
    }

    private static boolean mayHoldAmount(String text) {
        return text.indexOf('$') >= 0 || text.contains("dollars") || text.contains("USD");
    }

    /** Most pages hold no amount; this tells without looking at their blocks one by one. */
    private static boolean mayHoldAmount(char[] letters) {
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c == '$' || (c == 'U' && starts(letters, i, "USD")) || (c == 'd' && starts(letters, i, "dollars"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Pattern words, List<Prose> together) {
        return together.stream().anyMatch(prose -> words.matcher(prose.text()).find());
    }

    private static Finding finding(Prose prose, int start, String amount, Manuscript manuscript) {
        return Finding.warning(
                        ID,
                        manuscript.span(prose, start, amount.length()),
                        "'" + amount + "' has no source and no date")
                .mend(
                        "cite where it comes from in the same paragraph, as in [^source], or name the source and the year;"
                                + " better still, show the cost table")
                .source("ASAM, standards for the marketing of addiction treatment (2018)");
    }
}
