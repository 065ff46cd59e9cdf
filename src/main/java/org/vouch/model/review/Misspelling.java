package org.vouch.model.review;

import java.util.List;
import org.vouch.model.text.Dictionary;
import org.vouch.model.text.Lexicon;
import org.vouch.model.text.NearestName;

/** Judges whether a word is a misspelling of another: whether it is no word at all, and could be no other one. */
final class Misspelling {
    /** Shorter words differ from too many others by a letter. */
    private static final int SHORTEST = 4;

    /** So many letters may be wrong in a long word. */
    private static final int MOST_LETTERS = 2;

    /** From this length on, two letters may be wrong. */
    private static final int LONG = 6;

    private Misspelling() {}

    /**
     * Returns whether one word is a misspelling of another.
     *
     * @param wrong the word as it was written
     * @param right the word that it became
     * @param first whether it begins a sentence; elsewhere a word with a capital letter is a name
     * @param lexicon the words that are never taken for a misspelling
     */
    static boolean of(String wrong, String right, boolean first, Lexicon lexicon) {
        String one = Lexicon.small(wrong);
        String other = Lexicon.small(right);
        if (one.equals(other) || !isPlain(wrong, first) || !isPlain(right, first)) {
            return false;
        }
        int distance = NearestName.distance(one, other, MOST_LETTERS);
        int shorter = Math.min(one.length(), other.length());
        return Character.isUpperCase(wrong.charAt(0)) == Character.isUpperCase(right.charAt(0))
                && shorter >= SHORTEST
                && distance <= (shorter >= LONG ? MOST_LETTERS : 1)
                && isWord(other)
                && !isWord(one)
                && !lexicon.endsAsDrug(one)
                && !mayBeWeighty(one, distance, lexicon)
                && !mayBeTurned(one, other, distance, lexicon);
    }

    /** Returns whether a word is written in letters alone, and is no name and no abbreviation. */
    private static boolean isPlain(String word, boolean first) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = Character.isLetter(c) || c == '\'' || c == '\u2019';
            if (!letter || (Character.isUpperCase(c) && !(first && i == 0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String word) {
        return Dictionary.english().knows(word) || Dictionary.spanish().knows(word);
    }

    /** Returns whether a word that weighs something is as near to the misspelling as the word that it became. */
    private static boolean mayBeWeighty(String wrong, int distance, Lexicon lexicon) {
        return lexicon.weighty().stream().anyMatch(word -> NearestName.distance(wrong, word, distance) <= distance);
    }

    /** Returns whether the contrary of the word is as near to the misspelling, or nearly so if it is as long. */
    private static boolean mayBeTurned(String wrong, String right, int distance, Lexicon lexicon) {
        return isAmong(lexicon.turned(right, true), wrong, distance)
                || isAmong(lexicon.turned(right, false), wrong, distance + 1);
    }

    private static boolean isAmong(List<String> turned, String wrong, int distance) {
        return turned.stream()
                .anyMatch(word -> NearestName.distance(wrong, word, distance) <= distance
                        && (word.equals(wrong) || isWord(word)));
    }
}
