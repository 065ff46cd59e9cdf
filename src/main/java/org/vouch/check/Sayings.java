package org.vouch.check;

import java.util.Locale;

/**
 * A few words and phrases that are looked for whole, in whatever letters. An expression would do the same; on every
 * page of a large site it would take longer than all that this finds is worth.
 */
final class Sayings {
    private static final int LETTERS = 128;

    private final String[] sayings;

    /** The letters that sayings begin with; those beyond ASCII are all looked at. */
    private final boolean[] first = new boolean[LETTERS];

    private Sayings(String[] sayings) {
        this.sayings = sayings;
        for (String saying : sayings) {
            char letter = saying.charAt(0);
            if (letter >= LETTERS) {
                throw new IllegalArgumentException("'" + saying + "' does not begin with a letter of ASCII");
            }
            first[letter] = true;
            first[Character.toUpperCase(letter)] = true;
        }
    }

    /**
     * Takes what is to be looked for.
     *
     * @param sayings in small letters, each beginning with one of ASCII
     */
    static Sayings of(String... sayings) {
        for (String saying : sayings) {
            if (!saying.equals(saying.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("'" + saying + "' is not in small letters");
            }
        }
        return new Sayings(sayings.clone());
    }

    /** Returns whether one of them stands in a text. */
    boolean isIn(String text) {
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!inWord && c < LETTERS && first[c] && startsAt(text, at)) {
                return true;
            }
            inWord = Character.isLetterOrDigit(c);
        }
        return false;
    }

    private boolean startsAt(String text, int at) {
        for (String saying : sayings) {
            int end = at + saying.length();
            if (text.regionMatches(true, at, saying, 0, saying.length())
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
