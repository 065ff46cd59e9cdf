package org.vouch.model.library;

import java.util.List;

/**
 * Words that a rule looks for, one after another. A blank between them stands for a blank or a hyphen.
 *
 * <p>The notation, as editors write it in word lists:
 *
 * <ul>
 *   <li>{@code addict(s)}: letters that may be there; {@code abus(e|ed)}: one of several, all of which
 *       {@code abus(e|ed|)} may lack; groups may be nested;
 *   <li>{@code (drug) test}: a word that may be missing;
 *   <li>{@code <was> clean}: a word that must be there, but is not what is wrong;
 *   <li>{@code BE}: any word of the list with this name; {@code ANY}: any word; {@code NUMBER}: a number in digits;
 *   <li>{@code END}, last: nothing but a comma, another mark or the end of the text follows;
 *   <li>{@code =MAT}: a word in exactly these letters; all others may be written large or small.
 * </ul>
 *
 * @param written the phrase in this notation
 * @param steps its words in order
 */
public record Phrase(String written, List<Step> steps) {
    /** Copies the steps in. */
    public Phrase {
        steps = List.copyOf(steps);
    }

    /** What a step takes. */
    public enum Kind {
        /** One of its words, written large or small. */
        WORDS,
        /** Its one word, in exactly these letters. */
        EXACT,
        /** Any word. */
        ANY,
        /** A number in digits. */
        NUMBER,
        /** No word, but the end of a clause; is last. */
        END
    }

    /**
     * One word of a phrase.
     *
     * @param kind what it takes
     * @param words the spellings, in lower case unless they are exact; empty where none is named
     * @param optional whether it may be missing
     * @param marked whether it is part of what is wrong
     */
    public record Step(Kind kind, List<String> words, boolean optional, boolean marked) {
        /** Copies the words in. */
        public Step {
            words = List.copyOf(words);
        }
    }
}
