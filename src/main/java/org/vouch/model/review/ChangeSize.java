package org.vouch.model.review;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of a page is other than it was signed, and whether that is of the kind that harms at once if it is wrong.
 *
 * @param sections how many sections are other, new or gone
 * @param places at how many places the words differ
 * @param added how many words are new
 * @param removed how many words are gone
 * @param money whether an amount of money or a cost table is among what changed
 * @param dose whether a dose or the name of a drug or a condition is among what changed
 */
public record ChangeSize(int sections, int places, int added, int removed, boolean money, boolean dose) {
    /** Nothing changed. */
    public static final ChangeSize NONE = new ChangeSize(0, 0, 0, 0, false, false);

    /** How far an amount may stand from the sign or the unit that tells what it is of, in words and signs. */
    private static final int NEAR = 5;

    private static final Set<String> MONEY =
            Set.of("$", "\u20AC", "\u00A3", "dollar", "dollars", "cent", "cents", "usd", "d\u00F3lares", "centavos");

    private static final Set<String> DOSES = Set.of(
            "mg",
            "mcg",
            "\u00B5g",
            "g",
            "ml",
            "milligram",
            "milligrams",
            "microgram",
            "micrograms",
            "gram",
            "grams",
            "milliliter",
            "milliliters",
            "dose",
            "doses",
            "dosage",
            "tablet",
            "tablets",
            "pill",
            "pills",
            "film",
            "films",
            "drop",
            "drops",
            "dosis",
            "miligramos",
            "tableta",
            "tabletas",
            "pastilla",
            "pastillas",
            "gotas");

    /**
     * Compares what was signed with what stands there now.
     *
     * @param from the words that were signed
     * @param before their fingerprints
     * @param to the words of now
     * @param now their fingerprints
     */
    public static ChangeSize of(SignedText from, Fingerprints before, SignedText to, Fingerprints now) {
        Set<Fingerprints.Section> sections = new HashSet<>(before.sections());
        sections.removeAll(now.sections());
        Set<String> ids = new HashSet<>();
        sections.forEach(section -> ids.add(section.id()));
        now.sections().stream()
                .filter(section -> !before.sections().contains(section))
                .forEach(section -> ids.add(section.id()));
        List<WordDiff> changes = TrivialChange.changes(from, to);
        boolean costs = Stream.concat(
                        from.shown().stream().filter(each -> !to.shown().contains(each)),
                        to.shown().stream().filter(each -> !from.shown().contains(each)))
                .anyMatch(each -> each.id().startsWith("cost-"));
        return new ChangeSize(
                ids.size(),
                changes.size(),
                changes.stream().mapToInt(change -> words(change.added())).sum(),
                changes.stream().mapToInt(change -> words(change.removed())).sum(),
                costs || changes.stream().anyMatch(change -> touches(change, MONEY)),
                changes.stream()
                        .anyMatch(change -> touches(change, DOSES)
                                || other(change).anyMatch(word -> WeightyWords.isMedical(folded(word)))));
    }

    private static Stream<String> other(WordDiff change) {
        return Stream.concat(change.removed().stream(), change.added().stream());
    }

    /** Returns whether a sign or unit changed, or a number near to one. */
    private static boolean touches(WordDiff change, Set<String> units) {
        if (other(change).anyMatch(word -> isUnit(word, units))) {
            return true;
        }
        List<String> before = change.before();
        return other(change).anyMatch(ChangeSize::hasDigit)
                && Stream.concat(
                                before.subList(Math.max(0, before.size() - NEAR), before.size()).stream(),
                                change.after().stream().limit(NEAR))
                        .anyMatch(word -> isUnit(word, units));
    }

    /** Returns whether a word is a unit, or a number with its unit behind it, as {@code 8mg}. */
    private static boolean isUnit(String word, Set<String> units) {
        String folded = folded(word);
        int letters = 0;
        while (letters < folded.length() && Character.isDigit(folded.charAt(letters))) {
            letters++;
        }
        return units.contains(folded.substring(letters));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static int words(List<String> words) {
        return (int) words.stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .count();
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns whether a wrong word among what changed harms at once. */
    public boolean grave() {
        return money || dose;
    }
}
