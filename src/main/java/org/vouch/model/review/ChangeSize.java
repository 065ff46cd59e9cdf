package org.vouch.model.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.text.Lexicon;

/**
 * How much of a page changed since sign-off, and whether that is of the kind that harms at once if it is wrong.
 *
 * @param sections how many sections are changed, new or gone
 * @param places at how many places the words differ
 * @param added how many words are new
 * @param removed how many words are gone
 * @param money whether an amount of money or a cost table is among what changed
 * @param dose whether a dose or the name of a drug or a condition is among what changed
 */
public record ChangeSize(int sections, int places, int added, int removed, boolean money, boolean dose) {
    /** Nothing changed. */
    public static final ChangeSize NONE = new ChangeSize(0, 0, 0, 0, false, false);

    /** How far an amount may be from the sign or the unit that tells what it is of, in words and signs. */
    private static final int NEAR = 5;

    /**
     * Compares what was signed with what is there now.
     *
     * @param from the words that were signed
     * @param before their fingerprints
     * @param to the current words
     * @param now their fingerprints
     * @param lexicon the words for money, doses, drugs and conditions
     */
    public static ChangeSize of(
            SignedText from, Fingerprints before, SignedText to, Fingerprints now, Lexicon lexicon) {
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
                costs || changes.stream().anyMatch(change -> isOfMoney(change, lexicon)),
                changes.stream().anyMatch(change -> isOfDose(change, lexicon)));
    }

    private static boolean isOfMoney(WordDiff change, Lexicon lexicon) {
        return other(change).anyMatch(lexicon::isMoney)
                || (other(change).anyMatch(lexicon::isNumber) && near(change).anyMatch(lexicon::isMoney));
    }

    private static boolean isOfDose(WordDiff change, Lexicon lexicon) {
        if (other(change).anyMatch(word -> lexicon.isDose(word) || lexicon.isMedical(word))) {
            return true;
        }
        boolean number = other(change).anyMatch(lexicon::isNumber);
        boolean unit = other(change).anyMatch(lexicon::isUnitBesideNumber);
        return (number && (unit || near(change).anyMatch(lexicon::isUnitBesideNumber)))
                || (unit && near(change).anyMatch(lexicon::isNumber));
    }

    private static Stream<String> other(WordDiff change) {
        return Stream.concat(change.removed().stream(), change.added().stream());
    }

    private static Stream<String> near(WordDiff change) {
        List<String> before = change.before();
        return Stream.concat(
                before.subList(Math.max(0, before.size() - NEAR), before.size()).stream(),
                change.after().stream().limit(NEAR));
    }

    private static int words(List<String> words) {
        return (int) words.stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .count();
    }

    /** Returns whether a wrong word among what changed harms at once. */
    public boolean grave() {
        return money || dose;
    }
}
