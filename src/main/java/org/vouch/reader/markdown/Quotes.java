package org.vouch.reader.markdown;

import java.util.Locale;
import java.util.Set;

/**
 * Turns the straight quotation marks of a typewriter into those of print.
 *
 * <p>English: “ ” around, ‘ ’ within. Spanish: « » around, “ ” within.
 *
 * @see "Ortografía de la lengua española, 2010, on the quotation marks of first rank"
 */
public final class Quotes {
    private static final String BEFORE_AN_OPENING = "([{<-/–—\u00AB\u201C\u2018¿¡=";

    /** Words that start with an apostrophe, by what follows it. */
    private static final Set<String> ELISIONS = Set.of("tis", "twas", "em", "til", "cause", "round", "n");

    private boolean spanish;

    /** How many inner quotations are open; a Spanish apostrophe must not end one that never began. */
    private int innerOpen;

    void begin(boolean inSpanish) {
        spanish = inSpanish;
        innerOpen = 0;
    }

    /** Starts a paragraph, heading or cell: no quotation goes on across its border. */
    void beginBlock() {
        innerOpen = 0;
    }

    /**
     * Returns the mark to print for {@code "}.
     *
     * @param before the character before it, or a line end
     * @param after the character after it, or a line end
     */
    char outer(char before, char after) {
        boolean opens = opens(before, after);
        if (spanish) {
            return opens ? '«' : '»';
        }
        return opens ? '“' : '”';
    }

    /**
     * Returns the mark to print for {@code '}.
     *
     * @param text what it is in
     * @param at where it is
     * @param end the end of the text
     * @param before the character before it, or a line end
     * @param after the character after it, or a line end
     */
    char inner(char[] text, int at, int end, char before, char after) {
        boolean withinWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        if (!withinWord && opens(before, after) && !isElision(text, at + 1, end)) {
            innerOpen++;
            return spanish ? '“' : '‘';
        }
        if (spanish && innerOpen > 0 && !withinWord) {
            innerOpen--;
            return '”';
        }
        return '’';
    }

    private static boolean opens(char before, char after) {
        boolean roomBefore = Character.isWhitespace(before)
                || Character.isSpaceChar(before)
                || BEFORE_AN_OPENING.indexOf(before) >= 0
                || before == '"'
                || before == '\'';
        return roomBefore && !Character.isWhitespace(after) && !Character.isSpaceChar(after);
    }

    private static boolean isElision(char[] text, int from, int end) {
        int to = from;
        while (to < end && to - from < 6 && Character.isLetterOrDigit(text[to])) {
            to++;
        }
        boolean decade = to - from >= 2 && Character.isDigit(text[from]) && Character.isDigit(text[from + 1]);
        return (decade && (to - from == 2 || text[to - 1] == 's'))
                || ELISIONS.contains(new String(text, from, to - from).toLowerCase(Locale.ROOT));
    }
}
