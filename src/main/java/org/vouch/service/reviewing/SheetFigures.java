package org.vouch.service.reviewing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.review.Passage;

/**
 * The figures of a page that hurt people when they are wrong.
 *
 * @param money amounts of money
 * @param doses amounts of a medicine or a drink, and how often
 * @param phones numbers to call or to text
 */
record SheetFigures(List<String> money, List<String> doses, List<String> phones) {
    private static final Pattern MONEY = Pattern.compile("[$€£]\\s?[0-9][0-9.,]*[0-9]|[$€£]\\s?[0-9]");
    private static final Pattern DOSE = Pattern.compile("[0-9][0-9.,]*(?:\\s?(?:-|\u2013|to)\\s?[0-9][0-9.,]*)?\\s?"
            + "(?:mg|mcg|\u00B5g|ml|milligrams?|micrograms?|milliliters?|miligramos?|tablets?|tabletas?|pills?"
            + "|films?|drops?|gotas?|doses?|dosis)\\b");
    private static final Pattern PHONE = Pattern.compile(
            "\\b(?:\\+?1[-. ])?\\(?[2-9][0-9]{2}\\)?[-. ][0-9]{3}[-. ][0-9]{4}\\b|\\b(?:911|988|211)\\b");

    /** More than these are looked for in the text itself. */
    private static final int MOST = 20;

    /** Copies the lists in. */
    SheetFigures {
        money = List.copyOf(money);
        doses = List.copyOf(doses);
        phones = List.copyOf(phones);
    }

    /** Looks for the figures of a page. */
    static SheetFigures of(List<Passage> blocks) {
        return new SheetFigures(found(blocks, MONEY), found(blocks, DOSE), found(blocks, PHONE));
    }

    private static List<String> found(List<Passage> blocks, Pattern figure) {
        Set<String> found = new LinkedHashSet<>();
        for (Passage block : blocks) {
            Matcher matcher = figure.matcher(block.text());
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found.stream().limit(MOST).toList();
    }
}
