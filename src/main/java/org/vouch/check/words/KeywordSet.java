package org.vouch.check.words;

import java.util.Arrays;
import java.util.Locale;

/**
 * A few words and phrases that are looked for whole, in whatever letters. An expression would do the same; on every
 * page of a large site it would take longer than all that this finds is worth.
 */
public final class KeywordSet {
    private static final int LETTERS = 128;

    /** The sayings by the letter that they begin with; none for most. */
    private final String[][] byFirst = new String[LETTERS][];

    private KeywordSet(String[] sayings) {
        for (String saying : sayings) {
            char letter = saying.charAt(0);
            if (letter >= LETTERS) {
                throw new IllegalArgumentException("'" + saying + "' does not begin with a letter of ASCII");
            }
            String[] known = byFirst[letter] == null ? new String[0] : byFirst[letter];
            String[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = saying;
            byFirst[letter] = more;
            byFirst[Character.toUpperCase(letter)] = more;
        }
    }

    /**
     * Takes what is to be looked for.
     *
     * @param sayings in small letters, each beginning with one of ASCII
     */
    public static KeywordSet of(String... sayings) {
        for (String saying : sayings) {
            if (!saying.equals(saying.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("'" + saying + "' is not in small letters");
            }
        }
        return new KeywordSet(sayings.clone());
    }

    /** Returns whether one of them is in a text. */
    public boolean isIn(String text) {
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!inWord && c < LETTERS && byFirst[c] != null && startsAt(text, at, byFirst[c])) {
                return true;
            }
            inWord = Vocabulary.isWord(c);
        }
        return false;
    }

    private static boolean startsAt(String text, int at, String[] sayings) {
        for (String saying : sayings) {
            int end = at + saying.length();
            if (end <= text.length()
                    && (text.charAt(at + 1) | 0x20) == saying.charAt(1)
                    && text.regionMatches(true, at, saying, 0, saying.length())
                    && (end == text.length() || !Vocabulary.isWord(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
